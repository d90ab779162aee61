import { isMap, type Value } from '@archivolt/model';
import { own } from '../own.js';
import {
  draw,
  type Lift,
  type LiftDraft,
  nodesOfType,
  referredNode,
  serviceOf,
  setProperties,
} from './lift-draft.js';
import { calledBy } from './physical-names.js';

const ACCESS: readonly (readonly [RegExp, string])[] = [
  [/Crud|FullAccess/, 'read-write'],
  [/Read|Poller|Get|Select|Describe/, 'read'],
  [/Write|Send|Publish|Put|Invoke|Execution/, 'write'],
];

/** Policy templates of SAM that name one resource become wires of access. */
export const samPolicies: Lift = (draft) => {
  for (const [id] of nodesOfType(
    draft,
    'AWS::Serverless::Function',
    'AWS::Serverless::StateMachine',
  )) {
    const policies = own(draft.nodes.get(id)?.properties, 'Policies');
    if (!Array.isArray(policies)) continue;
    const list: readonly Value[] = policies;
    const kept = list.filter((policy, index) => !liftPolicy(draft, id, { policy, index }));
    if (kept.length === list.length) continue;
    const { Policies: _, ...others } = draft.nodes.get(id)?.properties ?? {};
    setProperties(draft, id, kept.length === 0 ? others : { ...others, Policies: kept });
  }
};

function liftPolicy(
  draft: LiftDraft,
  from: string,
  { policy, index }: { readonly policy: Value; readonly index: number },
): boolean {
  const [[name, parameters] = ['', null], second] = isMap(policy) ? Object.entries(policy) : [];
  if (second !== undefined || !name.endsWith('Policy') || !isMap(parameters)) return false;
  const named = new Set(
    Object.entries(parameters).flatMap(
      ([key, value]) =>
        referredNode(draft, value) ?? calledBy(key, value, draft.names.physical) ?? [],
    ),
  );
  const [to] = named;
  if (to === undefined || to === from || named.size > 1) return false;
  const grantable = serviceOf(draft, to)?.capabilities.grantable;
  const access = ACCESS.find(([pattern]) => pattern.test(name))?.[1];
  const isChoice = grantable?.read !== undefined && grantable.write !== undefined;
  return draw(draft, {
    connections: ['grant', 'task'],
    from,
    to,
    edge: {
      properties: isChoice && access !== undefined ? { Access: access } : {},
      form: { kind: 'sam-policy', key: String(index), properties: policy },
    },
  });
}
