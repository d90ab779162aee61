import type { ArchDocument } from '@archivolt/model';
import type { ActionContext } from '../actions/define-action.js';
import { templateReader } from '../code/template-reader.js';
import type { FilesBeside } from '../host/host-port.js';

/** Where a design and its template are. */
export interface Linking {
  readonly design: unknown;
  /** Of the template, from the design. */
  readonly path: string;
}

/** Keeps a design equal to the files that its template names, as definitions of state machines. */
export class FilesOfTemplate {
  /** Of each file as it was read or written last. */
  private versions: ReadonlyMap<string, string> = new Map();

  constructor(private readonly context: ActionContext) {}

  /** The drawing takes what the files say. */
  async take(linking: Linking): Promise<void> {
    const { session } = this.context;
    const compared = await this.compare(linking);
    if (compared === undefined) return;
    this.versions = compared.versions;
    const { read } = compared.followed;
    if (read.length === 0) return;
    const calls = read.map(({ node, property: path, value }) => ({
      edit: 'property.set' as const,
      args: { target: { node }, path, value },
    }));
    session.edit(calls, 'Read the files of the template');
    session.notify('The drawing follows the files of its template.');
  }

  /** The files get what was drawn, but for those that someone else wrote meanwhile. */
  async save(linking: Linking): Promise<void> {
    const { host, session } = this.context;
    const compared = await this.compare(linking);
    if (compared === undefined || host.beside === undefined) return;
    const known = new Map(this.versions);
    for (const [path, text] of compared.followed.write) {
      const expected = compared.versions.get(path);
      if (expected !== undefined && known.get(path) !== expected) {
        session.notify(`${path} was changed by another program, and is left as it is.`);
        continue;
      }
      const options = expected === undefined ? { text } : { text, expected };
      const saved = await host.beside.save(linking.design, besideOf(linking, path), options);
      if (saved.ok) known.set(path, saved.value.version);
      else session.notify(`${path} was not written: ${saved.failure.message}`);
    }
    this.versions = known;
  }

  private async compare(linking: Linking) {
    const { host, session } = this.context;
    const { document } = session.getState();
    const paths = pathsIn(document);
    if (paths.length === 0 || host.beside === undefined) return undefined;
    const { texts, versions } = await readAll(host.beside, linking, paths);
    const reader = templateReader();
    const followed = await reader.follow({ document, beside: texts }).finally(() => reader.close());
    return followed === undefined ? undefined : { followed, versions };
  }
}

function pathsIn({ nodes }: ArchDocument): readonly string[] {
  const all = Object.values(nodes).flatMap(({ files = {} }) => Object.values(files));
  return [...new Set(all.map(({ path }) => path))];
}

async function readAll(beside: FilesBeside, linking: Linking, paths: readonly string[]) {
  const [texts, versions] = [new Map<string, Uint8Array>(), new Map<string, string>()];
  for (const path of paths) {
    const read = await beside.read(linking.design, besideOf(linking, path));
    if (!read.ok) continue;
    texts.set(path, read.value.bytes);
    versions.set(path, read.value.version);
  }
  return { texts, versions };
}

function besideOf({ path: template }: Linking, path: string): string {
  return template.replace(/[^/]*$/, '') + path;
}
