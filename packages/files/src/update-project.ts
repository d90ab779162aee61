import { createHash } from 'node:crypto';

/** One file of an export: relative path with `/`, and text. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
}

/** A folder that an export goes to. */
export interface ProjectPlace {
  /** The bytes of a file; undefined where there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  write(path: string, text: string): Promise<void>;
}

export interface ProjectUpdate {
  readonly written: readonly string[];
  /** Files that somebody changed since they were generated: left as they are. */
  readonly kept: readonly string[];
  /** Files of an earlier export that this one has no more: left as they are. */
  readonly obsolete: readonly string[];
}

/** Hashes of what was generated: how an edited file is told from an untouched one. */
export const MANIFEST = '.archivolt/generated.json';

/** Writes an export into a folder. What the user changed there stays, unless it shall be overwritten. */
export async function updateProject(
  place: ProjectPlace,
  files: Iterable<ProjectFile>,
  { overwrite = false }: { readonly overwrite?: boolean } = {},
): Promise<ProjectUpdate> {
  const known = manifestOf(await place.read(MANIFEST));
  const hashes = new Map<string, string>();
  const [written, kept, wantedPaths]: [string[], string[], Set<string>] = [[], [], new Set()];
  for (const { path, text } of files) {
    wantedPaths.add(path);
    const found = await place.read(path);
    const [old, wanted, last] = [found && hashOf(found), hashOf(text), known.get(path)];
    if (!overwrite && old !== undefined && old !== wanted && old !== last) {
      kept.push(path);
      if (last !== undefined) hashes.set(path, last);
      continue;
    }
    if (old !== wanted) await place.write(path, text);
    hashes.set(path, wanted);
    written.push(path);
  }
  const obsolete: string[] = [];
  for (const [path, last] of known) {
    if (wantedPaths.has(path) || (await place.read(path)) === undefined) continue;
    obsolete.push(path);
    hashes.set(path, last);
  }
  await place.write(MANIFEST, printManifest(hashes));
  return { written, kept, obsolete };
}

function printManifest(hashes: ReadonlyMap<string, string>): string {
  const sorted = [...hashes].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`;
}

function manifestOf(bytes: Uint8Array | undefined): ReadonlyMap<string, string> {
  if (bytes === undefined) return new Map();
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const entries = typeof read === 'object' && read !== null ? Object.entries(read) : [];
    return new Map(entries.flatMap(([path, hash]) => (isHash(hash) ? [[path, hash]] : [])));
  } catch {
    return new Map(); // damaged: every file there counts as the user's
  }
}

function isHash(value: unknown): value is string {
  return typeof value === 'string';
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
