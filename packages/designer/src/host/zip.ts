import { strToU8, zipSync } from 'fflate';

/** The format's first day: the same files give the same archive. */
const NO_DATE = '1980-01-01T00:00:00';

/** Packs files into a zip archive. */
export function zip(files: ReadonlyMap<string, string>): Uint8Array {
  const entries = [...files].map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: NO_DATE });
}
