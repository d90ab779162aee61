import {
  isMap,
  ref,
  type Effect,
  type NodeView,
  type Value,
  type ValueMap,
  type WireView,
} from '../../define/index.js';
import { originId } from './origin-id.js';

const CACHING_OPTIMIZED = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const CONFIG = 'DistributionConfig';
const SETTINGS = [
  'AllowedMethods',
  'CachePolicyId',
  'OriginRequestPolicyId',
  'ResponseHeadersPolicyId',
  'ViewerProtocolPolicy',
];
const BASE: ValueMap = {
  CachePolicyId: CACHING_OPTIMIZED,
  Compress: true,
  ViewerProtocolPolicy: 'redirect-to-https',
};

/** Whether a wire leads to an origin. */
export function isOriginWire({ connection }: WireView): boolean {
  return connection.id.endsWith('-origin');
}

/** What a wire without a path pattern says of the default behaviour. */
export function onDefault(wire: WireView): readonly Effect[] {
  const at = (path: readonly string[], value: Value, mode: 'append' | 'merge'): Effect => ({
    kind: 'property',
    on: wire.source.ref,
    path: [CONFIG, 'DefaultCacheBehavior', ...path],
    value,
    mode,
  });
  if (isOriginWire(wire)) {
    return [at([], { TargetOriginId: originId(wire), ...settingsOf(wire) }, 'merge')];
  }
  const told = toldBy(wire);
  return Object.entries(told).map(([name, value]) =>
    Array.isArray(value) ? at([name], value, 'append') : at([], { [name]: value }, 'merge'),
  );
}

/** The behaviours of all path patterns, in the order CloudFront asks them: the first wire that has one brings them. */
export function onPatterns(wire: WireView): readonly Effect[] {
  const { source } = wire;
  const wires = source
    .wires('out')
    .filter((it) => isOfBehaviour(it) && it.has('PathPattern') && it.record.form === undefined);
  if (wires[0]?.id !== wire.id) return [];
  const written = writtenPatterns(source);
  const patterns = [...new Set(wires.map(patternKey))];
  const fresh = patterns.filter((pattern) => !written.includes(pattern));
  const added: Effect[] = patterns
    .filter((pattern) => written.includes(pattern))
    .flatMap((pattern) => onWritten(source, written.indexOf(pattern), ofPattern(wires, pattern)));
  if (fresh.length === 0) return added;
  const value = fresh
    .map((pattern) => ofPattern(wires, pattern))
    .toSorted((a, b) => precedence(a) - precedence(b) || moreSpecific(a[0], b[0]))
    .map((group) => behaviour(source, group));
  return [
    ...added,
    { kind: 'property', on: source.ref, path: [CONFIG, 'CacheBehaviors'], value, mode: 'append' },
  ];
}

const OTHERS: ReadonlySet<string> = new Set([
  'behaviour-policy',
  'edge-function',
  'edge-lambda',
  'viewer-log',
]);

function isOfBehaviour(wire: WireView): boolean {
  return isOriginWire(wire) || OTHERS.has(wire.connection.id);
}

function patternKey(wire: WireView): string {
  const pattern = wire.value('PathPattern');
  return typeof pattern === 'string' ? pattern : JSON.stringify(pattern);
}

function ofPattern(wires: readonly WireView[], pattern: string): readonly WireView[] {
  return wires.filter((it) => patternKey(it) === pattern);
}

function writtenPatterns(node: NodeView): readonly string[] {
  return (node.list(`${CONFIG}.CacheBehaviors`) ?? []).map((item) => {
    const pattern = isMap(item) ? item['PathPattern'] : undefined;
    return typeof pattern === 'string' ? pattern : '';
  });
}

/** A behaviour that stands on the distribution itself takes on what wires of its pattern add. */
function onWritten(
  { ref: on }: NodeView,
  index: number,
  wires: readonly WireView[],
): readonly Effect[] {
  return wires
    .filter((it) => !isOriginWire(it))
    .flatMap((it) => Object.entries(toldBy(it)))
    .map(([name, value]) => ({
      kind: 'property' as const,
      on,
      path: [CONFIG, 'CacheBehaviors', index, name],
      value,
      mode: Array.isArray(value) ? ('append' as const) : ('set' as const),
    }));
}

