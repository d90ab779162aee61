import {
  catalog,
  commit,
  createGraph,
  emptyDocument,
  judge,
  validate,
  type ArchDocument,
  type Connection,
  type EditCall,
  type Service,
  type ValueMap,
} from '@archivolt/model';
import { BESIDE, said } from './matrix-wires.js';

/** A service as the palette has it. */
export interface Drawn {
  readonly service: Service;
  readonly variant?: string;
}

/** One cell of the matrix: a wire between two services, or a service alone. */
export interface MatrixCase {
  readonly name: string;
  readonly document: ArchDocument;
  /** What keeps it from being a valid design, when something does. */
  readonly refused?: string;
}

const ROUNDS = 6;
const GENERIC: ValueMap = { Type: 'String', Value: 'on' };
const PLACED: ReadonlySet<string> = new Set([
  'amazonmq-broker',
  'autoscaling-auto-scaling-group',
  'batch-compute-environment',
  'ec2-security-group',
  'ec2-subnet',
  'ec2-vpc-endpoint',
  'msk-cluster',
  ...catalog.services
    .filter(({ capabilities }) => capabilities.placeable?.optional === false)
    .map(({ id }) => id),
]);

/** A wire that no valid design has a service without, and what stands at its other end. */
interface Need {
  readonly connection: string;
  readonly to?: string;
  readonly from?: string;
  /** Variant of what stands at the other end. */
  readonly variant?: string;
  /** Connections that meet it as well. */
  readonly or?: readonly string[];
  /** Only for these connections. */
  readonly when?: readonly string[];
}

