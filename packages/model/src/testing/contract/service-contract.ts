import { checkProperties, type Registry } from '@archivolt/cfn-spec';
import type { Annotations } from '../../define/annotation.js';
import type { Capabilities } from '../../define/capability.js';
import type { PartDefinition, PartOwner, Service } from '../../define/service.js';
import { att, ref, type ValueMap } from '../../define/value.js';
import { parsePath } from '../../graph/path.js';
import { asTemplate, citationProblems, hasProperty } from './template-values.js';

export interface ServiceFacts {
  readonly registry: Registry;
  /** The folder it was found in. */
  readonly folder: string;
  readonly icon: string | undefined;
}

const ICON_CEILING = 12_000;

/** What keeps a service from being one; nothing when it is as it should be. */
export function serviceProblems(service: Service, facts: ServiceFacts): readonly string[] {
  const { registry, folder, icon } = facts;
  return [
    ...(service.id === folder ? [] : [`its id is not its folder ${folder}`]),
    ...(/^[A-Z][A-Za-z0-9]*$/.test(service.noun) ? [] : [`no noun for ids: ${service.noun}`]),
    ...(service.title.trim() === '' ? ['it has no title'] : []),
    ...(service.summary.endsWith('.') ? [] : ['its summary is no sentence']),
    ...iconProblems(icon),
    ...citationProblems(service),
    ...typeProblems(service, registry),
    ...pathProblems(service, registry),
    ...initialProblems(service, registry),
  ];
}

/** The CloudFormation and SAM types that a service speaks of. */
export function typesOf({ type, dialects, parts, capabilities }: Service): readonly string[] {
  return [
    type,
    capabilities.resourcePolicy?.type,
    ...Object.keys(dialects ?? {}),
    ...Object.values(parts ?? {}).map((part) => part.type),
  ].filter((each) => each !== undefined);
}

/** Paths of the service that capabilities name, for whoever checks them. */
export function capabilityPaths(capabilities: Capabilities): readonly string[] {
  const { principal, placeable, fails, code, logs, encrypted, eventSource, refers } = capabilities;
  const ports = placeable?.listens;
  return [
    principal?.property,
    principal?.environment,
    placeable?.subnets,
    placeable?.securityGroups,
    ports !== undefined && 'byProperty' in ports ? ports.byProperty : undefined,
    fails?.property,
    code?.runtime,
    code?.handler,
    logs?.property,
    encrypted?.property,
    eventSource?.requires?.property,
    ...(refers ?? []).map(({ property }) => property),
  ].filter((path) => path !== undefined);
}

function iconProblems(icon: string | undefined): readonly string[] {
  if (icon === undefined) return ['it has no icon'];
  const isDrawing = /^<svg\b[^>]*\bviewBox="[^"]+"[\s\S]*<\/svg>$/.test(icon);
  const isActive = /<script|<foreignObject|\son\w+=|href="(?!#)|url\((?!['"]?#)/i.test(icon);
  return [
    ...(isDrawing ? [] : ['its icon is no SVG with a view box']),
    ...(isActive ? ['its icon loads or runs something'] : []),
    ...(icon.length <= ICON_CEILING ? [] : [`its icon has ${icon.length} characters`]),
  ];
}

function typeProblems(service: Service, registry: Registry): readonly string[] {
  const { type, capabilities } = service;
  const policy = capabilities.resourcePolicy;
  const unknown = typesOf(service).filter((each) => registry.resource(each) === undefined);
  const attributes = [
    typeof service.arn === 'string' && service.arn !== 'Ref' ? service.arn : undefined,
    capabilities.eventSource?.arn === 'arn' ? undefined : capabilities.eventSource?.arn,
  ].filter((name) => name !== undefined);
  return [
    ...unknown.map((each) => `CloudFormation has no type ${each}`),
    ...attributes
      .filter((name) => type === undefined || registry.attribute(type, name) === undefined)
      .map((name) => `${type} has no attribute ${name}`),
    ...(policy !== undefined && !hasProperty(registry, policy.type, [policy.target.property])
      ? [`${policy.type} has no ${policy.target.property}`]
      : []),
  ];
}

function pathProblems(service: Service, registry: Registry): readonly string[] {
  const { annotate, parts = {}, capabilities, fact, dialects = {} } = service;
  const ofParts = Object.entries(parts).flatMap(([name, part]) =>
    keysOf(part.annotate).map((path) => `${name}#${path}`),
  );
  const own = [
    ...keysOf(annotate),
    ...ofParts,
    ...capabilityPaths(capabilities),
    ...(typeof fact === 'string' ? [fact] : []),
    ...Object.values(dialects).flatMap(({ paths = {} }) => Object.keys(paths)),
  ];
  const there = Object.entries(dialects).flatMap(([type, { paths = {} }]) =>
    Object.values(paths).flatMap((path) => (path === null ? [] : [{ type, path }])),
  );
  return [
    ...own
      .filter((path) => !isKnown(service, registry, path))
      .map((path) => `it has no property ${path}`),
    ...there
      .filter(({ type, path }) => !hasProperty(registry, type, path.split('.')))
      .map(({ type, path }) => `${type} has no property ${path}`),
    ...Object.values(parts).flatMap(({ dependsOn = [] }) =>
      dependsOn
        .filter((name) => !Object.hasOwn(parts, name))
        .map((name) => `it has no part ${name}`),
    ),
  ];
}

function isKnown(service: Service, registry: Registry, path: string): boolean {
  const { part, keys } = parsePath(path);
  if (part === undefined && service.type === undefined) return true;
  const type = part === undefined ? service.type : service.parts?.[part]?.type;
  return type !== undefined && hasProperty(registry, type, keys);
}

function initialProblems(service: Service, registry: Registry): readonly string[] {
  const starts = [service.initial, ...(service.variants ?? []).map(({ initial }) => initial)];
  return starts.flatMap((initial) => {
    if (initial === undefined) return [];
    const { properties = {}, parts = {} } = initial;
    return [
      ...(service.type === undefined
        ? []
        : propertyProblems(registry, service.type, { properties, isWhole: false })),
      ...Object.entries(parts).flatMap(([name, values]) => {
        const part = service.parts?.[name];
        if (part === undefined) return [`it starts with a part ${name} that it does not have`];
        const whole = { ...wiringOf(part), ...values };
        return propertyProblems(registry, part.type, { properties: whole, isWhole: false });
      }),
    ];
  });
}

/** What the registry says of properties. Unless they are whole, others may still come. */
export function propertyProblems(
  registry: Registry,
  type: string,
  { properties, isWhole }: { readonly properties: ValueMap; readonly isWhole: boolean },
): readonly string[] {
  return checkProperties(registry, type, asTemplate(properties))
    .filter(({ code }) => isWhole || code !== 'missing')
    .map(({ path, message }) => `${type}: ${path}: ${message}`);
}

function wiringOf(part: PartDefinition): ValueMap {
  const owner: PartOwner = {
    type: '',
    ref: ref('x'),
    att: (attr) => att('x', attr),
    value: () => undefined,
    part: (name) => ({ ref: ref('x', name), att: (attr) => att('x', attr, name) }),
  };
  return part.wiring?.(owner) ?? {};
}

function keysOf(annotations: Annotations | undefined): readonly string[] {
  return Object.keys(annotations ?? {});
}
