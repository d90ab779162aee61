import type { ExportedFile } from './host-port.js';

/** As the command writes it: hashes of what was generated, by path. */
const MANIFEST = '.archivolt/generated.json';

interface Place {
  /** Undefined where there is no such file. */
  read(path: string): Promise<string | undefined>;
  write(path: string, text: string): Promise<void>;
}

/** Writes files but for those that the user changed since they were generated; these are returned. */
export async function updateFolder(
  files: readonly ExportedFile[],
  place: Place,
): Promise<readonly string[]> {
  const known = manifestOf(await place.read(MANIFEST));
  const hashes = new Map(known);
  const kept: string[] = [];
  for (const { path, text } of files) {
    const found = await place.read(path);
    const old = found === undefined ? undefined : await hashOf(found);
    const wanted = await hashOf(text);
    if (old !== undefined && old !== wanted && old !== known.get(path)) {
      kept.push(path);
      continue;
    }
    if (old !== wanted) await place.write(path, text);
    hashes.set(path, wanted);
  }
  const sorted = [...hashes].toSorted(([a], [b]) => (a < b ? -1 : 1));
  await place.write(MANIFEST, `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`);
  return kept;
}

function manifestOf(text: string | undefined): ReadonlyMap<string, string> {
  try {
    const read: unknown = JSON.parse(text ?? '{}');
    const entries = typeof read === 'object' && read !== null ? Object.entries(read) : [];
    return new Map(
      entries.flatMap(([path, hash]) => (typeof hash === 'string' ? [[path, hash] as const] : [])),
    );
  } catch {
    return new Map(); // damaged: every file there counts as the user's
  }
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
