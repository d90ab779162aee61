import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { loadCoreRegistry, loadRegistry } from '@archivolt/cfn-spec';
import { readTemplate, valueOf } from '@archivolt/importers';
import { catalog, parseDocument, type ArchDocument, type ValueMap } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { exportProject, targetOf } from '../export/export-project.js';
import { lower } from '../lower/pipeline.js';
import { kebab } from '../project/paths.js';
import { hostileDesign } from '../testing/hostile-design.js';
import { HOSTILE } from '../testing/hostile.js';
import { randomDesigns } from '../testing/random-designs.js';
import { inStage, stagedDesign } from '../testing/staged-design.js';
import { compareSystems } from './compare.js';
import { needsTranslation, packageSam } from './package-sam.js';
import { readPermitted, reasonFor } from './permitted.js';
import { stackFiles, type StackFiles } from './stack-files.js';
import { readSystem, type System } from './system.js';

const ROOT = resolve(import.meta.dirname, '../../../..');
const EXAMPLES = join(ROOT, 'examples');
const PERMITTED = join(ROOT, 'packages/exporters/permitted-differences.yaml');
/** Inside the package, so that the apps find its aws-cdk-lib. */
const FOLDER = resolve(import.meta.dirname, `../../.tmp/prove-${process.pid}`);
const IS_SOAK = process.env['ARCHIVOLT_SOAK'] === '1';
const SEED = Number(process.env['ARCHIVOLT_SEED'] ?? 20_261_127);
const COUNT = Number(process.env['ARCHIVOLT_COUNT'] ?? (IS_SOAK ? 300 : 20));
const MINUTE = 60_000;

const SCRIPT = resolve(import.meta.dirname, '../../../cli/src/prove/translate-sam.py');

const hasTranslator = spawnSync('python3', ['-c', 'import samtranslator']).status === 0;
const hasCdk = isThere('aws-cdk-lib') && isThere('constructs');

function isThere(name: string): boolean {
  try {
    return createRequire(import.meta.url).resolve(name) !== '';
  } catch {
    return false;
  }
}

interface Design {
  readonly name: string;
  readonly document: ArchDocument;
  /** The stage that the CDK app is built for: the others are drawn with its values. */
  readonly stage?: string | undefined;
  /** Whether each group of the drawing is a construct of its own in the CDK app, however small the design. */
  readonly isSplit?: boolean;
}

/** What is deployed of a design by each target, by stack. */
interface Deployed {
  readonly name: string;
  readonly stacks: readonly StackFiles[];
  /** Not translated yet. */
  readonly sam: readonly ValueMap[];
  readonly cfn: readonly ValueMap[];
  readonly cdk: readonly ValueMap[];
}

/** Exports a design, and synthesizes its app in a folder of this package, which finds the CDK. */
async function deployed(
  { name, document, stage, isSplit = false }: Design,
  folder: string,
): Promise<Deployed> {
  const lowered = lower(document, { force: true });
  if (!lowered.ok) throw new Error(`${name}: ${JSON.stringify(lowered.problem)}`);
  const graphs = [lowered.value, ...lowered.value.before];
  const types = graphs.flatMap(({ resources }) => [...resources.values()].map(({ type }) => type));
  const given = { name, force: true, registry: await loadRegistry(types) };
  const options = isSplit ? { ...given, oneFile: 1 } : given;
  const drawn = stage === undefined ? document : inStage(document, stage);
  const files = (id: string): ReadonlyMap<string, string> => {
    const target = targetOf(id);
    const result = target && exportProject(id === 'cdk' ? document : drawn, target, options);
    if (result?.ok !== true) throw new Error(`${name}: ${JSON.stringify(result?.problem)}`);
    return result.value.value;
  };
  const stacks = stackFiles(document, lowered.value, options);
  const written = (id: string): readonly ValueMap[] => {
    const found = files(id);
    return stacks.map(({ file }) => packageSam(templateOf(found.get(file) ?? ''), found));
  };
  return {
    name,
    stacks,
    sam: written('sam'),
    cfn: written('cfn'),
    cdk: hasCdk ? await synthesized(files('cdk'), { name, folder, stacks, stage }) : [],
  };
}

/**
 * A wire may say what its end says too: the parameter, mapping or condition that stands there has no use then. And a
 * parameter that random designs name after a secret's node holds no password.
 */
const OF_RANDOM_DESIGNS = new Set(['W2001', 'W2509', 'W7001', 'W8001']);
/** What the CDK found wrong with what it synthesized: it knows CloudFormation's schemas. */
const WARNED: string[] = [];