/** What services are not whole without, by service. */
const NEEDS: Readonly<Record<string, readonly Need[]>> = {
  'cloudformation-custom-resource': [
    { connection: 'refers-to', to: 'lambda-function', or: ['refers-to'] },
  ],
  'cloudformation-macro': [{ connection: 'refers-to', to: 'lambda-function' }],
  'amplify-branch': [{ connection: 'refers-to', to: 'amplify-app' }],
  'appconfig-configuration-profile': [{ connection: 'refers-to', to: 'appconfig-application' }],
  'appsync-api-key': [{ connection: 'refers-to', to: 'appsync-graphql-api' }],
  'appsync-data-source': [{ connection: 'refers-to', to: 'appsync-graphql-api' }],
  'appsync-function': [
    { connection: 'refers-to', to: 'appsync-graphql-api' },
    { connection: 'refers-to', to: 'appsync-data-source' },
  ],
  'appsync-graphql-schema': [{ connection: 'refers-to', to: 'appsync-graphql-api' }],
  'appsync-resolver': [
    { connection: 'refers-to', to: 'appsync-graphql-api' },
    { connection: 'refers-to', to: 'appsync-data-source' },
  ],
  'appconfig-environment': [{ connection: 'refers-to', to: 'appconfig-application' }],
  'backup-selection': [
    { connection: 'refers-to', to: 'backup-plan' },
    { connection: 'refers-to', to: 'dynamodb-table' },
  ],
  'batch-job-queue': [{ connection: 'refers-to', to: 'batch-compute-environment' }],
  'bedrock-agent-alias': [{ connection: 'refers-to', to: 'bedrock-agent' }],
  'bedrock-data-source': [
    { connection: 'refers-to', to: 'bedrock-knowledge-base' },
    { connection: 'refers-to', to: 's3-bucket' },
  ],
  'bedrock-knowledge-base': [{ connection: 'refers-to', to: 'opensearchserverless-collection' }],
  'cognito-identity-pool': [
    { connection: 'identity-provider', from: 'cognito-user-pool', or: ['federated-identity'] },
  ],
  'cognito-identity-pool-role-attachment': [
    { connection: 'refers-to', to: 'cognito-identity-pool' },
  ],
  'cognito-resource-server': [{ connection: 'refers-to', to: 'cognito-user-pool' }],
  'cognito-user-pool-client': [{ connection: 'refers-to', to: 'cognito-user-pool' }],
  'cognito-user-pool-domain': [{ connection: 'refers-to', to: 'cognito-user-pool' }],
  'cognito-user-pool-group': [{ connection: 'refers-to', to: 'cognito-user-pool' }],
  'cognito-user-pool-identity-provider': [{ connection: 'refers-to', to: 'cognito-user-pool' }],
  'cognito-user-pool-user': [{ connection: 'refers-to', to: 'cognito-user-pool' }],
  'iam-access-key': [{ connection: 'refers-to', to: 'iam-user' }],
  'iam-instance-profile': [{ connection: 'refers-to', to: 'iam-role' }],
  'iam-policy': [{ connection: 'refers-to', to: 'iam-role' }],
  'iam-role-policy': [{ connection: 'refers-to', to: 'iam-role' }],
  'cloudtrail-trail': [{ connection: 'trail-bucket', to: 's3-bucket' }],
  'codeartifact-repository': [{ connection: 'refers-to', to: 'codeartifact-domain' }],
  'codedeploy-deployment-group': [{ connection: 'refers-to', to: 'codedeploy-application' }],
  'codepipeline-pipeline': [
    { connection: 'pipeline-store', to: 's3-bucket' },
    { connection: 'pipeline-source', from: 'codecommit-repository' },
    { connection: 'pipeline-action', to: 'codebuild-project' },
  ],
  'glue-crawler': [
    { connection: 'refers-to', to: 'glue-database' },
    { connection: 'crawl', to: 's3-bucket' },
  ],
  'glue-table': [{ connection: 'refers-to', to: 'glue-database' }],
  'glue-trigger': [{ connection: 'refers-to', to: 'glue-job' }],
  'lambda-alias': [{ connection: 'refers-to', to: 'lambda-function' }],
  'lambda-event-invoke-config': [{ connection: 'refers-to', to: 'lambda-function' }],
  'iot-topic-rule': [{ connection: 'device-action', to: 'lambda-function' }],
  'logs-metric-filter': [{ connection: 'refers-to', to: 'logs-log-group' }],
  'pipes-pipe': [
    { connection: 'pipe-source', from: 'sqs-queue', or: ['pipe-broker', 'pipe-source'] },
    {
      connection: 'pipe-target',
      to: 'lambda-function',
      or: ['pipe-job', 'pipe-target', 'pipe-task'],
    },
  ],
  'ses-receipt-rule': [{ connection: 'refers-to', to: 'ses-receipt-rule-set' }],
  'servicediscovery-private-dns-namespace': [{ connection: 'refers-to', to: 'ec2-vpc' }],
  'servicediscovery-service': [
    { connection: 'link-target', from: 'apigatewayv2-vpc-link', when: ['private-route'] },
    { connection: 'refers-to', to: 'servicediscovery-private-dns-namespace' },
  ],
  's3-access-point': [{ connection: 'refers-to', to: 's3-bucket' }],
  's3-bucket-policy': [{ connection: 'refers-to', to: 's3-bucket' }],
  'sagemaker-endpoint': [{ connection: 'refers-to', to: 'sagemaker-endpoint-config' }],
  'sagemaker-endpoint-config': [{ connection: 'refers-to', to: 'sagemaker-model' }],
  'ssm-association': [{ connection: 'refers-to', to: 'ssm-document' }],
  'lambda-url': [{ connection: 'refers-to', to: 'lambda-function' }],
  'lambda-version': [{ connection: 'refers-to', to: 'lambda-function' }],
  'firehose-delivery-stream': [{ connection: 'delivery', to: 's3-bucket' }],
  'apigateway-rest-api': [
    // AWS deploys no API without a method, and so makes no stage that others could name.
    {
      connection: 'route',
      to: 'lambda-function',
      when: ['domain-mapping', 'firewall', 'usage-plan-api'],
    },
  ],
  'elasticloadbalancingv2-load-balancer': [
    {
      connection: 'certificate-use',
      from: 'certificatemanager-certificate',
      when: ['balancer-sign-in'],
    },
  ],
  'apigateway-domain-name': [
    { connection: 'certificate-use', from: 'certificatemanager-certificate' },
  ],
  'apigatewayv2-domain-name': [
    { connection: 'certificate-use', from: 'certificatemanager-certificate' },
  ],
  'certificatemanager-certificate': [{ connection: 'zone-record', from: 'route53-hosted-zone' }],
  'cloudwatch-alarm': [{ connection: 'alarm-watch', from: 'sqs-queue' }],
  'events-api-destination': [{ connection: 'refers-to', to: 'events-connection' }],
  'rds-db-proxy': [{ connection: 'proxy-target', to: 'rds-db-cluster' }],
  'rds-event-subscription': [{ connection: 'database-topic', to: 'sns-topic' }],
  'route53-record-set': [
    { connection: 'zone-record', from: 'route53-hosted-zone' },
    { connection: 'alias-record', to: 'cloudfront-distribution' },
  ],
  'scheduler-schedule': [
    {
      connection: 'schedule-target',
      to: 'sqs-queue',
      or: ['schedule-call', 'schedule-target', 'schedule-task'],
    },
  ],
  'cloudwatch-composite-alarm': [{ connection: 'alarm-member', from: 'cloudwatch-alarm' }],
  'events-archive': [{ connection: 'refers-to', to: 'events-event-bus' }],
  'kinesis-stream-consumer': [{ connection: 'refers-to', to: 'kinesis-stream' }],
  'logs-subscription-filter': [
    { connection: 'refers-to', to: 'logs-log-group' },
    { connection: 'filter-destination', to: 'kinesis-stream', or: ['filter-destination'] },
  ],
  'applicationautoscaling-scalable-target': [{ connection: 'scales', to: 'ecs-service' }],
  'ecs-capacity-provider': [{ connection: 'refers-to', to: 'autoscaling-auto-scaling-group' }],
  'apigateway-vpc-link': [
    {
      connection: 'link-target',
      to: 'elasticloadbalancingv2-load-balancer',
      variant: 'network',
    },
  ],
  'cloudfront-distribution': [
    { connection: 'bucket-origin', to: 's3-bucket', or: ['api-origin', 'http-origin'] },
  ],
};

