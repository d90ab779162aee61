import type { Property, PropertyType, Reference, Registry } from '@archivolt/cfn-spec';
import { PSEUDO, type TemplateFacts } from './template-facts.js';
import type { YamlContext } from './yaml-context.js';

/** One thing that can stand at the caret. */
export interface Suggestion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'type' | 'function' | 'name';
  /** What is written; the label where absent. May hold one place for the caret, `$0`. */
  readonly insert?: string;
  readonly detail?: string;
  readonly docs?: string;
  /** Stands before others. */
  readonly isFirst?: boolean;
}

export interface Known {
  readonly facts: TemplateFacts;
  readonly registry: Registry;
  /** All types that CloudFormation has, with a line about each. */
  readonly types: readonly { readonly type: string; readonly summary: string }[];
}

const SECTIONS = [
  'Parameters',
  'Mappings',
  'Conditions',
  'Globals',
  'Resources',
  'Outputs',
  'Metadata',
];
const OF_RESOURCE = [
  'Properties',
  'DependsOn',
  'Condition',
  'DeletionPolicy',
  'UpdateReplacePolicy',
  'CreationPolicy',
  'UpdatePolicy',
  'Metadata',
];
const POLICIES: Readonly<Record<string, readonly string[]>> = {
  DeletionPolicy: ['Delete', 'Retain', 'RetainExceptOnCreate', 'Snapshot'],
  UpdateReplacePolicy: ['Delete', 'Retain', 'Snapshot'],
};
const FUNCTIONS = [
  'Ref',
  'GetAtt',
  'Sub',
  'Join',
  'Select',
  'Split',
  'If',
  'FindInMap',
  'ImportValue',
  'Base64',
  'Cidr',
  'GetAZs',
];

/** What can stand at a caret of a template. */
export function complete(context: YamlContext, known: Known): readonly Suggestion[] {
  const { key, typed } = context;
  const inSub = /\$\{([^}]*)$/.exec(typed);
  if (inSub !== null)
    return [...names(known), ...attributes(known, ([id, name]) => `${id}.${name}`)];
  const call = /^!(\w+)\s+/.exec(typed)?.[1];
  if (call === 'Ref') return names(known);
  if (call === 'GetAtt') return attributes(known, ([id, name]) => `${id}.${name}`);
  if (call === 'FindInMap') return known.facts.mappings.map(named);
  if (call === 'Condition') return known.facts.conditions.map(named);
  return key === undefined ? keys(context, known) : values(context, known, key);
}

function keys(context: YamlContext, known: Known): readonly Suggestion[] {
  const { path, siblings, indent } = context;
  const open = (name: string): Suggestion => ({
    label: name,
    kind: 'key',
    insert: `${name}:\n${' '.repeat(2)}$0`,
  });
  const free = (name: string) => !siblings.includes(name);
  if (path.length === 0) return SECTIONS.filter(free).map(open);
  const [section, id, third, ...rest] = path;
  if (section !== 'Resources' || typeof id !== 'string') return [];
  if (third === undefined) {
    const type: Suggestion = { label: 'Type', kind: 'key', insert: 'Type: $0', isFirst: true };
    const simple = new Set(['DependsOn', 'Condition', 'DeletionPolicy', 'UpdateReplacePolicy']);
    const others = OF_RESOURCE.map((name) =>
      simple.has(name) ? { ...open(name), insert: `${name}: $0` } : open(name),
    );
    return [type, ...others].filter(({ label }) => free(label));
  }
  if (third !== 'Properties' || indent === 0) return [];
  const type = known.facts.resources.get(id) ?? '';
  const properties = known.registry.properties(type, rest);
  return Object.entries(properties ?? {})
    .filter(([name, { deprecated }]) => free(name) && deprecated !== true)
    .map(([name, property]) => ({
      label: name,
      kind: 'key',
      insert: `${name}:${openerOf(property.type)}`,
      detail: detailOf(property),
      isFirst: property.required === true,
      ...(property.doc === undefined ? {} : { docs: property.doc }),
    }));
}

