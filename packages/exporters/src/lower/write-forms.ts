import type { Value, WireView } from '@archivolt/model';
import { changeAt, valueAt } from '../value/place.js';
import { wiresInOrder } from './collect-effects.js';
import { type Draft, setProperties } from './draft.js';

/** Writes wires back the way a SAM template said them: as an event or a policy of a function. */
export function writeForms(draft: Draft): void {
  const policies = new Map<string, WireView[]>();
  for (const wire of wiresInOrder(draft)) {
    const { form } = wire.record;
    if (form === undefined) continue;
    const node = holderOf(draft, wire);
    if (node === undefined) continue;
    if (form.kind === 'sam-policy') policies.set(node, [...(policies.get(node) ?? []), wire]);
    else writeAt(draft, node, { path: ['Events', form.key], value: form.properties ?? {} });
  }
  for (const [node, wires] of policies) writePolicies(draft, node, wires);
}

/** The end that is a function of SAM's: the caller of a policy, the called of an event. */
function holderOf(draft: Draft, wire: WireView): string | undefined {
  const ends =
    wire.record.form?.kind === 'sam-policy'
      ? [wire.source.id, wire.target.id]
      : [wire.target.id, wire.source.id];
  return ends.find((id) => draft.resources.get(id)?.type.startsWith('AWS::Serverless::'));
}

function writeAt(
  draft: Draft,
  node: string,
  { path, value }: { readonly path: readonly string[]; readonly value: Value },
): void {
  const resource = draft.resources.get(node);
  if (resource === undefined) return;
  setProperties(
    draft,
    node,
    changeAt(resource.properties, path, () => value),
  );
}

/** Policies stand in a list; the key of each is its place there. */
function writePolicies(draft: Draft, node: string, wires: readonly WireView[]): void {
  const resource = draft.resources.get(node);
  if (resource === undefined) return;
  const old = valueAt(resource.properties, ['Policies']);
  const list: Value[] = old === undefined ? [] : Array.isArray(old) ? [...old] : [old];
  const placed = wires.toSorted((a, b) => indexOf(a) - indexOf(b));
  for (const wire of placed) {
    const index = indexOf(wire);
    list.splice(
      Number.isFinite(index) ? index : list.length,
      0,
      wire.record.form?.properties ?? {},
    );
  }
  writeAt(draft, node, { path: ['Policies'], value: list });
}

function indexOf(wire: WireView): number {
  const index = Number(wire.record.form?.key);
  return Number.isInteger(index) && index >= 0 ? index : Number.POSITIVE_INFINITY;
}
