import { arnSource } from '@archivolt/cfn-spec';
import {
  type Annotations,
  type Effect,
  type GrantEffect,
  type Grantable,
  type NodeView,
  type Reference,
  type RefusalReason,
  type Value,
  type WireView,
} from '../define/index.js';
import { calledArn, under, variableName } from './wiring.js';

type Intent = 'read' | 'write';
const INTENTS: readonly Intent[] = ['read', 'write'];
const LETTERS: Readonly<Record<Intent, string>> = { read: 'R', write: 'W' };

/** What a wire of access carries. */
export const accessAnnotations: Annotations = {
  Access: {
    title: 'Access',
    widget: 'segments',
    options: [
      { value: 'read', title: 'Read' },
      { value: 'write', title: 'Write' },
      { value: 'read-write', title: 'Both' },
    ],
    docs: 'Grants the named actions of that intent on this resource alone.',
  },
  Actions: {
    title: 'Actions',
    type: 'list',
    docs: 'IAM actions by name, instead of those of the access.',
  },
  Prefix: { title: 'Prefix', docs: 'Of a bucket: only keys that start so.' },
  Variable: {
    title: 'Variable',
    form: 'letters, digits and _, with a letter first',
    pattern: '[A-Za-z][A-Za-z0-9_]*',
    docs: 'Environment variable that carries the resource. By default after its name.',
  },
};

export interface Access {
  readonly to: Reference;
  readonly target: NodeView;
  readonly wire: WireView;
}

/** Statements for what a wire's access asks of a grantable target: named actions, named resources. */
export function accessGrants({ to, target, wire }: Access): readonly Effect[] {
  const grantable = target.can('grantable');
  if (grantable === undefined) return [];
  const named = wire.list('Actions')?.filter((action) => typeof action === 'string') ?? [];
  if (named.length === 0 && isNameless(grantable)) return [];
  if (named.length > 0) return namedGrants(named, { to, target, wire });
  return intents(grantable, wire).flatMap((intent) => intentGrants(intent, { to, target, wire }));
}

/** The environment variable that hands the target to a caller that has an environment. */
export function accessEnvironment(
  source: NodeView,
  target: NodeView,
  wire: WireView,
): readonly Effect[] {
  const environment = target.can('grantable')?.environment;
  if (environment === undefined || source.can('principal')?.environment === undefined) return [];
  const name = wire.string('Variable') ?? variableName(target.name, environment.suffix);
  return [
    { kind: 'environment', on: source.id, name, value: handedOver(target, environment.value) },
  ];
}

/** `R`, `W` or `RW`; nothing where only one is possible. */
export function accessLabel(wire: WireView): string | undefined {
  const grantable = wire.target.can('grantable');
  const named = wire.list('Actions');
  if (grantable !== undefined && isNameless(grantable)) return shortened(named);
  if (grantable?.read === undefined || grantable.write === undefined) return undefined;
  const granted = named === undefined ? intents(grantable, wire) : intentsOf(grantable, named);
  return INTENTS.map((intent) => (granted.includes(intent) ? LETTERS[intent] : '')).join('');
}

/** What actions by name amount to: those that are not for reading count as writing. */
function intentsOf(grantable: Grantable, actions: readonly Value[]): readonly Intent[] {
  const reading = new Set<Value>(grantable.read);
  return actions.map((action) => (reading.has(action) ? 'read' : 'write'));
}

/** Whether nothing is known of what could be done with it: a wire must name the actions. */
export function isNameless({ read, write }: Grantable): boolean {
  return read === undefined && write === undefined;
}

/** A type without an ARN cannot stand in a statement. */
export function refuseNameless(source: NodeView, target: NodeView): RefusalReason | undefined {
  const grantable = target.can('grantable');
  if (grantable === undefined || !isNameless(grantable)) return undefined;
  if (arnSource(target.type) !== undefined) return undefined;
  return {
    message: `${source.name} cannot be granted access to ${target.name}.`,
    why: `The registry knows no ARN of ${target.type === '' ? 'a resource without a type' : target.type}, so no statement can name it.`,
  };
}

