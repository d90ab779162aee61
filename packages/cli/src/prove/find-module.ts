import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where a package may be: in the given folders, beside the command, and in a pnpm store above these. */
export function findModule(name: string, folders: readonly string[]): string | undefined {
  const here = dirname(fileURLToPath(import.meta.url));
  for (const folder of [...folders, here]) {
    for (const start of [resolve(folder), ...storesAbove(folder)]) {
      const found = tryResolve(name, start);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function storesAbove(folder: string): readonly string[] {
  const stores: string[] = [];
  for (let at = resolve(folder); ; at = dirname(at)) {
    stores.push(join(at, 'node_modules/.pnpm'));
    if (dirname(at) === at) return stores;
  }
}

function tryResolve(name: string, folder: string): string | undefined {
  try {
    return createRequire(join(folder, 'x.js')).resolve(name);
  } catch {
    return undefined;
  }
}
