import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadRegistry } from '@archivolt/cfn-spec';
import { validate } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { lower } from '../lower/pipeline.js';
import { kebab } from '../project/paths.js';
import { inOrder, slugOf } from '../project/stacks.js';
import { className } from '../targets/cdk/print/names.js';
import { cdkTarget } from '../targets/cdk/target.js';
import { packed } from '../testing/matrix-pack.js';
import { bare } from '../testing/matrix-bare.js';
import { lonely, pairs, type MatrixCase } from '../testing/matrix-pairs.js';
import { exportProject, exportTemplate } from './export-project.js';

const ROOT = resolve(import.meta.dirname, '../../../..');
/** Inside the package, so that the apps find its aws-cdk-lib. */
const FOLDER = resolve(import.meta.dirname, `../../.tmp/matrix-${process.pid}`);
const JUDGE = resolve(ROOT, '../shared/judge');
const EXPLAINED = join(ROOT, 'packages/exporters/permitted-differences.yaml');
const DESIGNS = resolve(import.meta.dirname, '../testing/designs');
const MANY = resolve(import.meta.dirname, '../testing/judge-many.py');
const isSoak = process.env['ARCHIVOLT_SOAK'] === '1';
const MINUTE = 60_000;
const PACK = 24;
const hasJudge =
  existsSync(JUDGE) &&
  spawnSync('python3', ['-c', 'import samtranslator, cfnlint, moto']).status === 0;

/** What the judge's emulator cannot take, though AWS does. */
const NOT_EMULATED: ReadonlyMap<string, string> = new Map([
  ['api-s3-apigateway-rest-api-s3-bucket', 'the judge hands methods on without their credentials'],
  ['http-origin-cloudfront-distribution-external-client', 'its adapter wants lists in API form'],
  ['hand-given-role', 'the role is not there'],
  ...[
    'alone-apigateway-vpc-link',
    'alone-elasticloadbalancingv2-load-balancer-network',
    'balancer-balancer-elasticloadbalancingv2-load-balancer-elasticloadbalancingv2-load-balancer',
    'hand-private-integrations',
    'link-target-apigateway-vpc-link-elasticloadbalancingv2-load-balancer',
    'link-target-apigatewayv2-vpc-link-elasticloadbalancingv2-load-balancer',
  ].map((name) => [name, 'its listeners speak HTTP and HTTPS only'] as const),
]);

/** Services that the judge's emulator refuses under the names that it makes. */
const NOT_MADE: ReadonlyMap<string, string> = new Map([
  ['ecr-repository', 'it names repositories with capitals, which ECR has not'],
]);

function isEmulated({ name, document }: MatrixCase): boolean {
  const services = Object.values(document.nodes).map(({ service }) => service);
  const isMade = services.every((service) => !NOT_MADE.has(service));
  return isMade && !NOT_EMULATED.has(name.replace(/^bare-/, ''));
}

const fresh = [...lonely(), ...pairs()];
const hand = (await written()).map(([name, words]) => ({
  name: `hand-${name}`,
  document: arch(words),
}));
/** Only these cases, each alone. */
const chosen = process.env['ARCHIVOLT_MATRIX'];

/** Name and words of each design in the files of `testing/designs/`. */
async function written(): Promise<readonly (readonly [string, string])[]> {
  const files = readdirSync(DESIGNS).filter((file) => file !== 'words.ts');
  const modules = await Promise.all(files.map((file) => import(join(DESIGNS, file))));
  return modules.flatMap(({ designs }: { readonly designs: Readonly<Record<string, string>> }) =>
    Object.entries(designs),
  );
}

/** All designs alone when there is time, else side by side in few. */
function cases(): readonly MatrixCase[] {
  const solid = fresh.filter(({ name }) => !name.startsWith('alone-external-'));
  const emulated = solid.filter(isEmulated);
  const others = solid.filter((item) => !isEmulated(item));
  if (chosen !== undefined)
    return [...solid, ...hand].filter(({ name }) => new RegExp(chosen).test(name));
  if (!isSoak) return [...packed(sample(emulated), PACK), ...sample(others), ...hand];
  const stripped = solid.flatMap((item) => bare(item) ?? []);
  return [...solid, ...hand, ...stripped];
}

