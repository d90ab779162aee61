import { loadCoreRegistry, type Registry } from '@archivolt/cfn-spec';
import type { ArchDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { beforeAll, expect, test } from 'vitest';
import { exportProject, targetOf } from './export-project.js';

let registry: Registry;
beforeAll(async () => {
  registry = await loadCoreRegistry();
});

const design: ArchDocument = {
  ...arch('jobs: sqs-queue'),
  parameters: {
    Stage: { Type: 'String', Default: 'dev' },
    Secret: { Type: 'String', NoEcho: true },
    Zones: { Type: 'CommaDelimitedList', Default: 'a' },
  },
  environments: {
    prod: { parameters: { Zones: ['a', 'b'], Stage: 'it\'s "live" ${x}', Secret: 'hidden' } },
    dev: { parameters: {} },
  },
};

function filesOf(id: 'sam' | 'cdk', document: ArchDocument = design): ReadonlyMap<string, string> {
  const target = targetOf(id);
  if (target === undefined) throw new Error(id);
  const result = exportProject(document, target, { name: 'orders', registry, force: true });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.value;
}

test('samconfig.toml has a section an environment, with its parameters but no secrets', () => {
  const config = filesOf('sam').get('samconfig.toml') ?? '';
  expect(config.match(/^\[.*\]$/gm)).toEqual([
    '[default.build.parameters]',
    '[default.deploy.parameters]',
    '[dev.build.parameters]',
    '[dev.deploy.parameters]',
    '[prod.build.parameters]',
    '[prod.deploy.parameters]',
  ]);
  expect(config).toContain('stack_name = "orders-prod"');
  const overrides = /^parameter_overrides = (.*)$/m.exec(config)?.[1] ?? '""';
  expect(JSON.parse(overrides)).toBe(String.raw`Stage="it's \"live\" ${'$'}{x}" Zones="a,b"`);
  expect(config).not.toContain('hidden');
});

test('sam deploy reads in samconfig.toml what the design says', () => {
  const texts = [
    'a=b c',
    `C:\\new\\x`,
    `it's "quoted"`,
    '\\ x',
    `\\' y`,
    '\\\\"',
    'ü\u{1f600}',
    'ends \\\\',
    '',
  ];
  const parameters = Object.fromEntries(texts.map((_, index) => [`P${index}`, { Type: 'String' }]));
  const given = Object.fromEntries(texts.map((text, index) => [`P${index}`, text]));
  const odd = { ...design, parameters, environments: { prod: { parameters: given } } };
  const config = filesOf('sam', odd).get('samconfig.toml') ?? '';
  const overrides = String(JSON.parse(/^parameter_overrides = (.*)$/m.exec(config)?.[1] ?? '""'));
  const read = [...` ${overrides}`.matchAll(/ ([A-Za-z0-9]+)=("(?:\\.|[^"\\]+)*")/g)].map(
    ([, name = '', value = '']) => {
      const inner = value.slice(1, -1).replaceAll('\\ ', ' ');
      return [name, inner.replaceAll('\\"', '"').replaceAll(`\\'`, "'")];
    },
  );
  expect(Object.fromEntries(read)).toEqual(given);
});

test('the CDK app takes a stage, and its stack the values of it as typed props', () => {
  const files = filesOf('cdk');
  const stages = files.get('lib/stages.ts') ?? '';
  expect(stages).toContain("zones: ['a', 'b'],");
  expect(stages).toContain('export const prod: OrdersStackProps = {');
  expect(stages).toContain('= { dev, prod };');
  const stack = files.get('lib/orders-stack.ts') ?? '';
  expect(stack).toContain('export interface OrdersStackProps extends cdk.StackProps {');
  expect(stack).toContain('  readonly zones?: readonly string[];');
  expect(stack).toContain("default: props.zones?.join(',') ?? 'a',");
  const app = files.get('bin/orders.ts') ?? '';
  expect(app).toContain("tryGetContext('stage')");
  expect(files.get('test/orders-stack.test.ts')).toContain(
    "template.hasParameter('Zones', { Default: 'a,b' });",
  );
  expect(files.get('README.md')).toContain(
    'npx cdk deploy -c stage=prod --no-previous-parameters --parameters Secret=…',
  );
  expect([...files.values()].join('\n')).not.toContain('hidden');
});

test('props are typed by what the parameters are, and hostile texts stay in their comments', () => {
  const odd: ArchDocument = {
    ...design,
    parameters: {
      Count: { Type: 'Number', Description: '@ts-expect-error */ process.exit(1) /*\n\u2028x' },
      Tags: { Type: 'String', AllowedValues: ["it's", 'b'], Default: 'b' },
      Loose: { Type: 'Number' },
    },
    environments: {
      'pre-prod': { parameters: { Count: 2, Tags: "it's", Loose: '1e1' } },
      default: { parameters: {} },
    },
  };
  const files = filesOf('cdk', odd);
  const stack = files.get('lib/orders-stack.ts') ?? '';
  expect(stack).toContain('   * \\@ts-expect-error *\\/ process.exit(1) /* x\n');
  expect(stack).toContain('  readonly count?: number;');
  expect(stack).toContain(`  readonly tagsParameter?: "it's" | 'b';`);
  expect(stack).toContain('  readonly loose?: string;');
  const stages = files.get('lib/stages.ts') ?? '';
  expect(stages).toContain("'pre-prod': preProd");
  expect(stages).toContain('default: defaultStage');
});
