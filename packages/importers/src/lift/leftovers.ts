import { isMap, type NodeRecord, type Value } from '@archivolt/model';
import { GENERIC } from '../generic.js';
import { fold, freePart } from './belongings.js';
import { type Lift, type LiftDraft, referredNode, serviceOf } from './lift-draft.js';
import { namedBy } from './mentions.js';

const MOST_ROUNDS = 4;

/**
 * What no service and no wire stands for, and is of one other resource by its own words: the route of an API, the
 * mount target of a file system, the user of a server. It becomes a part of that.
 */
export const leftovers: Lift = (draft) => {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = draft.nodes.size;
    for (const [id, node] of draft.nodes) if (isLeft(draft, id, node)) foldLeft(draft, id, node);
    if (draft.nodes.size === before) return;
  }
};

function isLeft(draft: LiftDraft, id: string, node: NodeRecord): boolean {
  const isPlain = node.service === GENERIC && node.external === undefined;
  return isPlain && draft.edges.touching(id).length === 0;
}

function foldLeft(draft: LiftDraft, id: string, node: NodeRecord): void {
  const into = parentOf(draft, id, node) ?? onlyUser(draft, id, node);
  if (into === undefined) return;
  const [, , kind = ''] = (node.type ?? '').split('::');
  const stem = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
  fold(draft, id, { into, part: freePart(draft, into, stem) });
}

/** The one that a property names by its own kind, as `ApiId` or `FunctionName` do. */
function parentOf(draft: LiftDraft, id: string, node: NodeRecord): string | undefined {
  for (const [name, value] of Object.entries(node.properties)) {
    const stem = /^(\w+?)(?:Id|Arn|ARN|Name|Identifier)$/.exec(name)?.[1] ?? name;
    const other = ownerIn(draft, value);
    if (other === undefined || other === id || !isOf(draft, node, other)) continue;
    if (kindOf(draft, other).endsWith(stem)) return other;
  }
  return undefined;
}

/** A reference to a node, or to a part of it. */
function ownerIn(draft: LiftDraft, value: Value): string | undefined {
  const node = referredNode(draft, value);
  if (node !== undefined || !isMap(value)) return node;
  const { $ref: owner } = value;
  return typeof owner === 'string' && draft.nodes.has(owner) ? owner : undefined;
}

/** The one of the same service that names it, as a cluster names its configuration. */
function onlyUser(draft: LiftDraft, id: string, node: NodeRecord): string | undefined {
  const users = [...draft.nodes].flatMap(([other, record]) =>
    other !== id && namedBy(draft, record).has(id) ? [other] : [],
  );
  const [user, second] = users.filter((other) => isOf(draft, node, other));
  return second === undefined ? user : undefined;
}

const SAM = 'AWS::Serverless';

/** Both are of one service of AWS, and the other one is printed. SAM's types have but their transform in common. */
function isOf(draft: LiftDraft, { type = '' }: NodeRecord, other: string): boolean {
  const owner = draft.nodes.get(other);
  if (owner === undefined || owner.external !== undefined || namespaceOf(type) === SAM)
    return false;
  return [owner.type ?? '', serviceOf(draft, other)?.type ?? ''].some(
    (its) => namespaceOf(its) === namespaceOf(type),
  );
}

function namespaceOf(type: string): string {
  return type.split('::').slice(0, 2).join('::');
}

function kindOf(draft: LiftDraft, id: string): string {
  const type = serviceOf(draft, id)?.type ?? draft.nodes.get(id)?.type ?? '';
  return type.split('::').at(-1) ?? '';
}