/** `GetIndex`, or `GetIndex +2`. */
function shortened(named: readonly Value[] | undefined): string | undefined {
  const [first, ...others] = named ?? [];
  if (typeof first !== 'string') return undefined;
  const action = first.slice(first.indexOf(':') + 1);
  return others.length === 0 ? action : `${action} +${others.length}`;
}

function intents(grantable: Grantable, wire: WireView): readonly Intent[] {
  const access = wire.string('Access') ?? grantable.defaultAccess ?? 'read-write';
  const wanted: readonly Intent[] =
    access === 'read-write' ? ['read', 'write'] : access === 'read' ? ['read'] : ['write'];
  const possible = wanted.filter((intent) => grantable[intent] !== undefined);
  if (possible.length > 0) return possible;
  return grantable.write === undefined ? ['read'] : ['write'];
}

function intentGrants(intent: Intent, { to, target, wire }: Access): readonly Effect[] {
  const grantable = target.can('grantable');
  const actions = grantable?.[intent] ?? [];
  const own = grantable?.self?.[intent] ?? [];
  const { children } = grantable ?? {};
  const arn = calledArn(target);
  const applies =
    children !== undefined &&
    (children.of === 'both' || children.of === intent) &&
    hasChildren(children, target);
  const nested = applies
    ? [under(arn, children.suffix.replace('*', `${wire.string('Prefix') ?? ''}*`))]
    : [];
  const resources = applies && children.instead === true ? nested : [arn, ...nested];
  return [grant(to, actions, resources), ...(own.length > 0 ? [grant(to, own, [arn])] : [])];
}

/** Statements for actions by name: each on the resource, on what is inside of it, or on both where nothing is known of it. */
export function namedGrants(
  actions: readonly string[],
  { to, target, wire }: Access,
): readonly GrantEffect[] {
  const arn = calledArn(target);
  const { children } = target.can('grantable') ?? {};
  const inside =
    children === undefined
      ? arn
      : under(arn, children.suffix.replace('*', `${wire.string('Prefix') ?? ''}*`));
  const places: Readonly<Record<Whereabouts, readonly Value[]>> = {
    itself: [arn],
    inside: [inside],
    both: [arn, inside],
  };
  return WHEREABOUTS.flatMap((place) => {
    const found = actions.filter((action) => whereabouts(action, target) === place);
    return found.length === 0 ? [] : [grant(to, found, places[place])];
  });
}

type Whereabouts = 'itself' | 'inside' | 'both';
const WHEREABOUTS: readonly Whereabouts[] = ['itself', 'inside', 'both'];

function whereabouts(action: string, target: NodeView): Whereabouts {
  const { children, self, ...sets } = target.can('grantable') ?? {};
  if (children === undefined || !hasChildren(children, target)) return 'itself';
  if (INTENTS.some((intent) => self?.[intent]?.includes(action) === true)) return 'itself';
  const intent = INTENTS.find((item) => sets[item]?.includes(action) === true);
  if (intent === undefined) return 'both';
  if (children.of !== 'both' && children.of !== intent) return 'itself';
  return children.instead === true ? 'inside' : 'both';
}

/** Nothing is known of what exists already. */
function hasChildren({ when }: Children, target: NodeView): boolean {
  return target.record.external !== undefined || (when?.some((path) => target.has(path)) ?? true);
}

type Children = NonNullable<Grantable['children']>;

function handedOver(target: NodeView, value: string): Value {
  if (value === 'arn') return calledArn(target);
  if (value !== 'ref') return target.att(value);
  return target.part('alias') === undefined ? target.ref : calledArn(target);
}

function grant(
  to: Reference,
  actions: readonly string[],
  resources: readonly Value[],
): GrantEffect {
  return { kind: 'grant', to, actions, resources };
}
