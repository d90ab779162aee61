// Trims the SAM models of the Python package aws-sam-translator into data/serverless.json; needs data/ of trim.mjs.
// `node scripts/trim-sam.mjs` writes; `--check` compares with what is committed and exits 1 when they differ.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { firstSentence } from './documentation.mjs';
import { committed, settle } from './settle.mjs';
import { shareTypes } from './share.mjs';

const SAM = 'AWS::Serverless';
const PYTHON = process.env.PYTHON ?? 'python3';

/** What each SAM resource becomes: its attributes, its Ref, and the properties that SAM passes through without a schema. */
const BECOMES = {
  Api: 'AWS::ApiGateway::RestApi',
  Application: 'AWS::CloudFormation::Stack',
  CapacityProvider: 'AWS::Lambda::CapacityProvider',
  Function: 'AWS::Lambda::Function',
  GraphQLApi: 'AWS::AppSync::GraphQLApi',
  HttpApi: 'AWS::ApiGatewayV2::Api',
  LayerVersion: 'AWS::Lambda::LayerVersion',
  SimpleTable: 'AWS::DynamoDB::Table',
  StateMachine: 'AWS::StepFunctions::StateMachine',
  WebSocketApi: 'AWS::ApiGatewayV2::Api',
};

const { version, schema } = JSON.parse(
  execFileSync(PYTHON, [fileURLToPath(new URL('./sam-schema.py', import.meta.url))], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  }),
);
const registry = committed().filter((service) => service.prefix !== SAM);
const cloudFormation = {
  resources: Object.assign({}, ...registry.map((service) => service.resources)),
  types: Object.fromEntries(
    registry.flatMap(({ prefix, types }) =>
      Object.entries(types).map(([name, type]) => [`${prefix}::${name}`, type]),
    ),
  ),
};

function trim() {
  const service = {
    source: `aws-sam-translator ${version}`,
    prefix: SAM,
    module: 'aws-sam',
    resources: {},
    types: {},
  };
  for (const { $ref } of schema.properties.Resources.additionalProperties.anyOf) {
    const { properties } = definition($ref);
    const [type] = properties.Type.enum ?? [properties.Type.const];
    service.resources[type] = trimResource(type, properties.Properties, service.types);
  }
  return shareTypes(service);
}

function trimResource(type, properties, types) {
  const name = type.split('::')[2];
  const becomes = cloudFormation.resources[BECOMES[name]];
  const scope = nestedTypes(name, types);
  const own = definition((properties.allOf?.[0] ?? properties).$ref);
  const prefix = BECOMES[name]?.split('::').slice(0, 2).join('::');
  const property = (key) => {
    const from = FROM[`${name}.${key}`];
    if (from) return passThrough(['', from[0], from[1]], scope);
    return becomes?.properties[key] && borrow(becomes.properties[key], prefix, scope);
  };
  return {
    doc: SUMMARIES[name],
    properties: trimProperties({ owner: name, model: own }, scope, property),
    attributes: Object.fromEntries(
      Object.entries(becomes?.attributes ?? {}).map(([key, attribute]) => [
        key,
        borrow(attribute, prefix, scope),
      ]),
    ),
    identifier: becomes?.identifier,
    ref: becomes?.ref,
    arn: becomes?.arn,
    becomes: BECOMES[name],
    tags: own.properties.Tags && { property: 'Tags', style: 'map' },
    stateful: becomes?.stateful,
    outputs: becomes?.outputs,
    nullable: true,
  };
}

/** Properties that SAM passes on under another name, or from a resource beside. */
const FROM = {
  'Function.InlineCode': ['AWS::Lambda::Function.Code', 'ZipFile'],
  'Function.VersionDescription': ['AWS::Lambda::Version', 'Description'],
  'StateMachine.Logging': ['AWS::StepFunctions::StateMachine', 'LoggingConfiguration'],
  'StateMachine.Name': ['AWS::StepFunctions::StateMachine', 'StateMachineName'],
  'StateMachine.PermissionsBoundary': ['AWS::IAM::Role', 'PermissionsBoundary'],
  'StateMachine.Role': ['AWS::StepFunctions::StateMachine', 'RoleArn'],
  'StateMachine.RolePath': ['AWS::IAM::Role', 'Path'],
  'StateMachine.Tracing': ['AWS::StepFunctions::StateMachine', 'TracingConfiguration'],
  'StateMachine.Type': ['AWS::StepFunctions::StateMachine', 'StateMachineType'],
};

/** Where SAM takes another shape than its models say: it makes a list of the one type. */
const SHAPES = {
  'Api.EndpointConfiguration': (type) => ({ oneOf: [type, 'string'] }),
  'EndpointConfiguration.Type': () => 'string',
};