/** Every service alone, and each meaning of a wire once, since one judge cannot see a thousand pairs in minutes. */
function sample(all: readonly MatrixCase[]): readonly MatrixCase[] {
  const meanings = new Set<string>();
  return all.filter(({ name, document }) => {
    const meaning = document.edges['wire']?.connection;
    if (meaning === undefined || name.startsWith('alone-')) return true;
    const isFirst = !meanings.has(meaning);
    meanings.add(meaning);
    return isFirst;
  });
}

function template(item: MatrixCase, target: 'sam' | 'cfn', stack: string): string {
  const result = exportTemplate(item.document, target, { name: item.name, trace: true, stack });
  if (!result.ok) throw new Error(`${item.name}: ${JSON.stringify(result.problem)}`);
  const path = join(FOLDER, item.name, `${target}-${stack}.yaml`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, result.value.value.text);
  return path;
}

/** Templates of the app, by stack. */
async function synthesized(item: MatrixCase): Promise<ReadonlyMap<string, string>> {
  const lowered = lower(item.document, { trace: true });
  if (!lowered.ok) throw new Error(`${item.name}: ${JSON.stringify(lowered.problem)}`);
  const graphs = inOrder(lowered.value);
  const registry = await loadRegistry(
    graphs.flatMap(({ resources }) => [...resources.values()].map((it) => it.type)),
  );
  const options = { name: item.name, trace: true, registry };
  const result = exportProject(item.document, cdkTarget, options);
  if (!result.ok) throw new Error(`${item.name}: ${JSON.stringify(result.problem)}`);
  const folder = join(FOLDER, item.name);
  for (const [path, content] of result.value.value) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const settings: unknown = JSON.parse(readFileSync(join(folder, 'cdk.json'), 'utf8'));
  process.env['CDK_CONTEXT_JSON'] = JSON.stringify((settings as { context: unknown }).context);
  const out = join(folder, 'cdk.out');
  process.env['CDK_OUTDIR'] = out;
  await import(join(folder, 'bin', `${kebab(item.name)}.ts`));
  const app = className(item.name);
  return new Map(
    graphs.map((graph) => {
      const id = graph === lowered.value ? app : `${app}${className(slugOf(graph))}`;
      return [graph.stack, join(out, `${id}.template.json`)];
    }),
  );
}

/**
 * Which stages a template goes through. SAM's translation and the CDK's templates equal `cfn` value by value, so
 * what is said of `cfn` is said of them; in the soak they are asked themselves.
 */
function stagesOf(item: MatrixCase): Readonly<Record<string, readonly string[]>> {
  const stages = ['lint', 'graph', 'wiring', ...(isEmulated(item) ? ['deploy'] : [])];
  return { sam: isSoak ? ['lint'] : [], cfn: stages, cdk: isSoak ? stages : [] };
}

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

describe('the matrix of services and connections', () => {
  it('has a valid design for every pair that the catalog knows', () => {
    const refused = fresh.flatMap(({ name, refused: why }) =>
      why === undefined ? [] : [name, why],
    );
    expect(refused).toEqual([]);
  });

  it.each(hand)('finds nothing wrong with $name', ({ document }) => {
    const errors = validate(document).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ message }) => message)).toEqual([]);
  });
});

describe.skipIf(!hasJudge)('the judge of the matrix', () => {
  it(
    'passes every design in all three targets, and finds them the same',
    async () => {
      const judged: object[] = [];
      for (const item of cases()) {
        for (const [stack, cdk] of await synthesized(item)) {
          const name = stack === 'main' ? item.name : `${item.name}@${stack}`;
          const [sam, cfn] = [template(item, 'sam', stack), template(item, 'cfn', stack)];
          judged.push({ name, sam, cfn, cdk, stages: stagesOf(item) });
        }
      }
      const path = join(FOLDER, 'cases.json');
      writeFileSync(path, JSON.stringify(judged));
      const run = spawnSync('python3', [MANY, JUDGE, path, EXPLAINED], { encoding: 'utf8' });
      expect({ status: run.status, said: `${run.stdout}${run.stderr}` }).toEqual({
        status: 0,
        said: '',
      });
    },
    (isSoak ? 30 : 6) * MINUTE,
  );
});