/** Every service and variant, completed as a rule demands. */
export function lonely(): readonly MatrixCase[] {
  return palette().map((drawn) => {
    const name = `alone-${drawn.service.id}${drawn.variant === undefined ? '' : `-${drawn.variant}`}`;
    return finished(name, complete(added(emptyDocument(), 'one', drawn), 'one'));
  });
}

/** Every meaning of a wire between two services. */
export function pairs(): readonly MatrixCase[] {
  return meetings().flatMap((draw) => draw());
}

/** The same, each drawn when it is asked for. */
export function meetings(): readonly (() => readonly MatrixCase[])[] {
  return catalog.services.flatMap((from) =>
    catalog.services.flatMap((to) =>
      catalog.meanings(from.id, to.id).map((connection) => () => pair(connection, from, to)),
    ),
  );
}

function palette(): readonly Drawn[] {
  return catalog.services.flatMap((service) =>
    service.variants === undefined
      ? [{ service }]
      : service.variants.map(({ id }) => ({ service, variant: id })),
  );
}

function pair(connection: Connection, from: Service, to: Service): readonly MatrixCase[] {
  const name = `${connection.id}-${from.id}-${to.id}`;
  const source = added(emptyDocument(), 'one', drawnFor(connection, from, 'from'));
  const pair = added(source, 'two', drawnFor(connection, to, 'to'));
  const beside = catalog.service(BESIDE[connection.id] ?? '');
  const both = beside === undefined ? pair : added(pair, 'beside', { service: beside });
  const completed = complete(complete(both, 'two', connection), 'one', connection);
  const ready = agreed(completed);
  const verdict = judge(createGraph(ready), 'one', 'two');
  const isMeant =
    verdict.kind === 'allowed' && verdict.meanings.some(({ id }) => id === connection.id);
  if (!isMeant) {
    const refused = verdict.kind === 'refused' ? `${verdict.message} ${verdict.why}` : 'other';
    return [{ name, document: ready, refused }];
  }
  const wired = run(ready, [
    { edit: 'edge.add', args: { id: 'wire', connection: connection.id, from: 'one', to: 'two' } },
    ...said(connection, to),
  ]);
  return [finished(name, wired)];
}

