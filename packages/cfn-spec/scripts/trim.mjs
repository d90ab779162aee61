// Trims @aws-cdk/aws-service-spec into data/, one file per service.
// `node scripts/trim.mjs` writes; `--check` compares with what is committed and exits 1 when they differ.
import { createRequire } from 'node:module';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import { firstSentence, summary } from './documentation.mjs';
import { settle } from './settle.mjs';
import { shareTypes } from './share.mjs';

const VERSION = createRequire(import.meta.url)('@aws-cdk/aws-service-spec/package.json').version;
const SAM = 'AWS::Serverless'; // trim-sam.mjs knows these better
const OPEN = new Set(['AWS::CloudFormation::CustomResource']);
const WITH_OUTPUTS = new Set([
  'AWS::CloudFormation::Stack',
  'AWS::ServiceCatalog::CloudFormationProvisionedProduct',
]);

const db = loadAwsServiceSpecSync();

function trim() {
  const services = new Map();
  for (const resource of [...db.all('resource')].toSorted(byType)) {
    const prefix = resource.cloudFormationType.split('::').slice(0, 2).join('::');
    if (prefix === SAM) continue;
    const service = services.get(prefix) ?? start(prefix, resource);
    services.set(prefix, service);
    service.resources[resource.cloudFormationType] = trimResource(resource, service.types);
  }
  return [...services.values()].map(shareTypes);
}

function start(prefix, resource) {
  const [service] = db.incoming('hasResource', resource).map((link) => link.entity);
  const module = prefix === 'AWS::CloudFormation' ? undefined : service.name;
  return {
    source: `@aws-cdk/aws-service-spec ${VERSION}`,
    prefix,
    module,
    resources: {},
    types: {},
  };
}

function trimResource(resource, types) {
  const scope = nestedTypes(resource.name, types);
  const additional = new Set(
    (resource.additionalReplacementProperties ?? []).map((path) => path.join('.')),
  );
  const tag = resource.tagInformation;
  return {
    doc: summary(resource.documentation, resource.cloudFormationType),
    properties: trimProperties(resource.properties, scope, tag?.tagPropertyName),
    attributes: Object.fromEntries(
      entries(resource.attributes).map(([name, attribute]) => [
        name,
        { type: trimType(attribute.type, scope), doc: firstSentence(attribute.documentation) },
      ]),
    ),
    identifier: resource.primaryIdentifier,
    ref: resource.cfnRefIdentifier,
    arn: resource.arnTemplate,
    tags: tag && { property: tag.tagPropertyName, style: tag.variant },
    stateful: resource.isStateful || undefined,
    open: OPEN.has(resource.cloudFormationType) || undefined,
    outputs: WITH_OUTPUTS.has(resource.cloudFormationType) || undefined,
    replaces:
      additional.size > 0 ? [...additional].toSorted((a, b) => (a < b ? -1 : 1)) : undefined,
  };
}

/** Names the types nested in one resource as CloudFormation's pages do: `Function.VpcConfig`. */
function nestedTypes(resourceName, types) {
  const names = new Map();
  return function nameOf(definition) {
    const known = names.get(definition.$id);
    if (known) return known;
    const base = `${resourceName}.${definition.name}`;
    let name = base;
    for (let n = 2; name in types; n += 1) name = `${base}${n}`;
    names.set(definition.$id, name);
    types[name] = {};
    types[name].properties = trimProperties(definition.properties, nameOf);
    return name;
  };
}

function trimProperties(properties, scope, tagProperty) {
  return Object.fromEntries(
    entries(properties).map(([name, property]) => [
      name,
      trimProperty(property, scope, name === tagProperty),
    ]),
  );
}

function trimProperty(property, scope, isTags) {
  const oldest = property.previousTypes?.[0];
  return {
    type: trimType(property.type, scope),
    doc: firstSentence(property.documentation),
    required: property.required || undefined,
    replaces: property.causesReplacement === 'no' ? undefined : property.causesReplacement,
    default: trimDefault(property.defaultValue),
    deprecated: (property.deprecated && property.deprecated !== 'NONE') || undefined,
    refs: property.relationshipRefs
      ?.map((ref) => `${ref.cloudFormationType}.${ref.propertyName}`)
      .toSorted(),
    // CDK keeps the first published type of a property: `any` takes CloudFormation's own spelling.
    cdk:
      oldest && !isTags && hasDefinition(property.type) && !hasDefinition(oldest)
        ? 'raw'
        : undefined,
  };
}

/** Defaults are text, some of it JSON; what is prose (`- Depends on …`) is not a value. */
function trimDefault(text) {
  if (text === undefined || /^-(?!\d)/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function trimType(type, scope) {
  switch (type.type) {
    case 'ref':
      return { nested: scope(db.get('typeDefinition', type.reference.$ref)) };
    case 'array':
      return { list: trimType(type.element, scope) };
    case 'map':
      return { map: trimType(type.element, scope) };
    case 'union':
      return { oneOf: type.types.map((each) => trimType(each, scope)) };
    case 'string':
    case 'integer':
      return type.allowedValues ? { enum: type.allowedValues } : type.type;
    case 'date-time':
      return 'timestamp';
    case 'number':
    case 'boolean':
    case 'json':
    case 'tag':
      return type.type;
    default:
      throw new Error(`unknown type in the service spec: ${type.type}`);
  }
}

function hasDefinition(type) {
  if (type.type === 'ref' || type.type === 'tag') return true;
  return type.element ? hasDefinition(type.element) : (type.types ?? []).some(hasDefinition);
}

function entries(record) {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function byType(a, b) {
  return a.cloudFormationType < b.cloudFormationType ? -1 : 1;
}

settle(trim(), { owns: (prefix) => prefix !== SAM });