function values(context: YamlContext, known: Known, key: string): readonly Suggestion[] {
  const [section, id, third, ...rest] = context.path;
  if (section !== 'Resources' || typeof id !== 'string') return functions(known);
  if (third === undefined) {
    if (key === 'Type')
      return known.types.map(({ type, summary }) => ({ label: type, kind: 'type', docs: summary }));
    if (key === 'DependsOn')
      return [...known.facts.resources.keys()].filter((it) => it !== id).map(named);
    if (key === 'Condition') return known.facts.conditions.map(named);
    return (POLICIES[key] ?? []).map((label) => ({ label, kind: 'value' }));
  }
  if (third !== 'Properties') return [];
  const type = known.facts.resources.get(id) ?? '';
  const path = [...rest, key];
  const property = known.registry.property(type, path);
  const limited = known.registry.limitAt(type, path)?.values ?? [];
  const allowed = [...new Set([...allowedBy(property?.type), ...limited])];
  const literal = allowed.map(
    (label): Suggestion => ({
      label,
      kind: 'value',
      isFirst: true,
      ...(String(property?.default ?? '') === label ? { detail: 'default' } : {}),
    }),
  );
  const meant = known.registry
    .references(type, path)
    .flatMap((reference) => referencesTo(known, reference, id));
  return [...literal, ...meant, ...functions(known)];
}

/** Resources of the template that the property is known to name. */
function referencesTo(
  { facts, registry }: Known,
  { type, attribute }: Reference,
  self: string,
): readonly Suggestion[] {
  return [...facts.resources].flatMap(([id, other]): readonly Suggestion[] => {
    const is = registry.resource(other)?.becomes ?? other;
    if (id === self || (other !== type && is !== type)) return [];
    const isRef = registry.refReturns(type)?.includes(attribute) === true;
    const label = isRef ? `!Ref ${id}` : `!GetAtt ${id}.${attribute}`;
    return [{ label, kind: 'name', detail: other, isFirst: true }];
  });
}

function functions({ facts }: Known): readonly Suggestion[] {
  return FUNCTIONS.filter((name) => name !== 'FindInMap' || facts.mappings.length > 0).map(
    (name) => ({ label: `!${name}`, kind: 'function', insert: `!${name} $0` }),
  );
}

function names({ facts }: Known): readonly Suggestion[] {
  return [
    ...[...facts.resources].map(
      ([label, detail]): Suggestion => ({ label, kind: 'name', detail, isFirst: true }),
    ),
    ...facts.parameters.map(
      (label): Suggestion => ({ label, kind: 'name', detail: 'Parameter', isFirst: true }),
    ),
    ...PSEUDO.map((label): Suggestion => ({ label, kind: 'name', detail: 'CloudFormation' })),
  ];
}

function attributes(
  { facts, registry }: Known,
  print: (pair: readonly [string, string]) => string,
): readonly Suggestion[] {
  return [...facts.resources].flatMap(([id, type]) => {
    const own = registry.attributes(type);
    const becomes = registry.resource(type)?.becomes;
    const all = { ...(becomes === undefined ? {} : registry.attributes(becomes)), ...own };
    return Object.entries(all).map(
      ([name, { doc }]): Suggestion => ({
        label: print([id, name]),
        kind: 'name',
        detail: type,
        ...(doc === undefined ? {} : { docs: doc }),
      }),
    );
  });
}

function named(label: string): Suggestion {
  return { label, kind: 'name' };
}

function allowedBy(type: PropertyType | undefined): readonly string[] {
  if (type === 'boolean') return ['true', 'false'];
  if (type === undefined || typeof type === 'string') return [];
  if ('enum' in type) return type.enum.map(String);
  if ('oneOf' in type) return type.oneOf.flatMap(allowedBy);
  return 'list' in type ? allowedBy(type.list) : [];
}

/** What follows the key of a property of this type. */
function openerOf(type: PropertyType): string {
  if (typeof type === 'string') return ' $0';
  if ('list' in type) return '\n  - $0';
  return 'map' in type || 'nested' in type ? '\n  $0' : ' $0';
}

/** As in `Required · list of text · replaces`. */
export function detailOf({ type, required, replaces, default: preset }: Property): string {
  return [
    required === true ? 'Required' : '',
    typeWords(type),
    preset === undefined ? '' : `default ${preset}`,
    replaces === undefined ? '' : replaces === 'yes' ? 'a change replaces' : 'a change may replace',
  ]
    .filter((word) => word !== '')
    .join(' · ');
}

function typeWords(type: PropertyType): string {
  if (type === 'string') return 'text';
  if (typeof type === 'string') return type;
  if ('enum' in type) return type.enum.length > 4 ? 'one of several' : type.enum.join(' | ');
  if ('list' in type) return `list of ${typeWords(type.list)}`;
  if ('map' in type) return 'map';
  if ('oneOf' in type) return [...new Set(type.oneOf.map(typeWords))].join(' or ');
  return type.nested.slice(type.nested.lastIndexOf('.') + 1);
}