function drawnFor({ id }: Connection, service: Service, end: 'from' | 'to'): Drawn {
  if (id === 'graphql-oidc' || id === 'jwt-authorizer') {
    if (end === 'from') return { service, variant: 'oidc' };
  }
  if (service.id === 'external-client' && end === 'to') return { service, variant: 'endpoint' };
  if (isBehindNetworkLink(id, service, end)) return { service, variant: 'network' };
  if (id === 'bucket-rule' || id === 'bus-rule') return { service, variant: 'pattern' };
  if (id === 'subnet-egress' && end === 'to') return { service, variant: 'public' };
  const first = service.variants?.[0]?.id;
  return first === undefined ? { service } : { service, variant: first };
}

/** A network load balancer, where only that will do. */
function isBehindNetworkLink(id: string, service: Service, end: 'from' | 'to'): boolean {
  const isBalancer = service.id === 'elasticloadbalancingv2-load-balancer';
  return isBalancer && (id === 'balancer-balancer' ? end === 'from' : id === 'link-target');
}

function added(document: ArchDocument, id: string, { service, variant }: Drawn): ArchDocument {
  const type =
    service.id === 'cfn-resource' ? { type: 'AWS::SSM::Parameter', properties: GENERIC } : {};
  const chosen = variant === undefined ? {} : { variant };
  return run(document, [
    {
      edit: 'node.add',
      args: { id, service: service.id, at: { x: 0, y: 0 }, ...chosen, ...type },
    },
  ]);
}

/** Gives a node what no valid design has it without. */
function complete(document: ArchDocument, id: string, connection?: Connection): ArchDocument {
  const service = document.nodes[id]?.service ?? '';
  const wanted = (NEEDS[service] ?? []).filter(
    ({ when }) => when === undefined || when.includes(connection?.id ?? ''),
  );
  const open = wanted.filter(
    (need) =>
      (need.to === undefined) === (id === 'one') ||
      !isMetBy(need, connection, otherEnd(document, id)),
  );
  const met = open.reduce((now, need) => meet(now, id, need), document);
  const isMounting = connection?.id === 'file-mount' && service === 'lambda-function';
  const isPlaced = isMounting || PLACED.has(service) || IN_A_VPC.has(connection?.id ?? '');
  return isPlaced ? placed(met, id, connection) : met;
}

/** Wires whose both ends stand in a VPC. */
const IN_A_VPC = new Set(['database-access', 'guards', 'proxy-access']);

function isMetBy(need: Need, drawn: Connection | undefined, other: string | undefined): boolean {
  if (drawn === undefined) return false;
  if (need.or?.includes(drawn.id) === true) return true;
  return drawn.id === need.connection && other === (need.to ?? need.from);
}

function otherEnd(document: ArchDocument, id: string): string | undefined {
  return document.nodes[id === 'one' ? 'two' : 'one']?.service;
}

function meet(
  document: ArchDocument,
  id: string,
  { connection, to, from, variant }: Need,
): ArchDocument {
  const service = catalog.service(to ?? from ?? '');
  if (service === undefined) return document;
  const other = `${id}${service.noun}`;
  const [start, end] = to === undefined ? [other, id] : [id, other];
  const drawn = { service, ...(variant === undefined ? {} : { variant }) };
  return run(complete(added(document, other, drawn), other), [
    { edit: 'edge.add', args: { id: `${id}To${service.noun}`, connection, from: start, to: end } },
  ]);
}