function behaviour(source: NodeView, wires: readonly WireView[]): ValueMap {
  const own = wires.find(isOriginWire);
  const origin = own ?? source.wires('out').find(isDefaultOrigin);
  const target = origin === undefined ? writtenTarget(source) : originId(origin);
  return {
    ...BASE,
    ...(own === undefined ? writtenDefaults(source) : {}),
    ...(origin === undefined ? {} : settingsOf(origin)),
    ...joined(wires.filter((it) => !isOriginWire(it)).map(toldBy)),
    PathPattern: wires[0]?.value('PathPattern') ?? '*',
    ...(target === undefined ? {} : { TargetOriginId: target }),
  };
}

/** The wire of the default behaviour; origins that a template wrote leave it to the distribution. */
function isDefaultOrigin(wire: WireView): boolean {
  return isOriginWire(wire) && !wire.has('PathPattern') && wire.record.form === undefined;
}

/** What a path without an origin of its own has of the default behaviour. */
function writtenDefaults(source: NodeView): ValueMap {
  const names = ['Compress', ...SETTINGS];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = source.value(`${CONFIG}.DefaultCacheBehavior.${name}`);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

function writtenTarget(source: NodeView): Value | undefined {
  return source.value(`${CONFIG}.DefaultCacheBehavior.TargetOriginId`);
}

/** Lists of the same name become one. */
function joined(maps: readonly ValueMap[]): ValueMap {
  const all = new Map<string, Value>();
  for (const [name, value] of maps.flatMap((map) => Object.entries(map))) {
    const old = all.get(name);
    all.set(name, Array.isArray(old) && Array.isArray(value) ? [...old, ...value] : value);
  }
  return Object.fromEntries(all);
}

function settingsOf(wire: WireView): ValueMap {
  return Object.fromEntries(
    SETTINGS.flatMap((name) => {
      const value = wire.value(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** What a function, a policy or a log says in a behaviour. */
function toldBy(wire: WireView): ValueMap {
  const event = wire.string('EventType') ?? 'viewer-request';
  if (wire.connection.id === 'edge-function') {
    return { FunctionAssociations: [{ EventType: event, FunctionARN: wire.target.arn }] };
  }
  if (wire.connection.id === 'behaviour-policy') {
    return { [policyProperty(wire.target)]: wire.target.ref };
  }
  if (wire.connection.id === 'viewer-log') {
    return { RealtimeLogConfigArn: { ...ref(wire.id, 'log'), attr: 'Arn' } };
  }
  const body = wire.boolean('IncludeBody') === true ? { IncludeBody: true } : {};
  const version = ref(wire.target.id, 'version');
  return {
    LambdaFunctionAssociations: [{ EventType: event, ...body, LambdaFunctionARN: version }],
  };
}

/** `AWS::CloudFront::CachePolicy` stands in `CachePolicyId`. */
function policyProperty({ service }: NodeView): string {
  return `${service.type?.split('::').at(-1) ?? 'CachePolicy'}Id`;
}

/** As the user orders them; else all alike. */
function precedence(wires: readonly WireView[]): number {
  const [first] = wires.flatMap((it) => it.number('Precedence') ?? []);
  return first ?? Number.MAX_SAFE_INTEGER;
}

/** CloudFront takes the first pattern that fits, so those that fit less come first. */
function moreSpecific(a: WireView | undefined, b: WireView | undefined): number {
  const [one, two] = [a, b].map((wire) => (wire === undefined ? '' : patternKey(wire)));
  if (one === undefined || two === undefined || one === two) return 0;
  const [wildA, wildB] = [one, two].map((text) => (/[*?]/.test(text) ? 1 : 0));
  return (wildA ?? 0) - (wildB ?? 0) || two.length - one.length || (one < two ? -1 : 1);
}
