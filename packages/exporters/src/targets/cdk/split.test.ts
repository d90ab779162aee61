import { loadCoreRegistry, type Registry } from '@archivolt/cfn-spec';
import type { ArchDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportProject, exportStacks } from '../../export/export-project.js';
import type { PrintedModule } from './modules.js';
import { cdkTarget } from './target.js';

let registry: Registry;
beforeAll(async () => {
  registry = await loadCoreRegistry();
});

const FN = `lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }`;
const SHOP = `take: ${FN}; orders: sqs-queue; take -> orders
  bill: ${FN}; bills: sqs-queue; bills -> bill; take -> bills
  clock: events-rule { ScheduleExpression: 'rate(1 hour)', State: 'ENABLED' }; clock -> bill`;

type Frames = Readonly<Record<string, readonly string[]>>;

function framed(text: string, frames: Frames): ArchDocument {
  const document = arch(text);
  const groups = Object.entries(frames).map(([title, members], index) => {
    return [`g${index}`, { title, members }] as const;
  });
  return { ...document, layout: { ...document.layout, groups: Object.fromEntries(groups) } };
}

function modulesOf(document: ArchDocument, oneFile = 1): ReadonlyMap<string, PrintedModule> {
  const result = exportStacks(document, { name: 'shop', force: true, registry, oneFile });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return new Map(result.value.value.map((module) => [module.path, module]));
}

const TWO: Frames = { Orders: ['take', 'orders'], Billing: ['bill', 'bills'] };

describe('a large CDK stack', () => {
  it('has a construct for each group, which takes typed props and shows what others use', () => {
    const modules = modulesOf(framed(SHOP, TWO));
    expect([...modules.keys()].toSorted()).toEqual([
      'lib/billing.ts',
      'lib/orders.ts',
      'lib/shop-stack.ts',
    ]);
    const orders = modules.get('lib/orders.ts')?.text ?? '';
    expect(orders).toContain('export interface OrdersProps {\n  readonly bills: sqs.Queue;\n}');
    expect(orders).toContain('  readonly take: lambda.Function;');
    expect(orders).toContain('BILLS_URL: props.bills.queueUrl');
    expect(orders).toContain("    orders.grant(this.take, 'sqs:SendMessage');");
    const stack = modules.get('lib/shop-stack.ts')?.text ?? '';
    expect(stack).toContain("const billing = new Billing(this, 'Billing');");
    expect(stack).toContain("const ordersConstruct = new Orders(this, 'OrdersConstruct', {");
    expect(stack).toContain("billing.bills.grant(ordersConstruct.take, 'sqs:SendMessage'");
    expect(stack).toContain("new events.CfnRule(this, 'Clock'");
    expect(stack.indexOf('new Billing(')).toBeLessThan(stack.indexOf('new Orders('));
  });

  it('is in one file up to a size', () => {
    expect([...modulesOf(framed(SHOP, TWO), 40).keys()]).toEqual(['lib/shop-stack.ts']);
  });

  it('knows the lines of each node and wire in every file', () => {
    const modules = [...modulesOf(framed(SHOP, TWO)).values()];
    const said = modules.flatMap(({ path, text, places }) =>
      places.map(({ owner, from, to }) => {
        const [first = ''] = text.split('\n').slice(from - 1, to);
        return `${path} ${'node' in owner ? owner.node : owner.edge}: ${first.trim()}`;
      }),
    );
    expect(said).toEqual(
      expect.arrayContaining([
        "lib/billing.ts bill: this.bill = new lambda.Function(this, 'Bill', {",
        "lib/orders.ts orders: const orders = new sqs.Queue(this, 'Orders');",
        expect.stringMatching(/^lib\/shop-stack\.ts take-bills: billing\.bills\.grant\(/),
        expect.stringMatching(/^lib\/orders\.ts take-bills: environment: .*BILLS_URL/),
      ]),
    );
  });

  it('joins groups that name each other, and what stands between them', () => {
    const ring = `a: ${FN}; q: sqs-queue; b: ${FN}; t: sqs-queue; m: ${FN}; n: sqs-queue
      a -> t; b -> n; m -> q`;
    const modules = modulesOf(framed(ring, { One: ['a', 'q'], Two: ['b', 't'] }));
    expect([...modules.keys()]).toContain('lib/one.ts');
    const both = framed(`${ring}; b -> q`, { One: ['a', 'q'], Two: ['b', 't'] });
    const joined = [...modulesOf(both).values()].find(({ path }) => path !== 'lib/shop-stack.ts');
    expect(joined?.text).toContain('which name each other.');
    expect(joined?.text).toContain("new sqs.Queue(this, 'T')");
    expect(joined?.text).toContain("new sqs.Queue(this, 'Q')");
  });

  it('gives groups files and classes of their own, whatever they are called', () => {
    const names = ['Code', 'code', 'Front "end"', 'front end', '*/ } 🙂', 'Function', 'Shop stack'];
    const ids = names.flatMap((_, index) => [`q${index}a`, `q${index}b`]);
    const frames = names.map(
      (title, index) => [title, ids.slice(index * 2, index * 2 + 2)] as const,
    );
    const document = framed(
      ids.map((id) => `${id}: sqs-queue`).join('; '),
      Object.fromEntries(frames),
    );
    const modules = modulesOf(document);
    expect([...modules.keys()].toSorted()).toEqual([
      'lib/code-2.ts',
      'lib/code-construct.ts',
      'lib/front-end-construct.ts',
      'lib/front-end.ts',
      'lib/function.ts',
      'lib/group.ts',
      'lib/shop-stack-construct.ts',
      'lib/shop-stack.ts',
    ]);
    const classes = [...modules.values()].map(({ text }) => /export class (\w+)/.exec(text)?.[1]);
    expect(new Set(classes).size).toBe(modules.size);
    expect(classes).toContain('FunctionConstruct');
    expect(modules.get('lib/group.ts')?.text).toContain('“*\\/ \\} 🙂”');
  });

  it('has a file for a VPC and one for each of its tiers', () => {
    const document = arch(`net: ec2-vpc { CidrBlock: '10.0.0.0/16' }
      tier: ec2-subnet { CidrBlock: '10.0.0.0/24', AvailabilityZone: 'eu-west-1a' } in net
      guard: ec2-security-group { GroupDescription: 'Guards' } in net; pay: ${FN} in tier`);
    const modules = modulesOf(document);
    expect([...modules.keys()].toSorted()).toEqual([
      'lib/net.ts',
      'lib/shop-stack.ts',
      'lib/tier.ts',
    ]);
    expect(modules.get('lib/net.ts')?.text).toContain("new ec2.CfnSecurityGroup(this, 'Guard', {");
    expect(modules.get('lib/tier.ts')?.text).toContain("new lambda.Function(this, 'Pay', {");
  });

  it('is the project that is written', () => {
    const document = framed(SHOP, TWO);
    const options = { name: 'shop', force: true, registry, oneFile: 1 };
    const result = exportProject(document, cdkTarget, options);
    if (!result.ok) throw new Error(JSON.stringify(result.problem));
    for (const [path, { text }] of modulesOf(document)) {
      expect(result.value.value.get(path)).toBe(text);
    }
  });
});
