import type { FilesFollowed } from '@archivolt/exporters';
import type { ArchDocument } from '@archivolt/model';
import type { ActionContext } from '../actions/define-action.js';
import { templateReader, type TemplateReader } from '../code/template-reader.js';
import type { FilesBeside } from '../host/host-port.js';

/** Where a design and its template are. */
export interface Linking {
  readonly design: unknown;
  /** Of the template, from the design. */
  readonly path: string;
}

/** Keeps a design equal to the files that its template names, as definitions of state machines. */
export class FilesOfTemplate {
  /** Each file as it was read or written last. */
  private known: Held = { texts: new Map(), versions: new Map() };
  /** Versions that were told of and not taken. */
  private readonly told = new Map<string, string>();

  private reader: TemplateReader | undefined;

  constructor(private readonly context: ActionContext) {}

  dispose(): void {
    this.reader?.close();
    this.reader = undefined;
  }

  /** The drawing takes what the files say. */
  async take(linking: Linking): Promise<void> {
    const held = await this.read(linking);
    if (held === undefined) return;
    this.known = held;
    const { read } = await this.compare(held);
    this.adopt(read);
  }

  /**
   * The drawing takes files that another program wrote; what was drawn since stays, and the user is asked. Gives what
   * the files hold.
   */
  async look(linking: Linking): Promise<Held | undefined> {
    const held = await this.read(linking);
    if (held === undefined) return undefined;
    const { known, told } = this;
    const isNew = (path: string, version: string) =>
      version !== known.versions.get(path) && version !== told.get(path);
    const written = [...held.versions].filter(([path, version]) => isNew(path, version));
    if (written.length === 0) return held;
    const drawn = (await this.compare(known)).write;
    for (const [path, version] of written.filter(([path]) => drawn.has(path))) {
      told.set(path, version);
      this.context.session.notify(`${path} was changed by another program, and here.`, {
        label: 'Take the file',
        run: () => void this.take(linking),
      });
    }
    const taken = written.flatMap(([path]) => (drawn.has(path) ? [] : [path]));
    this.known = {
      texts: new Map([...known.texts, ...only(held.texts, taken)]),
      versions: new Map([...known.versions, ...only(held.versions, taken)]),
    };
    const { read } = await this.compare(held);
    this.adopt(read.filter(({ path }) => taken.includes(path)));
    return held;
  }

  /** The files get what was drawn, but for those that someone else wrote meanwhile. */
  async save(linking: Linking): Promise<void> {
    const { host, session } = this.context;
    const held = await this.look(linking);
    if (held === undefined || host.beside === undefined) return;
    const { write } = await this.compare(held);
    const [texts, versions] = [new Map(this.known.texts), new Map(this.known.versions)];
    for (const [path, text] of write) {
      const expected = held.versions.get(path);
      if (expected !== undefined && versions.get(path) !== expected) {
        session.notify(`${path} was changed by another program, and is left as it is.`);
        continue;
      }
      const options = expected === undefined ? { text } : { text, expected };
      const saved = await host.beside.save(linking.design, besideOf(linking, path), options);
      if (saved.ok) {
        texts.set(path, new TextEncoder().encode(text));
        versions.set(path, saved.value.version);
      } else session.notify(`${path} was not written: ${saved.failure.message}`);
    }
    this.known = { texts, versions };
  }

  private adopt(read: FilesFollowed['read']): void {
    if (read.length === 0) return;
    const calls = read.map(({ node, property: path, value }) => ({
      edit: 'property.set' as const,
      args: { target: { node }, path, value },
    }));
    const { session } = this.context;
    session.edit(calls, 'Read the files of the template');
    session.notify('The drawing follows the files of its template.');
  }

  /** Undefined where a design has no such files, or nobody can read them. */
  private async read(linking: Linking): Promise<Held | undefined> {
    const { host, session } = this.context;
    const paths = pathsIn(session.getState().document);
    if (paths.length === 0 || host.beside === undefined) return undefined;
    return readAll(host.beside, linking, paths);
  }

  private async compare({ texts }: Held): Promise<FilesFollowed> {
    const { document } = this.context.session.getState();
    this.reader ??= templateReader({ opens: false });
    const followed = await this.reader.follow({ document, beside: texts });
    return followed ?? { read: [], write: new Map() };
  }
}

/** What files hold, by their paths. */
interface Held {
  readonly texts: ReadonlyMap<string, Uint8Array>;
  readonly versions: ReadonlyMap<string, string>;
}

function only<T>(all: ReadonlyMap<string, T>, keys: readonly string[]): readonly [string, T][] {
  return [...all].filter(([key]) => keys.includes(key));
}

function pathsIn({ nodes }: ArchDocument): readonly string[] {
  const all = Object.values(nodes).flatMap(({ files = {} }) => Object.values(files));
  return [...new Set(all.map(({ path }) => path))];
}

async function readAll(
  beside: FilesBeside,
  linking: Linking,
  paths: readonly string[],
): Promise<Held> {
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
