import { filesNamed, type FilesBeside } from '@archivolt/importers';
import { isFailure, type Io } from './io.js';

/** What the files hold that a template names, as far as they are there; undefined where it has no folder. */
export async function readBeside(
  io: Io,
  file: string,
  template: string | Uint8Array,
): Promise<{ readonly beside?: FilesBeside }> {
  if (file === '-' || io.beside === undefined) return {};
  const found = new Map<string, Uint8Array>();
  for (const path of filesNamed(template)) {
    const place = await io.beside(file, path);
    const bytes = place === undefined ? undefined : await io.read(place);
    if (bytes !== undefined && !isFailure(bytes)) found.set(path, bytes);
  }
  return { beside: found };
}

/** Writes files beside a template. Paths of those that may not be written there. */
export async function writeBeside(
  io: Io,
  file: string,
  files: ReadonlyMap<string, string>,
): Promise<{ readonly written: readonly string[]; readonly refused: readonly string[] }> {
  const [written, refused]: [string[], string[]] = [[], []];
  for (const [path, text] of files) {
    const place = await io.beside?.(file, path);
    if (place !== undefined) await io.write(place, text);
    (place === undefined ? refused : written).push(path);
  }
  return { written, refused };
}
