import {
  ref,
  sub,
  type ConnectionContext,
  type Effect,
  type Reference,
  type Value,
  type ValueMap,
  type WireView,
} from '../define/index.js';
import { type GraphqlSource, sourceOf } from './graphql-sources.js';
import { MACHINE_WORD } from './resolver-code.js';
import { OF_THIS_ACCOUNT, plainName } from './wiring.js';

/** As in `Query.note`. */
export function fieldOf(wire: WireView): string {
  return `${wire.string('Type') ?? 'Query'}.${wire.string('Field') ?? 'getItem'}`;
}

/** The data source of a wire, its role, and the resolver that asks it. */
export function resolverEffects({ source, target, wire }: ConnectionContext): readonly Effect[] {
  const made = sourceOf(target, wire);
  const role = ref(wire.id, 'role');
  const field = plainName(fieldOf(wire));
  const prefix = `${plainName(source.name)}${field}`;
  const isSigned = made.actions.length > 0;
  return [
    ...(isSigned ? roleEffects(made, role) : []),
    {
      kind: 'resource',
      name: 'dataSource',
      type: 'AWS::AppSync::DataSource',
      logicalId: `${prefix}Source`,
      properties: {
        ApiId: source.att('ApiId'),
        Name: `${plainName(target.name)}${field}`,
        ...made.properties,
        ...(isSigned ? { ServiceRoleArn: { ...role, attr: 'Arn' } } : {}),
      },
    },
    {
      kind: 'resource',
      name: 'resolver',
      type: 'AWS::AppSync::Resolver',
      logicalId: `${prefix}Resolver`,
      properties: {
        ApiId: source.att('ApiId'),
        DataSourceName: { ...ref(wire.id, 'dataSource'), attr: 'Name' },
        FieldName: wire.string('Field') ?? 'getItem',
        TypeName: wire.string('Type') ?? 'Query',
        ...codeOf(wire.string('Code') ?? made.code, made.machine),
      },
      ...(source.part('schema') === undefined ? {} : { dependsOn: [ref(source.id, 'schema')] }),
    },
  ];
}

function roleEffects(
  { actions, resources, secret }: GraphqlSource,
  role: Reference,
): readonly Effect[] {
  return [
    { kind: 'role', name: 'role', service: 'appsync.amazonaws.com', condition: OF_THIS_ACCOUNT },
    { kind: 'grant', to: role, actions, resources },
    ...(secret === undefined
      ? []
      : [
          {
            kind: 'grant',
            to: role,
            actions: ['secretsmanager:GetSecretValue'],
            resources: [secret],
          } as const,
        ]),
  ];
}

function codeOf(code: string | undefined, machine: Value | undefined): ValueMap {
  if (code === undefined) return {};
  return {
    Code: machine === undefined ? code : withMachine(code, machine),
    Runtime: { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' },
  };
}

function withMachine(code: string, machine: Value): Value {
  if (!code.includes(MACHINE_WORD)) return code;
  const text = code.replaceAll('${', '${!').replaceAll(MACHINE_WORD, '${StateMachine}');
  return sub(text, { StateMachine: machine });
}
