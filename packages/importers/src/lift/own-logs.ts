import type { NodeRecord } from '@archivolt/model';
import { own } from '../own.js';
import { fold, freePart } from './belongings.js';
import { type Lift, type LiftDraft, nodesOfType, referred, serviceOf } from './lift-draft.js';
import { namedBy } from './mentions.js';

/**
 * The log group that a service writes to by itself, since it is called as AWS calls it, `/aws/lambda/NAME`. It is
 * a part of what writes to it, unless something else is said of it.
 */
export const ownLogs: Lift = (draft) => {
  for (const [id, node] of nodesOfType(draft, 'AWS::Logs::LogGroup')) {
    const into = writerOf(draft, node);
    if (into === undefined || into === id || isUsed(draft, id, into)) continue;
    fold(draft, id, { into, part: freePart(draft, into, 'logGroup') });
  }
};

/** The one that the name ends in, where that writes logs. */
function writerOf(draft: LiftDraft, { properties }: NodeRecord): string | undefined {
  const name = own(properties, 'LogGroupName');
  const named = JSON.stringify(name ?? null).includes('/aws/') ? referred(draft, name) : undefined;
  if (named === undefined || named.part !== undefined) return undefined;
  return serviceOf(draft, named.$ref)?.capabilities.logs === undefined ? undefined : named.$ref;
}

function isUsed(draft: LiftDraft, id: string, writer: string): boolean {
  const isNamed = [...draft.nodes].some(
    ([other, node]) => other !== id && other !== writer && namedBy(draft, node).has(id),
  );
  return isNamed || draft.edges.touching(id).length > 0;
}
