import type { Reference, Value, ValueMap } from '@archivolt/model';
import { MAIN_STACK, type ResourceKey } from '../graph/resource-graph.js';
import { keyOf } from '../graph/keys.js';
import { mapOf, mapReferences, own, referencesIn } from '../value/walk.js';
import { type Draft, type DraftResource, problem } from './draft.js';
import { stackOf, stacksInUse } from './stack-of.js';

/** Puts parameters of the main stack where it refers to other stacks; the other way round there is no way. */
export function handOver(draft: Draft): void {
  if (stacksInUse(draft).length === 1) return;
  for (const resource of draft.resources.values()) {
    const stack = stackOf(draft, resource.key);
    const replace = (reference: Reference): Value =>
      handed(draft, reference, { stack, by: resource });
    const dependsOn = resource.dependsOn.filter((key) => isWithin(draft, key, { stack, resource }));
    const properties = mapOf(resource.properties, replace);
    draft.resources.set(resource.key, { ...resource, properties, dependsOn });
  }
  draft.permissions = draft.permissions.map((item) => {
    const stack = stackOf(draft, item.role);
    return {
      ...item,
      statements: item.statements.map((statement) => ({
        ...statement,
        resources: statement.resources.map((value) =>
          mapReferences(value, (reference) => handed(draft, reference, { stack })),
        ),
      })),
    };
  });
  for (const [node, variables] of draft.environment) {
    const stack = stackOf(draft, node);
    const moved = variables.map((variable) => ({
      ...variable,
      value: mapReferences(variable.value, (reference) => handed(draft, reference, { stack })),
    }));
    draft.environment.set(node, moved);
  }
  handOutputs(draft);
}

/** An output of another stack alone is that stack's. */
export function stackOfOutput(draft: Draft, output: ValueMap): string {
  const stacks = new Set(referencesIn(output).map((item) => stackOf(draft, keyOf(item))));
  const [only] = stacks;
  return only === undefined || stacks.size > 1 ? MAIN_STACK : only;
}

function handOutputs(draft: Draft): void {
  draft.outputs = Object.fromEntries(
    Object.entries(draft.outputs).map(([name, output]) => {
      const stack = stackOfOutput(draft, output);
      return [name, mapOf(output, (reference) => handed(draft, reference, { stack }))] as const;
    }),
  );
}

interface Taker {
  readonly stack: string;
  readonly by?: DraftResource;
}

function handed(draft: Draft, reference: Reference, { stack, by }: Taker): Value {
  const key = keyOf(reference);
  const other = stackOf(draft, key);
  if (other === stack) return { ...reference };
  if (stack !== MAIN_STACK) {
    if (by !== undefined) refuse(draft, by, { stack, key, other });
    return { ...reference };
  }
  return { Ref: parameterFor(draft, reference, other) };
}

function isWithin(
  draft: Draft,
  key: ResourceKey,
  { stack, resource }: { readonly stack: string; readonly resource: DraftResource },
): boolean {
  const other = stackOf(draft, key);
  if (other !== stack && stack !== MAIN_STACK) refuse(draft, resource, { stack, key, other });
  return other === stack;
}

/** Name of the parameter and of the output that it is filled from. */
function parameterFor(draft: Draft, reference: Reference, stack: string): string {
  const key = keyOf(reference);
  const id = draft.names.get(draft.mergedInto.get(key) ?? key) ?? draft.implied.get(key) ?? key;
  const wish = `${id}${reference.attr ?? 'Ref'}`.replaceAll(/[^A-Za-z0-9]/g, '');
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wish : `${wish}${number}`;
    const before = draft.handed.get(name);
    if (before !== undefined && isSame(before.reference, reference)) return name;
    if (before !== undefined || isTaken(draft, name)) continue;
    const condition = draft.resources.get(key)?.attributes.Condition;
    draft.handed.set(name, {
      stack,
      reference,
      of: id,
      ...(condition === undefined ? {} : { condition }),
    });
    return name;
  }
}

function isSame(a: Reference, b: Reference): boolean {
  return keyOf(a) === keyOf(b) && a.attr === b.attr;
}

function isTaken(draft: Draft, name: string): boolean {
  return (
    own(draft.document.parameters, name) !== undefined ||
    own(draft.outputs, name) !== undefined ||
    [...draft.names.values(), ...draft.implied.values()].includes(name)
  );
}

interface WrongWay {
  readonly stack: string;
  readonly key: ResourceKey;
  readonly other: string;
}

function refuse(draft: Draft, { owner }: DraftResource, { stack, key, other }: WrongWay): void {
  const named = draft.resources.get(draft.mergedInto.get(key) ?? key)?.owner.name ?? key;
  const message =
    `${owner.name} goes to the stack ${stack}, which is deployed before ${other}, and refers to ${named} there. ` +
    `Put both into one stack, or say that ${named} exists already.`;
  const at = owner.kind === 'edge' ? { edge: owner.id } : { node: owner.id };
  if (draft.problems.some((it) => it.message === message)) return;
  problem(draft, { code: 'stack-order', message, at });
}
