import { isMap, type NodeView, type Place, type Value, type WireView } from '../define/index.js';
import { mapsIn } from './values.js';

/** One function on one event of one cache behaviour: by a wire, or by a property written by hand. */
export interface EdgeEvent {
  readonly kind: 'edge-function' | 'edge-lambda';
  readonly event: string;
  /** Path pattern, `*` of the default behaviour. */
  readonly behaviour: string;
  readonly at: Place;
  /** What runs, for messages. */
  readonly name: string;
  readonly wire?: WireView;
  /** What a property names. */
  readonly arn?: Value;
}

const LISTS = [
  { list: 'FunctionAssociations', arn: 'FunctionARN', kind: 'edge-function' },
  { list: 'LambdaFunctionAssociations', arn: 'LambdaFunctionARN', kind: 'edge-lambda' },
] as const;

/** All that a distribution runs: what its properties name first, then its wires. */
export function edgeEventsOf(distribution: NodeView): readonly EdgeEvent[] {
  return [...writtenOf(distribution), ...drawnOf(distribution)];
}

/** As in "the default behaviour". */
export function behaviourName({ behaviour }: EdgeEvent): string {
  return behaviour === '*' ? 'the default behaviour' : behaviour;
}

export function isViewer({ event }: EdgeEvent): boolean {
  return event.startsWith('viewer-');
}

function drawnOf(distribution: NodeView): readonly EdgeEvent[] {
  return (['edge-function', 'edge-lambda'] as const).flatMap((kind) =>
    distribution.wires('out', kind).map((wire) => ({
      kind,
      event: wire.string('EventType') ?? 'viewer-request',
      behaviour: wire.string('PathPattern') ?? '*',
      at: wire.at('EventType'),
      name: wire.target.name,
      wire,
    })),
  );
}

function writtenOf(distribution: NodeView): readonly EdgeEvent[] {
  const config = 'DistributionConfig';
  if (!distribution.has(config)) return [];
  const further = mapsIn(distribution.list(`${config}.CacheBehaviors`)).map(({ index, map }) => ({
    path: `${config}.CacheBehaviors.${index}`,
    behaviour: typeof map['PathPattern'] === 'string' ? map['PathPattern'] : `${index}`,
  }));
  const all = [{ path: `${config}.DefaultCacheBehavior`, behaviour: '*' }, ...further];
  return all.flatMap((behaviour) => eventsAt(distribution, behaviour));
}

function eventsAt(
  distribution: NodeView,
  { path, behaviour }: { readonly path: string; readonly behaviour: string },
): readonly EdgeEvent[] {
  const settings = distribution.value(path);
  if (!isMap(settings)) return [];
  return LISTS.filter(({ list }) => settings[list] !== undefined).flatMap(({ list, arn, kind }) =>
    mapsIn(distribution.list(`${path}.${list}`)).flatMap(({ index, map }): EdgeEvent[] => {
      const place = `${path}.${list}.${index}`;
      const event = distribution.string(`${place}.EventType`);
      if (event === undefined) return [];
      const at = distribution.at(`${place}.EventType`);
      const name = distribution.referred(`${place}.${arn}`)[0]?.name ?? shortName(map[arn]);
      return [
        { kind, event, behaviour, at, name, ...(map[arn] !== undefined && { arn: map[arn] }) },
      ];
    }),
  );
}

function shortName(arn: Value | undefined): string {
  return typeof arn === 'string' ? (arn.split(/:function[:/]/)[1] ?? arn) : 'a function';
}
