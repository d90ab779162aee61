import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { arch } from '@archivolt/model/testing';
import { validate } from 'dockerfile-utils';
import { expect, it } from 'vitest';
import { exportProject } from '../export/export-project.js';
import { cdkTarget } from '../targets/cdk/target.js';
import { samTarget } from '../targets/sam/target.js';

const FUNCTION = "f: lambda-function { PackageType: 'Image', Architectures: ['arm64'] }";

function files(
  words: string,
  target: typeof samTarget | typeof cdkTarget = samTarget,
): ReadonlyMap<string, string> {
  const result = exportProject(arch(words), target, { name: 'shop', force: true });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.value;
}

it('gives the image of a function a handler that answers what calls it', () => {
  const all = files(
    `shopImages: ecr-repository; ${FUNCTION}; q: sqs-queue; orders: dynamodb-table
     shopImages -[image-source { Tag: 'v1' }]-> f; q -[event-source-mapping]-> f; f -[grant]-> orders`,
  );
  expect(all.get('images/shop-images/Dockerfile')).toBe(
    [
      'FROM public.ecr.aws/lambda/python:3.13',
      'COPY requirements.txt ${LAMBDA_TASK_ROOT}/',
      'RUN pip install --no-cache-dir -r requirements.txt',
      'COPY app.py ${LAMBDA_TASK_ROOT}/',
      'CMD ["app.handler"]',
      '',
    ].join('\n'),
  );
  const handler = all.get('images/shop-images/app.py') ?? '';
  expect(handler).toContain('def handler(event, context):');
  expect(handler).toContain('for record in event["Records"]:');
  expect(handler).toContain('os.environ["ORDERS_NAME"]');
  expect([...all.keys()].filter((path) => path.startsWith('events/'))).not.toEqual([]);
  const readme = all.get('README.md') ?? '';
  expect(readme).toContain(
    'docker build --platform linux/arm64 --provenance=false --tag "$REPOSITORY:v1" images/shop-images',
  );
});

it('gives an image that functions and tasks run a server, and what calls it for the function', () => {
  const words = `r: ecr-repository; ${FUNCTION}; r -[image-source]-> f
    r -[image-source]-> s: ecs-service { taskDefinition#: { ContainerDefinitions: [
      { Name: 'app', Image: 'x', PortMappings: [{ ContainerPort: 8000 }], Environment: [{ Name: 'STAGE', Value: 'dev' }] }] } }`;
  const all = files(words, cdkTarget);
  const dockerfile = all.get('images/r/Dockerfile') ?? '';
  expect(dockerfile).toContain('/lambda-adapter /opt/extensions/lambda-adapter');
  expect(dockerfile).toContain('ENV PORT=8000\nEXPOSE 8000\nUSER nobody\n');
  // The function has no such variable.
  expect(all.get('images/r/app.py')).toContain('STAGE = os.environ.get("STAGE")');
  expect(all.get('README.md')).toContain('npx cdk deploy --no-rollback');
});

it('keeps a task that nobody calls running, and gives each tag an image of its own', () => {
  const all = files(
    `r: ecr-repository; r -[image-source { Tag: 'web' }]-> a: ecs-service { taskDefinition#: {
       ContainerDefinitions: [{ Name: 'web', Image: 'x', PortMappings: [{ ContainerPort: 80 }] }] } }
     r -[image-source { Tag: 'work' }]-> b: ecs-service { taskDefinition#: {
       ContainerDefinitions: [{ Name: 'work', Image: 'x' }] } }`,
  );
  expect([...all.keys()].filter((path) => path.endsWith('/Dockerfile'))).toEqual([
    'images/r-web/Dockerfile',
    'images/r-work/Dockerfile',
  ]);
  expect(all.get('images/r-work/app.py')).toContain('while True:');
});

it('has no image where none of the design is run', () => {
  const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1';
  const all = files(`f: lambda-function { PackageType: 'Image', Code.ImageUri: '${image}' }`);
  expect([...all.keys()].some((path) => path.startsWith('images/'))).toBe(false);
  expect(all.get('README.md')).not.toContain('docker');
});

const python = spawnSync('python3', ['--version']).status === 0;

it.skipIf(!python)('writes programs that Python takes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'archivolt-images-'));
  const tasks = ["ContainerDefinitions: [{ Name: 'work', Image: 'x' }]", ''];
  for (const [index, task] of tasks.entries()) {
    const all = files(
      `r: ecr-repository; r -[image-source]-> s: ecs-service { taskDefinition#: { ${task} } }`,
    );
    const file = join(folder, `app${index}.py`);
    writeFileSync(file, all.get('images/r/app.py') ?? 'missing(');
    const run = spawnSync('python3', ['-m', 'py_compile', file], { encoding: 'utf8' });
    expect(`${run.stdout}${run.stderr}`).toBe('');
  }
  rmSync(folder, { recursive: true });
});

it('writes Dockerfiles that a linter has nothing to say of', () => {
  const port =
    "ContainerDefinitions: [{ Name: 'web', Image: 'x', PortMappings: [{ ContainerPort: 80 }] }]";
  const tasks = [
    port,
    port.replace('80', '8000'),
    "ContainerDefinitions: [{ Name: 'work', Image: 'x' }]",
  ];
  const ofTasks = tasks.map(
    (task) => `r -[image-source]-> s: ecs-service { taskDefinition#: { ${task} } }`,
  );
  const ofFunction = `${FUNCTION}; r -[image-source]-> f`;
  for (const words of [ofFunction, ...ofTasks, `${ofFunction}; ${ofTasks[0] ?? ''}`]) {
    const dockerfile = files(`r: ecr-repository; ${words}`).get('images/r/Dockerfile') ?? '';
    expect(dockerfile).toMatch(/^FROM /);
    expect(validate(dockerfile)).toEqual([]);
  }
});