/** A VPC with a public and a private tier, once, and the node in it. */
function placed(document: ArchDocument, id: string, connection?: Connection): ArchDocument {
  const withNet = document.nodes['net'] === undefined ? network(document) : document;
  const service = document.nodes[id]?.service ?? '';
  if (service === 'ec2-vpc') return withNet;
  if (service === 'ec2-subnet' || service === 'ec2-security-group') {
    const tier = run(withNet, [
      { edit: 'property.set', args: at(id, 'VpcId', { $ref: 'net' }) },
      ...(service === 'ec2-subnet' ? freeBlocks(id) : []),
    ]);
    if (tier.nodes[id]?.parts?.['natGateway'] === undefined) return tier;
    if (connection?.id === 'subnet-egress' && id === 'one') return tier;
    return run(tier, [
      {
        edit: 'edge.add',
        args: { id: `${id}Out`, connection: 'subnet-egress', from: id, to: 'outer' },
      },
    ]);
  }
  return run(withNet, [
    { edit: 'node.place', args: { nodeId: id, container: 'inner' } },
    ...(connection?.id === 'file-mount' && service === 'lambda-function' ? mountTarget('two') : []),
  ]);
}

/** Where a file system is reached from the private tier. */
function mountTarget(id: string): readonly EditCall[] {
  const set = (path: string, value: unknown): EditCall => ({
    edit: 'property.set',
    args: at(id, `mountTarget#${path}`, value),
  });
  return [set('SubnetId', { $ref: 'inner' }), set('SecurityGroups', ['sg-0a1b2c3d4e5f67890'])];
}

function freeBlocks(id: string): readonly EditCall[] {
  const start = id === 'one' ? 100 : 110;
  return [
    { edit: 'property.set', args: at(id, 'CidrBlock', `10.0.${start}.0/24`) },
    { edit: 'property.set', args: at(id, 'subnet2#CidrBlock', `10.0.${start + 1}.0/24`) },
  ];
}

function network(document: ArchDocument): ArchDocument {
  const [vpc, subnet] = [catalog.service('ec2-vpc'), catalog.service('ec2-subnet')];
  if (vpc === undefined || subnet === undefined) return document;
  const net = added(document, 'net', { service: vpc });
  const outer = added(net, 'outer', { service: subnet, variant: 'public' });
  const inner = added(outer, 'inner', { service: subnet, variant: 'private' });
  return run(inner, [
    { edit: 'property.set', args: at('outer', 'VpcId', { $ref: 'net' }) },
    { edit: 'property.set', args: at('inner', 'VpcId', { $ref: 'net' }) },
    {
      edit: 'edge.add',
      args: { id: 'innerOut', connection: 'subnet-egress', from: 'inner', to: 'outer' },
    },
  ]);
}

function at(node: string, path: string, value: unknown): EditCall['args'] {
  return { target: { node }, path, value };
}

/** Follows the routes the judge offers, but for the wire itself, until it may be drawn. */
function agreed(document: ArchDocument): ArchDocument {
  let now = document;
  for (let round = 0; round < ROUNDS; round += 1) {
    const verdict = judge(createGraph(now), 'one', 'two');
    if (verdict.kind === 'allowed') return now;
    const steps = verdict.routes
      .map(({ edits }) => edits.filter(({ edit }) => edit !== 'edge.add'))
      .find((edits) => edits.length > 0 && edits.every(({ edit }) => edit !== 'node.add'));
    if (steps === undefined) return now;
    now = run(now, steps);
  }
  return now;
}

/** Applies the fixes that errors and warnings bring along. */
function finished(name: string, document: ArchDocument): MatrixCase {
  let now = document;
  for (let round = 0; round < ROUNDS; round += 1) {
    const open = validate(now).filter(({ severity }) => severity === 'error');
    if (open.length === 0) return { name, document: now };
    const fix = open.find((item) => item.fix !== undefined)?.fix;
    if (fix === undefined) {
      return {
        name,
        document: now,
        refused: open.map(({ rule, message }) => `${rule}: ${message}`).join(' '),
      };
    }
    now = run(now, fix.edits);
  }
  return { name, document: now, refused: 'its fixes never end' };
}

function run(document: ArchDocument, edits: readonly EditCall[]): ArchDocument {
  return edits.reduce((now, edit) => commit(now, edit).document, document);
}
