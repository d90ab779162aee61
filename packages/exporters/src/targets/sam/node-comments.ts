import type { Value, ValueMap } from '@archivolt/model';
import type { ResourceGraph } from '../../graph/resource-graph.js';
import { own } from '../../value/walk.js';

/** Controls, letters that do not show, and what turns a line or the direction of one. */
const HIDDEN = /[\p{C}\p{Z}]+/gu;
const LONGEST = 60;

/** The name of each node that its resource's logical id does not say, by the resource as printed. */
export function nodeComments(
  { resources }: ResourceGraph,
  template: ValueMap,
): ReadonlyMap<Value, string> {
  const comments = new Map<Value, string>();
  for (const { owner, ownerName, purpose, logicalId } of resources.values()) {
    const printed = own(own(template, 'Resources'), logicalId);
    if (printed === undefined || purpose !== 'primary' || !('node' in owner)) continue;
    const name = oneLine(ownerName);
    if (name !== '' && letters(name) !== letters(logicalId)) comments.set(printed, name);
  }
  return comments;
}

function oneLine(name: string): string {
  const letters = Array.from(name.replaceAll(HIDDEN, ' ').trim());
  return letters.length <= LONGEST
    ? letters.join('')
    : `${letters.slice(0, LONGEST - 1).join('')}…`;
}

function letters(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