function warningsOf(folder: string): readonly string[] {
  const report = JSON.parse(readFileSync(join(folder, 'validation-report.json'), 'utf8')) as {
    readonly pluginReports: readonly {
      readonly violations: readonly { readonly ruleName: string; readonly description: string }[];
    }[];
  };
  const { artifacts } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    readonly artifacts: Readonly<
      Record<string, { readonly metadata?: Readonly<Record<string, readonly Told[]>> }>
    >;
  };
  const told = Object.values(artifacts)
    .flatMap(({ metadata = {} }) => Object.values(metadata).flat())
    .filter(({ type }) => type === 'aws:cdk:warning' || type === 'aws:cdk:error');
  return [
    ...report.pluginReports
      .flatMap(({ violations }) => violations)
      .filter(({ ruleName }) => !OF_RANDOM_DESIGNS.has(ruleName))
      .map(({ description }) => description),
    ...told.map(({ data }) => JSON.stringify(data)),
  ];
}

interface Told {
  readonly type: string;
  readonly data: unknown;
}

function templateOf(text: string): ValueMap {
  const { root } = readTemplate(text);
  if (root === undefined) throw new Error(`no template: ${text.slice(0, 200)}`);
  return valueOf(root) as ValueMap;
}

interface Synthesis {
  readonly name: string;
  readonly folder: string;
  readonly stacks: readonly StackFiles[];
  readonly stage: string | undefined;
}

async function synthesized(
  files: ReadonlyMap<string, string>,
  { name, folder, stacks, stage }: Synthesis,
): Promise<readonly ValueMap[]> {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const settings = JSON.parse(files.get('cdk.json') ?? '{}') as { readonly context?: object };
  process.env['CDK_CONTEXT_JSON'] = JSON.stringify({ ...settings.context, stage });
  process.env['CDK_OUTDIR'] = join(folder, 'cdk.out');
  await import(join(folder, 'bin', `${kebab(name)}.ts`));
  WARNED.push(...warningsOf(join(folder, 'cdk.out')).map((said) => `${name}: ${said}`));
  return stacks.map(({ cdkId }) => {
    const id = stage === undefined ? cdkId : `${cdkId}-${stage}`;
    const text = readFileSync(join(folder, 'cdk.out', `${id}.template.json`), 'utf8');
    return JSON.parse(text) as ValueMap;
  });
}