/** SAM's models document properties, not resources. */
const SUMMARIES = {
  Api: 'Creates an Amazon API Gateway REST API with its stage, deployment and authorizers.',
  Application:
    'Embeds a serverless application from the Serverless Application Repository or Amazon S3 as a nested stack.',
  CapacityProvider: 'Creates a capacity provider with the instances on which Lambda functions run.',
  Connector: 'Grants a source resource the permissions that it needs to reach a destination.',
  Function: 'Creates a Lambda function, its execution role, and the event sources that invoke it.',
  GraphQLApi: 'Creates an AWS AppSync GraphQL API with its schema, data sources and resolvers.',
  HttpApi: 'Creates an Amazon API Gateway HTTP API with its stage and authorizers.',
  LayerVersion: 'Creates a Lambda layer version with library or runtime code that functions share.',
  SimpleTable: 'Creates a DynamoDB table with a single-attribute primary key.',
  StateMachine: 'Creates a Step Functions state machine, its role, and the events that start it.',
  WebSocketApi: 'Creates an Amazon API Gateway WebSocket API with its routes and stage.',
};

function definition($ref) {
  return schema.definitions[$ref.slice('#/definitions/'.length)];
}

function nestedTypes(resourceName, types) {
  const names = new Map();
  return function nameOf(key, shortName, trimType) {
    if (names.has(key)) return names.get(key);
    let name = `${resourceName}.${shortName}`;
    for (let n = 2; name in types; n += 1) name = `${resourceName}.${shortName}${n}`;
    names.set(key, name);
    types[name] = {};
    types[name].properties = trimType();
    return name;
  };
}

function reshape(property, shape) {
  return shape ? { ...property, type: shape(property.type) } : property;
}

function trimProperties({ owner, model }, scope, fallback) {
  const required = new Set(model.required ?? []);
  return Object.fromEntries(
    Object.entries(model.properties ?? {})
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, json]) => [
        key,
        {
          ...reshape(trimProperty([key, json], scope, fallback), SHAPES[`${owner}.${key}`]),
          required: required.has(key) || undefined,
        },
      ]),
  );
}

function trimProperty([key, json], scope, fallback) {
  const through = json.__samPassThrough;
  const text = through?.markdownDescriptionOverride ?? json.markdownDescription;
  const doc = firstSentence(text?.split(/\n?\*Type\*/)[0]);
  const borrowed =
    (through && passThrough(through.schemaPath, scope)) ??
    (isOpaque(json) ? fallback?.(key) : undefined);
  if (borrowed) return { ...borrowed, doc: doc ?? borrowed.doc };
  const type = key === 'Tags' && fallback ? { map: 'string' } : trimType(json, scope);
  return { type, doc, refs: typeof type === 'string' ? fallback?.(key)?.refs : undefined };
}

/** The trimmed CloudFormation property at a path of the CloudFormation JSON Schema. */
function passThrough([, owner, ...steps], scope) {
  const prefix = owner.split('::').slice(0, 2).join('::');
  const place = cloudFormation.resources[owner] ?? cloudFormation.types[owner];
  const property = place?.properties[steps.at(-1)];
  return property && borrow(property, prefix, scope);
}

function isOpaque(json) {
  return (json.allOf?.[0] ?? json).$ref === '#/definitions/PassThroughProp';
}

function borrow(property, prefix, scope) {
  const { default: standard, cdk: _, ...rest } = property;
  return { ...rest, default: standard, type: borrowType(property.type, prefix, scope) };
}

function borrowType(type, prefix, scope) {
  if (typeof type === 'string' || type.enum) return type;
  if (type.list) return { list: borrowType(type.list, prefix, scope) };
  if (type.map) return { map: borrowType(type.map, prefix, scope) };
  if (type.oneOf) return { oneOf: type.oneOf.map((each) => borrowType(each, prefix, scope)) };
  const key = `${prefix}::${type.nested}`;
  const { properties } = cloudFormation.types[key];
  const copy = () =>
    Object.fromEntries(
      Object.entries(properties).map(([name, each]) => [name, borrow(each, prefix, scope)]),
    );
  return { nested: scope(key, type.nested.slice(type.nested.indexOf('.') + 1), copy) };
}

function trimType(json, scope) {
  if (json.allOf) return trimType(json.allOf[0], scope);
  if (json.$ref) return trimReference(json.$ref, scope);
  if (json.anyOf) return trimUnion(json.anyOf, scope);
  if (json.enum) return { enum: json.enum };
  switch (json.type) {
    case 'array':
      return { list: json.items ? trimType(json.items, scope) : 'json' };
    case 'object':
      return json.additionalProperties
        ? { map: trimType(json.additionalProperties, scope) }
        : 'json';
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean':
      return json.type;
    default:
      return 'json';
  }
}

function trimReference($ref, scope) {
  const model = definition($ref);
  if (!model.properties) return 'json';
  const shortName = $ref.slice('#/definitions/'.length).split('__').at(-1);
  return {
    nested: scope($ref, shortName, () => trimProperties({ owner: shortName, model }, scope)),
  };
}

/** A bare object in front stands for "or an intrinsic function", which every value may be. */
function trimUnion(alternatives, scope) {
  const [first, ...rest] = alternatives;
  const isIntrinsic =
    first.type === 'object' && !first.properties && !first.additionalProperties && rest.length > 0;
  const kept = (isIntrinsic ? rest : alternatives).map((each) => trimType(each, scope));
  return kept.length === 1 ? kept[0] : { oneOf: kept };
}

settle([trim()], { owns: (prefix) => prefix === SAM });
