import { isReference, type Value, type ValueMap } from '@archivolt/model';
import { keyOf } from '../../graph/keys.js';
import type { Resource, ResourceGraph } from '../../graph/resource-graph.js';
import { fromEntries, own } from '../../value/walk.js';
import type { SamRole } from './execution-role.js';

/** Permissions in SAM's words: policies, and connectors beside the properties. */
export interface SamPermissions {
  readonly properties: ValueMap;
  readonly connectors?: ValueMap;
}

/** What a connector from a function allows to the letter, by the type that it leads to. */
const EXACT: ReadonlyMap<string, { readonly action: string; readonly attr?: string }> = new Map([
  ['AWS::SNS::Topic', { action: 'sns:Publish' }],
  ['AWS::Events::EventBus', { action: 'events:PutEvents', attr: 'Arn' }],
]);

/**
 * Statements of a function's policies as embedded connectors, where these allow the same and no more.
 * They make a policy of their own each, so only a design that is `idiomatic` about permissions has them.
 */
export function withConnectors(
  graph: ResourceGraph,
  source: Resource,
  { properties }: SamRole,
): SamPermissions {
  const policies = own(properties, 'Policies');
  const isConditional = source.attributes.Condition !== undefined;
  if (graph.permissionsStyle !== 'idiomatic' || !Array.isArray(policies) || isConditional)
    return { properties };
  const connectors = new Map<string, Value>();
  const rest = policies.flatMap((policy: Value): readonly Value[] => {
    const statements = own(policy, 'Statement');
    if (!Array.isArray(statements)) return [policy];
    const kept = statements.filter((statement: Value) => {
      const target = connectedTo(graph, statement);
      if (target !== undefined) connectors.set(`To${target.logicalId}`, connectorTo(target));
      return target === undefined;
    });
    return kept.length === 0 ? [] : [{ ...(policy as ValueMap), Statement: kept }];
  });
  if (connectors.size === 0) return { properties };
  const others = Object.entries(properties).filter(([name]) => name !== 'Policies');
  return {
    properties: fromEntries(rest.length === 0 ? others : [...others, ['Policies', rest]]),
    connectors: fromEntries(connectors),
  };
}

function connectorTo({ logicalId }: Resource): Value {
  return { Properties: { Destination: { Id: logicalId }, Permissions: ['Write'] } };
}

/** What a statement leads to, when a connector would say it. */
function connectedTo(graph: ResourceGraph, statement: Value): Resource | undefined {
  const on = own(statement, 'Resource');
  if (!isReference(on) || own(statement, 'Condition') !== undefined) return undefined;
  const target = graph.resources.get(keyOf(on));
  const exact = EXACT.get(target?.type ?? '');
  if (target === undefined || exact === undefined || exact.attr !== on.attr) return undefined;
  const isSame = own(statement, 'Effect') === 'Allow' && own(statement, 'Action') === exact.action;
  return isSame && target.attributes.Condition === undefined ? target : undefined;
}