/** Many templates as plain CloudFormation, in one process; those that are it stay. */
function translated(all: readonly ValueMap[]): readonly ValueMap[] {
  const templates = all.filter((template) => needsTranslation(template));
  if (templates.length === 0) return all;
  const run = spawnSync('python3', ['-c', readFileSync(SCRIPT, 'utf8')], {
    input: JSON.stringify(templates.map((template) => packageSam(template))),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  const results = JSON.parse(run.stdout) as readonly {
    readonly template?: ValueMap;
    readonly errors?: readonly string[];
  }[];
  let at = 0;
  return all.map((given) => {
    if (!needsTranslation(given)) return given;
    const { template, errors } = results[at++] ?? {};
    if (template === undefined) throw new Error(errors?.join(' '));
    return template;
  });
}

const permitted = readPermitted(readFileSync(PERMITTED, 'utf8')) ?? [];

const examples = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith('.arch'))
  .map((file): Design => {
    const parsed = parseDocument(readFileSync(join(EXAMPLES, file), 'utf8'));
    if (!parsed.ok) throw new Error(file);
    // In one file they are what the judge compares.
    return { name: file.slice(0, -'.arch'.length), document: parsed.value, isSplit: true };
  });

/** What differs between what a design's exports deploy, but for what may. */
async function differences(designs: readonly Design[]): Promise<readonly string[]> {
  const all: Deployed[] = [];
  for (const [index, design] of designs.entries())
    all.push(await deployed(design, join(FOLDER, `${index}-${design.name}`)));
  const plain = plainOf(all.flatMap(({ sam, cfn, cdk }) => [...sam, ...cfn, ...cdk]));
  const found: string[] = [];
  for (const { name, stacks, sam, cfn, cdk } of all) {
    for (const [index, { stack, nodes }] of stacks.entries()) {
      const registry = await loadRegistry(nodes.map(({ type }) => type));
      const system = (template: ValueMap = {}): System =>
        readSystem(plain.get(template) ?? {}, registry);
      const first = system(cfn[index]);
      const others = [
        ...(hasTranslator ? [['sam', sam[index]] as const] : []),
        ...(hasCdk ? [['cdk', cdk[index]] as const] : []),
      ];
      for (const [target, template] of others) {
        const { differences: differing } = compareSystems(first, system(template));
        const faults = differing.filter((it) => reasonFor(it, permitted) === undefined);
        found.push(...faults.map((it) => `${name} ${stack} cfn/${target}: ${JSON.stringify(it)}`));
      }
    }
  }
  return found;
}

/** Each template with what AWS's translator makes of it. */
function plainOf(templates: readonly ValueMap[]): ReadonlyMap<ValueMap, ValueMap> {
  const done = hasTranslator ? translated(templates) : templates;
  return new Map(templates.map((template, index) => [template, done[index] ?? {}]));
}

/** A function whose permissions SAM says by connectors. */
const CONNECTED = `t: sns-topic; b: events-event-bus { Name: 'orders' }; q: sqs-queue
  f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }
  f -> t; f -> b; f -[grant { Access: 'write' }]-> q; setting permissions = 'idiomatic'`;

/** Functions that SAM's events call, which bring AWS-managed policies, beside what no event says. */
const POLLED = `q: sqs-queue; s: kinesis-stream; t: dynamodb-table { StreamSpecification.StreamViewType: 'NEW_IMAGE' }
  f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }; q -> f; f -> t
  g: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler', version#: {}, alias#Name: 'live' }; q2: sqs-queue -> g
  s -[event-source-mapping { StartingPosition: 'LATEST' }]-> f; k: kms-key -> q; d: sqs-queue
  t -[event-source-mapping { StartingPosition: 'LATEST', DestinationConfig.OnFailure.Destination: @d.Arn }]-> h: lambda-function { Runtime: 'python3.13', Handler: 'app.handler' }
  setting permissions = 'idiomatic'`;

/** A definition with functions, texts that look like names of these, and one that no file can say. */
const WORKFLOW = `param Limit: Number = 3
  condition IsHere = { Fn::Equals: [{ Ref: 'AWS::Region' }, 'eu-west-1'] }
  f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }; t: dynamodb-table
  flow: stepfunctions-state-machine { StateMachineType: 'STANDARD', Definition: { Comment: '\${FArn} \${T}', StartAt: 'Call', States: {
    Call: { Type: 'Task', Resource: { Fn::Sub: 'arn:\${AWS::Partition}:states:::lambda:invoke' },
      Parameters: { FunctionName: @f.Arn, 'Payload.$': '$', Said: { Fn::Sub: ['\${!FArn} \${It} "', { It: @t }] } }, Next: 'Put' },
    Put: { Type: 'Task', Resource: 'arn:aws:states:::dynamodb:putItem', Parameters: { TableName: @t, Limit: { Ref: 'Limit' } }, End: true } } } }
  flow -> f; flow -> t
  here: stepfunctions-state-machine { StateMachineType: 'STANDARD', Definition: { StartAt: 'A',
    States: { A: { Type: 'Pass', Result: { Fn::If: ['IsHere', 'here', 'there'] }, End: true } } } }`;

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

describe.skipIf(!hasTranslator && !hasCdk)('the three exports are one system', () => {
  it('of each example', async () => expect(await differences(examples)).toEqual([]), 6 * MINUTE);

  it('of connectors, and of what SAM polls', async () => {
    const connected = { name: 'connected', document: arch(CONNECTED) };
    const polled = { name: 'polled', document: arch(POLLED) };
    expect(await differences([connected, polled])).toEqual([]);
  });

  it('of workflows', async () => {
    expect(await differences([{ name: 'workflow', document: arch(WORKFLOW) }])).toEqual([]);
  });

  it('of a design in its stages', async () => {
    const document = stagedDesign();
    const stages = [undefined, 'dev', 'prod'];
    const designs = stages.map((stage) => ({ name: 'staged', document, stage }));
    expect(await differences(designs)).toEqual([]);
  });

  it.skipIf(!hasCdk)('a stage that there is not is refused by name', async () => {
    const said = deployed(
      { name: 'staged', document: stagedDesign(), stage: 'live' },
      join(FOLDER, 'unstaged'),
    );
    await expect(said).rejects.toThrow('There is no stage live. The stages are: dev, prod.');
  });

  it('of hostile texts', async () => {
    const texts = HOSTILE.filter((_, index) => IS_SOAK || index % 8 === 0);
    const designs = texts.flatMap((text, index): readonly Design[] => [
      { name: `hostile-${index}`, document: hostileDesign('Name', text) },
      { name: `hostile-name-${index}`, document: hostileDesign(text, 'text'), isSplit: true },
    ]);
    expect(await differences(designs)).toEqual([]);
  });

  it(
    `of ${COUNT} random designs (seed ${SEED})`,
    async () => {
      const registry = await loadCoreRegistry(catalog.services.flatMap(({ type }) => type ?? []));
      const design = randomDesigns(registry);
      const designs = Array.from({ length: COUNT }, (_, index): readonly Design[] => {
        const name = `random-${SEED + index}`;
        const document = design(SEED + index);
        const whole = { name, document };
        const split = { name, document, isSplit: true };
        if (IS_SOAK) return [whole, split];
        return [index % 2 === 0 ? split : whole];
      }).flat();
      expect(await differences(designs)).toEqual([]);
      expect(WARNED.filter((said) => said.startsWith('random-'))).toEqual([]);
    },
    (IS_SOAK ? 60 : 6) * MINUTE,
  );
});

describe.skipIf(hasTranslator)('SAM', () => it.skip('there is no aws-sam-translator here'));
describe.skipIf(hasCdk)('CDK', () => it.skip('there is no aws-cdk-lib here'));
