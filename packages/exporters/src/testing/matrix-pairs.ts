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
import { NEEDS, type Need } from './matrix-needs.js';
import { BESIDE, readied, said } from './matrix-wires.js';

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

/** Every service and variant, completed as a rule demands. */
export function lonely(): readonly MatrixCase[] {
  return palette().map((drawn) => {
    const name = `alone-${drawn.service.id}${drawn.variant === undefined ? '' : `-${drawn.variant}`}`;
    return finished(name, complete(added(emptyDocument(), 'one', drawn), 'one'));
  });
}

/** Every meaning of a wire between two services. */
export function pairs(): readonly MatrixCase[] {
  return meetings().flatMap(({ draw }) => draw());
}

/** A meaning of a wire between two services, drawn when it is asked for. */
export interface Meeting {
  readonly connection: string;
  readonly draw: () => readonly MatrixCase[];
}

/** The same, each drawn when it is asked for. */
export function meetings(): readonly Meeting[] {
  return catalog.services.flatMap((from) =>
    catalog.services.flatMap((to) =>
      catalog.meanings(from.id, to.id).map((connection) => ({
        connection: connection.id,
        draw: () => pair(connection, from, to),
      })),
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
  const drawn = added(source, 'two', drawnFor(connection, to, 'to'));
  const pair = run(drawn, readied(connection, 'two', to));
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

/** Applies the fixes that errors bring along. */
export function finished(name: string, document: ArchDocument): MatrixCase {
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

export function run(document: ArchDocument, edits: readonly EditCall[]): ArchDocument {
  return edits.reduce((now, edit) => commit(now, edit).document, document);
}
