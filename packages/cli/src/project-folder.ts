import { createHash } from 'node:crypto';
import { isFailure, type Io } from './io.js';

/** Hashes of what was generated: how an edited file is told from an untouched one. */
const MANIFEST = '.archivolt/generated.json';

export interface WrittenProject {
  readonly written: readonly string[];
  /** Files that somebody changed since they were generated: left as they are. */
  readonly kept: readonly string[];
}

/** Writes an export into a folder. What the user changed there stays. */
export async function writeProject(
  io: Io,
  folder: string,
  files: ReadonlyMap<string, string>,
): Promise<WrittenProject> {
  const known = await readManifest(io, folder);
  const hashes = new Map<string, string>();
  const written: string[] = [];
  const kept: string[] = [];
  for (const [path, text] of files) {
    const target = `${folder}/${path}`;
    const found = await io.read(target);
    const old = isFailure(found) ? undefined : hashOf(found);
    const wanted = hashOf(text);
    if (old !== undefined && old !== wanted && old !== known.get(path)) {
      kept.push(path);
      const last = known.get(path);
      if (typeof last === 'string') hashes.set(path, last);
      continue;
    }
    if (old !== wanted) await io.write(target, text);
    hashes.set(path, wanted);
    written.push(path);
  }
  const sorted = [...hashes].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const manifest = JSON.stringify(Object.fromEntries(sorted), undefined, 2);
  await io.write(`${folder}/${MANIFEST}`, `${manifest}\n`);
  return { written, kept };
}

async function readManifest(io: Io, folder: string): Promise<ReadonlyMap<string, unknown>> {
  const found = await io.read(`${folder}/${MANIFEST}`);
  if (isFailure(found)) return new Map();
  try {
    return new Map(Object.entries(JSON.parse(new TextDecoder().decode(found)) as object));
  } catch {
    return new Map(); // damaged: every file there counts as the user's
  }
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
