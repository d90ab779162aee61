import {
  isMap,
  logicalId,
  type Capabilities,
  type PermitEffect,
  type Value,
  type ValueMap,
} from '@archivolt/model';
import { keyFor } from '../graph/keys.js';
import type { ResourceKey } from '../graph/resource-graph.js';
import { canonical, compact, own } from '../value/walk.js';
import { overlay, withKey } from '../value/place.js';
import { inheritedAttributes, writtenPart } from './collect-effects.js';
import { type Draft, type Owned, effectsOf, setProperties } from './draft.js';
import { policyText } from './policy-text.js';

type ResourcePolicy = NonNullable<Capabilities['resourcePolicy']>;

/** Lets services in: one permission each on a function, one policy for all on other resources. */
export function permitCallers(draft: Draft): void {
  for (const permit of effectsOf(draft, 'permit')) {
    const target = draft.graph.node(permit.effect.on.$ref);
    const policy = target?.can('resourcePolicy');
    if (policy === undefined) continue;
    const isMade = draft.resources.has(permit.effect.on.$ref);
    const mayBeLetIn = isMade || target?.record.external !== undefined;
    if (policy.form === 'permission' && mayBeLetIn) addPermission(draft, permit, policy);
    else if (isMade) addStatement(draft, permit, policy);
  }
  for (const { effect } of effectsOf(draft, 'permit')) writeAsText(draft, effect);
}

/** Some types take their policy as a text. */
function writeAsText(draft: Draft, effect: PermitEffect): void {
  const policy = draft.graph.node(effect.on.$ref)?.can('resourcePolicy');
  const resource = draft.resources.get(policyKey(effect));
  const document = own(resource?.properties, 'PolicyDocument');
  if (policy?.text !== true || resource === undefined || !isMap(document)) return;
  if (own(document, 'Statement') === undefined) return;
  setProperties(
    draft,
    resource.key,
    withKey(resource.properties, 'PolicyDocument', policyText(document)),
  );
}

function addPermission(
  draft: Draft,
  { effect, owner }: Owned<PermitEffect>,
  policy: ResourcePolicy,
): void {
  const key = keyFor(owner.id, effect.name);
  const written = writtenPart(owner, effect.name);
  const [action = 'lambda:InvokeFunction'] = effect.actions;
  const properties = compact({
    Action: action,
    [policy.target.property]: named(draft, effect, policy),
    Principal: effect.service,
    SourceArn: effect.sourceArn,
    SourceAccount: effect.sourceAccount === true ? { Ref: 'AWS::AccountId' } : undefined,
  });
  draft.resources.set(key, {
    key,
    owner,
    purpose: 'wire',
    wish: `${owner.prefix}${logicalId(effect.name)}`,
    ...(written?.logicalId === undefined ? {} : { writtenId: written.logicalId }),
    type: policy.type,
    typeAsWritten: false,
    properties: overlay(properties, written?.properties ?? {}),
    attributes: written?.attributes ?? inheritedAttributes(draft, owner),
    dependsOn: [],
  });
}

function addStatement(
  draft: Draft,
  { effect, owner }: Owned<PermitEffect>,
  policy: ResourcePolicy,
): void {
  const key = policyKey(effect);
  draft.mergedInto.set(keyFor(owner.id, effect.name), key);
  const known = draft.resources.get(key);
  const statement = permitStatement(draft, effect);
  if (known === undefined) {
    createPolicy(draft, { effect, policy, statements: [statement] });
    return;
  }
  const document = own(known.properties, 'PolicyDocument') ?? {};
  const old = own(document, 'Statement');
  const list: readonly Value[] = Array.isArray(old) ? old : [];
  if (list.some((item) => canonical(item) === canonical(statement))) return;
  const next = { ...(document as ValueMap), Statement: [...list, statement] };
  setProperties(draft, key, withKey(known.properties, 'PolicyDocument', next));
}

/** The one policy that all permits of a resource go into. */
function policyKey(effect: PermitEffect): ResourceKey {
  return keyFor(effect.on.$ref, 'policy');
}

interface PolicyRequest {
  readonly effect: PermitEffect;
  readonly policy: ResourcePolicy;
  readonly statements: readonly ValueMap[];
}

function createPolicy(draft: Draft, { effect, policy, statements }: PolicyRequest): void {
  const target = draft.resources.get(effect.on.$ref);
  if (target === undefined) return;
  const key = policyKey(effect);
  const name = named(draft, effect, policy);
  draft.resources.set(key, {
    key,
    owner: target.owner,
    purpose: 'policy',
    wish: `${target.owner.prefix}Policy`,
    type: policy.type,
    typeAsWritten: false,
    properties: {
      [policy.target.property]: policy.target.list === true ? [name] : name,
      PolicyDocument: { Version: '2012-10-17', Statement: statements },
    },
    attributes: compact({ Condition: target.attributes.Condition }),
    dependsOn: [],
  });
}

function named(draft: Draft, effect: PermitEffect, policy: ResourcePolicy): Value {
  const target = draft.graph.node(effect.on.$ref);
  if (policy.target.value === 'ref' || target === undefined) return { ...effect.on };
  return target.arn;
}

function permitStatement(draft: Draft, effect: PermitEffect): ValueMap {
  const arn = draft.graph.node(effect.on.$ref)?.arn ?? { ...effect.on };
  const resources = effect.resources ?? [arn];
  const [only] = resources;
  const conditions = compact({
    [operatorFor(effect.sourceArn)]:
      effect.sourceArn === undefined ? undefined : { 'aws:SourceArn': effect.sourceArn },
    StringEquals:
      effect.sourceAccount === true
        ? { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } }
        : undefined,
  });
  return compact({
    Effect: 'Allow',
    Principal: { Service: effect.service },
    Action: effect.actions.length === 1 ? effect.actions[0] : effect.actions,
    Resource: resources.length === 1 ? only : resources,
    Condition: Object.keys(conditions).length === 0 ? undefined : conditions,
  });
}

function operatorFor(source: Value | undefined): string {
  return canonical(source).includes('*') ? 'ArnLike' : 'ArnEquals';
}
