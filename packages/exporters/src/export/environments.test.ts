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

function filesOf(id: 'sam' | 'cdk'): ReadonlyMap<string, string> {
  const target = targetOf(id);
  if (target === undefined) throw new Error(id);
  const result = exportProject(design, target, { name: 'orders', registry, force: true });
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

test('the CDK app takes a stage and knows what parameters are there', () => {
  const app = filesOf('cdk').get('bin/orders.ts') ?? '';
  expect(app).toContain("'Zones': 'a,b',");
  expect(app).toContain("tryGetContext('stage')");
  expect(app).not.toContain('hidden');
});
