import { digest } from '../value/hash.js';
import { byText } from '../value/walk.js';

/** Folders of functions by their logical ids: `src/orders-fn`, each of its own. */
export function codeFolders(ids: readonly string[], root = 'src'): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const folders = ids.toSorted(byText).map((id): [string, string] => {
    const name = kebab(id);
    const folder = taken.has(name) ? `${root}/${name}-${digest(id)}` : `${root}/${name}`;
    taken.add(name);
    return [id, folder];
  });
  return new Map(folders);
}

/** Names of files are at most 255 bytes, and hold two of these. */
const LONGEST = 100;

/** `OrdersFn` gives `orders-fn`. */
export function kebab(text: string): string {
  const words = text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase();
  if (words.length > LONGEST) return `${words.slice(0, LONGEST)}-${digest(text)}`;
  return words === '' ? 'design' : words;
}
