import { digest } from '../value/hash.js';
import { byText } from '../value/walk.js';
import type { Draft, DraftResource } from './draft.js';

const ORDER: readonly DraftResource['purpose'][] = ['primary', 'part', 'role', 'policy', 'wire'];
const LONGEST = 255;

/** Gives logical ids: those of templates first, then in order of importance; who comes late gets a digest. */
export function nameResources(draft: Draft): void {
  const taken = new Set(Object.keys(draft.document.parameters));
  for (const id of draft.implied.values()) taken.add(id);
  for (const resource of draft.resources.values()) {
    if (resource.writtenId === undefined) continue;
    taken.add(resource.writtenId);
    draft.names.set(resource.key, resource.writtenId);
  }
  const rest = [...draft.resources.values()].filter((item) => item.writtenId === undefined);
  for (const resource of rest.toSorted(inOrder)) {
    const id = freeId(resource, taken);
    taken.add(id);
    draft.names.set(resource.key, id);
  }
}

function inOrder(a: DraftResource, b: DraftResource): number {
  return ORDER.indexOf(a.purpose) - ORDER.indexOf(b.purpose) || byText(a.key, b.key);
}

function freeId(resource: DraftResource, taken: ReadonlySet<string>): string {
  const wish = resource.wish.slice(0, LONGEST);
  if (!taken.has(wish)) return wish;
  const stem = wish.slice(0, LONGEST - 10);
  let id = `${stem}${digest(resource.key).slice(0, 6)}`;
  for (let round = 2; taken.has(id); round += 1) {
    id = `${stem}${digest(`${resource.key} ${round}`)}`;
  }
  return id;
}
