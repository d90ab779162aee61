/** A file of an export. */
export interface CodeFile {
  readonly path: string;
  readonly text: string;
}

/** The file that one opens first: the template, or the stack. */
export function mainFile<T extends { readonly path: string }>(files: readonly T[]): T | undefined {
  return (
    files.find(({ path }) => /^template\.(ya?ml|json)$/.test(path)) ??
    files.find(({ path }) => /^lib\/.*stack\.ts$/.test(path)) ??
    files.find(({ path }) => path.startsWith('lib/')) ??
    files[0]
  );
}

/** The main file and those beside it, then the others of the project's top, then folders; dot files last. */
export function inReadingOrder<T extends { readonly path: string }>(
  files: readonly T[],
): readonly T[] {
  const main = mainFile(files);
  const rank = (path: string) => {
    if (path === main?.path) return 0;
    if (path.startsWith('.')) return 9;
    return folderOf(path) === folderOf(main?.path ?? '') ? 1 : 1 + Math.min(depthOf(path), 7);
  };
  return files.toSorted((a, b) => rank(a.path) - rank(b.path));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function depthOf(path: string): number {
  return path.split('/').length;
}
