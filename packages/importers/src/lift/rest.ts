import { isMap, isReference, type NodeRecord, type Value } from '@archivolt/model';
import { freeId } from '../node-ids.js';
import { type Lift, type LiftDraft, serviceOf } from './lift-draft.js';

/** What a node names in its properties, its role, its parts or what became a wire of it, and no wire stands for. */
export const rest: Lift = (draft) => {
  const joined = new Set([...draft.edges.values()].map(({ from, to }) => pairKey(from, to)));
  const said = saidInWires(draft);
  for (const [id, node] of draft.nodes) {
    if (!isDrawn(draft, id, node)) continue;
    for (const other of namedIn(draft, [...valuesOf(node), ...(said.get(id) ?? [])])) {
      const target = draft.nodes.get(other);
      if (target === undefined || other === id || joined.has(pairKey(id, other))) continue;
      if (!isDrawn(draft, other, target)) continue;
      joined.add(pairKey(id, other));
      drawReference(draft, id, other);
    }
  }
};

function valuesOf({ properties, parts = {} }: NodeRecord): readonly Value[] {
  return [properties, ...Object.values(parts).map((part) => part.properties ?? {})];
}

/** What wires took of the nodes that said it. */
function saidInWires({ edges }: LiftDraft): ReadonlyMap<string, readonly Value[]> {
  const said = new Map<string, readonly Value[]>();
  for (const { from, to, form, properties = {} } of edges.values()) {
    if (form === undefined || form.kind === 'resource') continue;
    const holder = form.kind === 'sam-event' || form.of === 'to' ? to : from;
    said.set(holder, [...(said.get(holder) ?? []), properties, form.properties ?? {}]);
  }
  return said;
}

/** A variable that stands for a whole name in a text: alone, or between what parts the steps of an ARN or a URL. */
const WHOLE = /(?<=^|[^\w}-])\$\{([A-Za-z0-9]+)(?:\.[^}]*)?\}(?=$|[^\w$-])/g;

/** Nodes that a node names as they are; `${Jobs}-copy` is no name of Jobs. */
function namedIn(draft: LiftDraft, values: readonly Value[]): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (value: Value): void => {
    if (isReference(value)) found.add(value.$ref);
    else if (Array.isArray(value)) for (const item of value as readonly Value[]) walk(item);
    else if (isMap(value)) {
      const [text] = [value['Fn::Sub']].flat();
      for (const [, name = ''] of typeof text === 'string' ? text.matchAll(WHOLE) : []) {
        const id = draft.names.get(name);
        if (id !== undefined) found.add(id);
      }
      for (const item of Object.values(value)) walk(item);
    }
  };
  for (const value of values) walk(value);
  return found;
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Networks are drawn around what is in them, and roles by what they let. */
function isDrawn(draft: LiftDraft, id: string, node: NodeRecord): boolean {
  const { capabilities } = serviceOf(draft, id) ?? {};
  return node.external === undefined && capabilities?.container === undefined;
}

function drawReference(draft: LiftDraft, from: string, to: string): void {
  const stem = `${from}-${to}-refers-to`.slice(0, 60);
  const id = freeId(stem, { has: (name) => draft.nodes.has(name) || draft.edges.has(name) });
  const isBlamed = draft.excluded.has(id);
  draft.edges.set(id, {
    connection: 'refers-to',
    from,
    to,
    ...(isBlamed ? {} : { form: { kind: 'resource', key: 'written' } }),
  });
}
