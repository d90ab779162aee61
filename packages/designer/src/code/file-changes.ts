import { inReadingOrder, type CodeFile } from './file-order.js';

export type FileChange = 'added' | 'changed' | 'removed';

/** A file before and after; an empty text where there is none. */
export interface ComparedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly change?: FileChange;
}

/** Files of two exports side by side, in reading order. */
export function compareFiles(
  before: readonly CodeFile[],
  after: readonly CodeFile[],
): readonly ComparedFile[] {
  const [was, is] = [textsOf(before), textsOf(after)];
  const paths = [...new Set([...is.keys(), ...was.keys()])].map((path) => ({ path }));
  return inReadingOrder(paths).map(({ path }) => {
    const [old, now] = [was.get(path), is.get(path)];
    const change =
      old === undefined
        ? 'added'
        : now === undefined
          ? 'removed'
          : old === now
            ? undefined
            : 'changed';
    return { path, before: old ?? '', after: now ?? '', ...(change && { change }) };
  });
}

function textsOf(files: readonly CodeFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, text }) => [path, text]));
}
