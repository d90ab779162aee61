import { isMap, type Value, type ValueMap, type WireView } from '@archivolt/model';
import { changeAt, overlay, valueAt } from '../value/place.js';
import { own } from '../value/walk.js';
import { wiresInOrder } from './collect-effects.js';
import { type Draft, isSamType, setProperties } from './draft.js';

/**
 * Writes wires back the way a template said them: as an event or a policy of a SAM resource, or as a
 * property of one of the ends. What stood in a list comes back to its place there.
 */
export function writeForms(draft: Draft): void {
  const written = wiresInOrder(draft).flatMap((wire) => writtenOf(draft, wire));
  for (const { node, path, value } of written.filter(({ index }) => index === undefined)) {
    change(draft, { node, path, to: () => value });
  }
  const listed = written.flatMap((item) =>
    item.index === undefined ? [] : [{ ...item, index: item.index }],
  );
  for (const { node, path, index, value } of listed.toSorted((a, b) => a.index - b.index)) {
    change(draft, { node, path, to: (old) => inserted(old, index, value) });
  }
}

interface Written {
  readonly node: string;
  readonly path: readonly string[];
  readonly value: Value;
  /** Its place in the list at the path. */
  readonly index?: number;
}

function writtenOf(draft: Draft, wire: WireView): readonly Written[] {
  const { form } = wire.record;
  if (form === undefined || form.kind === 'resource') return [];
  if (form.kind === 'property') return [propertyOf(wire, form)];
  const node = holderOf(draft, wire, form.kind);
  if (node === undefined) return [];
  if (form.kind === 'sam-event')
    return [{ node, path: ['Events', form.key], value: eventOf(wire) }];
  const index = Number(form.key);
  const isPlace = Number.isInteger(index) && index >= 0;
  const value = form.properties ?? {};
  return [{ node, path: ['Policies'], value, index: isPlace ? index : Number.POSITIVE_INFINITY }];
}

function propertyOf(wire: WireView, form: NonNullable<WireView['record']['form']>): Written {
  const node = form.of === 'to' ? wire.target.id : wire.source.id;
  const path = form.key.split('.');
  const index = /^[0-9]+$/.test(path.at(-1) ?? '') ? Number(path.at(-1)) : undefined;
  const base = form.properties ?? {};
  const value = isMap(base) ? overlay(base, wire.record.properties ?? {}) : base;
  return index === undefined
    ? { node, path, value }
    : { node, path: path.slice(0, -1), value, index };
}

/** The end that is SAM's: the caller of a policy, the called of an event. */
function holderOf(draft: Draft, { source, target }: WireView, kind: string): string | undefined {
  const ends = kind === 'sam-policy' ? [source.id, target.id] : [target.id, source.id];
  return ends.find((id) => isSamType(draft.resources.get(id)?.type ?? ''));
}

/** The event with what the wire carries; where both say the same in other letters, as it was written. */
function eventOf(wire: WireView): Value {
  const event = wire.record.form?.properties ?? {};
  const carried = Object.entries({ ...ruleProperties(wire), ...flat(wire.record.properties) });
  if (!isMap(event) || carried.length === 0) return event;
  const said = own(event, 'Properties') ?? {};
  if (!isMap(said)) return event;
  const properties = carried.reduce<ValueMap>(
    (map, [name, value]) => (isSame(own(map, name), value) ? map : overlay(map, { [name]: value })),
    said,
  );
  return { ...event, Properties: properties };
}

/** SAM says beside the others what a mapping says of the collection. */
function flat(properties: ValueMap = {}): ValueMap {
  const { DocumentDBEventSourceConfig: collection, ...others } = properties;
  return isMap(collection) ? { ...others, ...collection } : properties;
}

const RULE_NAMES: ReadonlyMap<string, string> = new Map([
  ['ScheduleExpression', 'Schedule'],
  ['EventPattern', 'Pattern'],
]);

/** What a rule that SAM makes of the event says, in SAM's words. */
function ruleProperties({ source }: WireView): ValueMap {
  if (source.record.external === undefined) return {};
  return Object.fromEntries(
    Object.entries(source.record.properties).map(([name, value]) => [
      RULE_NAMES.get(name) ?? name,
      value,
    ]),
  );
}

function isSame(a: Value | undefined, b: Value): boolean {
  return typeof a === 'string' && typeof b === 'string' && a.toLowerCase() === b.toLowerCase();
}

function change(
  draft: Draft,
  {
    node,
    path,
    to,
  }: {
    readonly node: string;
    readonly path: readonly string[];
    readonly to: (old: Value | undefined) => Value;
  },
): void {
  const resource = draft.resources.get(node);
  if (resource === undefined) return;
  setProperties(
    draft,
    node,
    changeAt(resource.properties, path, () => to(valueAt(resource.properties, path))),
  );
}

function inserted(old: Value | undefined, index: number, value: Value): Value {
  const list: Value[] = old === undefined ? [] : Array.isArray(old) ? [...old] : [old];
  list.splice(Math.min(index, list.length), 0, value);
  return list;
}
