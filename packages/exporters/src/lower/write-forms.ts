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
  if (form.kind === 'property') {
    return form.key.startsWith(`${DESTINATIONS}.`) ? destinationOf(wire) : [propertyOf(wire, form)];
  }
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

const DESTINATIONS = 'EventInvokeConfig.DestinationConfig';

/** Which of a function's destinations it is, its place says; the limits stand beside. */
function destinationOf({ source, record }: WireView): readonly Written[] {
  const { On: on, ...limits } = record.properties ?? {};
  const [root = '', config = ''] = DESTINATIONS.split('.');
  const path = [root, config, on === 'success' ? 'OnSuccess' : 'OnFailure'];
  return [
    { node: source.id, path, value: record.form?.properties ?? {} },
    ...Object.entries(limits).map(([name, value]) => ({
      node: source.id,
      path: [root, name],
      value,
    })),
  ];
}

/** The end that is SAM's: the caller of a policy, the called of an event. */
function holderOf(draft: Draft, { source, target }: WireView, kind: string): string | undefined {
  const ends = kind === 'sam-policy' ? [source.id, target.id] : [target.id, source.id];
  return ends.find((id) => isSamType(draft.resources.get(id)?.type ?? ''));
}

/** The event with what the wire carries; where both say the same in other letters, as it was written. */
function eventOf(wire: WireView): Value {
  const event = wire.record.form?.properties ?? {};
  const type = own(event, 'Type');
  const carried = Object.entries({
    ...sourceProperties(wire, type),
    ...flat(type, wire.record.properties),
  });
  if (!isMap(event) || carried.length === 0) return event;
  const said = own(event, 'Properties') ?? {};
  if (!isMap(said)) return event;
  const properties = carried.reduce<ValueMap>(
    (map, [name, value]) => (isSame(own(map, name), value) ? map : overlay(map, { [name]: value })),
    said,
  );
  return { ...event, Properties: properties };
}

/** SAM says beside the others what a mapping says of the collection, together how a schedule retries, and in its own word that a route streams. */
function flat(type: Value | undefined, properties: ValueMap = {}): ValueMap {
  const { DocumentDBEventSourceConfig: collection, ...others } = properties;
  if (isMap(collection)) return { ...others, ...collection };
  if (type === 'Api' && others['ResponseTransferMode'] === 'STREAM')
    return { ...others, ResponseTransferMode: 'RESPONSE_STREAM' };
  if (type !== 'ScheduleV2') return properties;
  const { MaximumRetryAttempts: attempts, MaximumEventAgeInSeconds: age, ...rest } = properties;
  const retries = {
    ...(age === undefined ? {} : { MaximumEventAgeInSeconds: age }),
    ...(attempts === undefined ? {} : { MaximumRetryAttempts: attempts }),
  };
  return Object.keys(retries).length === 0 ? rest : { ...rest, RetryPolicy: retries };
}

const OF_RULE = { ScheduleExpression: 'Schedule', EventPattern: 'Pattern' };

/** What SAM calls a property of the node that it makes of an event, by the type of that. */
const SAM_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Schedule: OF_RULE,
  EventBridgeRule: OF_RULE,
  CloudWatchEvent: OF_RULE,
  SelfManagedKafka: { BootstrapServers: 'KafkaBootstrapServers' },
};

/** What the node that SAM makes of the event says, or what is outside of the template, in SAM's words. */
function sourceProperties({ source }: WireView, type: Value | undefined): ValueMap {
  const { external, properties } = source.record;
  if (external === undefined && source.service.type !== undefined) return {};
  const names = typeof type === 'string' ? (SAM_NAMES[type] ?? {}) : {};
  const { TopicRulePayload: payload, ...others } = properties;
  return Object.fromEntries(
    Object.entries(isMap(payload) ? { ...others, ...payload } : others).map(([name, value]) => [
      names[name] ?? name,
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
