import {
  att,
  ref,
  sub,
  type Effect,
  type NodeView,
  type PartDefinition,
  type PartOwner,
  type Value,
  type WireView,
} from '../../define/index.js';

type Rules = readonly { readonly [key: string]: string | readonly string[] }[];

/** A policy of OpenSearch Serverless finds its collection by name, in a text. */
function policyOf(name: Value, text: (name: string) => unknown): Value {
  return typeof name === 'string'
    ? JSON.stringify(text(name))
    : sub(JSON.stringify(text('${Name}')), { Name: name });
}

function nameOf(self: Pick<PartOwner, 'value'>): Value {
  return self.value('Name') ?? { Ref: 'AWS::StackName' };
}

function rulesOn(name: string, types: readonly string[]): Rules {
  return types.map((ResourceType) => ({ ResourceType, Resource: [`collection/${name}`] }));
}

function securityPolicy(
  title: string,
  { type, text }: { readonly type: string; readonly text: (name: string) => unknown },
): PartDefinition {
  return {
    title,
    type: 'AWS::OpenSearchServerless::SecurityPolicy',
    wiring: (self) => ({
      Name: nameOf(self),
      Policy: policyOf(nameOf(self), text),
      Type: type,
    }),
  };
}

/** How it is encrypted, without which AWS makes no collection, and from where it is reached. */
export const securityPolicies: Readonly<Record<string, PartDefinition>> = {
  encryption: securityPolicy('Encryption policy', {
    type: 'encryption',
    text: (name) => ({ Rules: rulesOn(name, ['collection']), AWSOwnedKey: true }),
  }),
  network: securityPolicy('Network policy', {
    type: 'network',
    text: (name) => [{ Rules: rulesOn(name, ['collection', 'dashboard']), AllowFromPublic: true }],
  }),
};

/** The collection is made once its policies are there. */
export function afterPolicies(node: NodeView): readonly Effect[] {
  const policies = Object.keys(securityPolicies).filter((name) => node.part(name) !== undefined);
  if (policies.length === 0) return [];
  const dependsOn = policies.map((name) => ref(node.id, name));
  return [
    { kind: 'property', on: node.ref, path: ['Name'], value: nameOf(node), mode: 'set', dependsOn },
  ];
}

const READS = ['aoss:DescribeIndex', 'aoss:ReadDocument'];
const WRITES = ['aoss:CreateIndex', 'aoss:DescribeIndex', 'aoss:UpdateIndex', 'aoss:WriteDocument'];
const INTENTS: Readonly<Record<string, readonly string[]>> = { read: READS, write: WRITES };
const BOTH = [...new Set([...READS, ...WRITES])].toSorted();

/** Who may do what with the data: IAM lets roles in, and this policy says to what. */
export function dataAccess(node: NodeView): readonly Effect[] {
  if (node.record.type !== undefined) return [];
  const users = node.wires('in').flatMap((wire) => {
    const role = wire.record.form === undefined ? roleOf(wire) : undefined;
    return role === undefined ? [] : [{ role, actions: actionsOf(wire) }];
  });
  if (users.length === 0) return [];
  const name = nameOf(node);
  const principals = users.map(({ role }, index) => [`Role${index + 1}`, role] as const);
  const text = (called: string) =>
    users.map(({ actions }, index) => ({
      Rules: [
        {
          ResourceType: 'collection',
          Resource: [`collection/${called}`],
          Permission: ['aoss:DescribeCollectionItems'],
        },
        { ResourceType: 'index', Resource: [`index/${called}/*`], Permission: actions },
      ],
      Principal: [`\${Role${index + 1}}`],
    }));
  return [
    {
      kind: 'resource',
      name: 'dataAccess',
      type: 'AWS::OpenSearchServerless::AccessPolicy',
      properties: {
        Name: name,
        Policy: sub(JSON.stringify(text('${Name}')), {
          ...Object.fromEntries(principals),
          Name: name,
        }),
        Type: 'data',
      },
    },
  ];
}

/** The role by which a wire's source reaches the data; undefined where the wire lets no one in. */
function roleOf({ connection, source }: WireView): Value | undefined {
  if (connection.id === 'role-grant') return att(source.id, 'Arn');
  const isUse = USES.has(connection.id) && source.can('principal') !== undefined;
  return isUse ? att(source.id, 'Arn', 'role') : undefined;
}

const USES: ReadonlySet<string> = new Set(['grant', 'refers-to', 'search-delivery']);

function actionsOf(wire: WireView): readonly string[] {
  return INTENTS[wire.string('Access') ?? ''] ?? BOTH;
}
