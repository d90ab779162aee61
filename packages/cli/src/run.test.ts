import { expect, test } from 'vitest';
import { emptyDocument, printDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { designInPicture } from '@archivolt/render';
import { run } from './run.js';
import { starters } from './starters.js';

/** A world of files in memory. */
function world(files: Readonly<Record<string, string>> = {}) {
  const disk = new Map(Object.entries(files));
  const pictures = new Map<string, Uint8Array>();
  const said = { out: '', err: '' };
  const io = {
    cwd: '/w',
    read: (path: string) => {
      const text = disk.get(path) ?? pictures.get(path);
      return Promise.resolve(
        text === undefined ? { failure: 'there is no such file' } : Buffer.from(text),
      );
    },
    write: (path: string, content: string | Uint8Array) => {
      if (typeof content === 'string') disk.set(path, content);
      else pictures.set(path, content);
      return Promise.resolve();
    },
    exists: (path: string) => Promise.resolve(disk.has(path)),
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
  };
  return { disk, pictures, said, call: (...args: string[]) => run(args, io) };
}

const GOOD = printDocument(
  arch(
    'q: sqs-queue { VisibilityTimeout: 180 } -> f: lambda-function { Runtime: "nodejs22.x", Handler: "index.handler" }',
  ),
);
const BAD = printDocument(
  arch("f: lambda-function { Timeout: 960, Runtime: 'nodejs22.x', Handler: 'index.handler' }"),
);

test('check: 0 without errors, 1 with them, 2 when a file cannot be used', async () => {
  const { call, said } = world({
    'good.arch': GOOD,
    'bad.arch': BAD,
    'broken.arch': '{\n  "version": 1,,\n}',
  });
  expect(await call('check', 'good.arch')).toBe(0);
  expect(await call('check', 'bad.arch')).toBe(1);
  expect(said.out).toContain('960 s');
  expect(await call('check', 'good.arch', 'broken.arch')).toBe(2);
  expect(said.err).toMatch(/^broken\.arch:2:\d+: /m);
  expect(await call('check', 'none.arch')).toBe(2);
});

test('check: a suppressed error stops nothing and keeps its reason; every environment is looked at, or one by name', async () => {
  const bad = arch(
    "f: lambda-function { Timeout: 960, Runtime: 'nodejs22.x', Handler: 'index.handler' }",
  );
  const { f } = bad.nodes;
  if (f === undefined) throw new Error('no node');
  const files = {
    'plain.arch': BAD,
    'stages.arch': printDocument({
      ...bad,
      nodes: { f: { ...f, properties: { ...f.properties, Timeout: { Ref: 'Seconds' } } } },
      parameters: { Seconds: { Type: 'Number', Default: 30 } },
      environments: {
        dev: { parameters: { Seconds: 60 } },
        prod: { parameters: { Seconds: 960 } },
      },
    }),
  };
  const { call, said, disk } = world(files);
  await call('check', '--json', 'plain.arch');
  const [{ diagnostics }] = JSON.parse(said.out) as [
    { diagnostics: readonly { rule: string; severity: string }[] },
  ];
  const rules = diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  const reasons = Object.fromEntries(rules.map((rule) => [rule, 'Only a drawing.']));
  disk.set('quiet.arch', printDocument({ ...bad, nodes: { f: { ...f, suppress: reasons } } }));
  expect(await call('check', 'quiet.arch')).toBe(0);
  expect(said.out).toContain('suppressed: ');
  expect(said.out).toContain('Only a drawing.');
  expect(await call('check', 'stages.arch')).toBe(1);
  expect(said.out).toContain('In prod: ');
  expect(await call('check', '--environment', 'dev', 'stages.arch')).toBe(0);
  expect(await call('check', '--environment', 'prod', 'stages.arch')).toBe(1);
  expect(await call('check', '--environment', 'none', 'stages.arch')).toBe(2);
});

test('a property that CloudFormation does not know is an error to check and to export', async () => {
  const { call, said } = world({
    'odd.arch': printDocument(
      arch(
        "p: cfn-resource { $type: 'AWS::SSM::Parameter', Type: 'String', Value: 'x', Valeu: 'y' }",
      ),
    ),
  });
  expect(await call('check', 'odd.arch')).toBe(1);
  expect(said.out).toContain('Valeu');
  expect(said.out).toContain('no-schema-violation');
  expect(await call('export', 'odd.arch', '--target', 'sam', '--stdout')).toBe(1);
  expect(said.err).toContain('Valeu');
});

test('check --json: an array, one entry a file, in the order asked', async () => {
  const { call, said } = world({ 'bad.arch': BAD, 'broken.arch': '[]' });
  await call('check', '--json', 'bad.arch', 'broken.arch');
  const [bad, broken] = JSON.parse(said.out) as [
    { file: string; diagnostics: Record<string, unknown>[] },
    { file: string; problem: Record<string, unknown> },
  ];
  const timeout = bad.diagnostics.find((it) => it['severity'] === 'error');
  expect(timeout).toMatchObject({
    at: { node: 'f', name: 'f', property: 'Timeout' },
    fixable: true,
  });
  expect(timeout?.['citation']).toHaveProperty('url');
  expect(broken.problem).toMatchObject({ code: expect.any(String), line: 1, column: 1 });
});

test('check --format sarif: every result names a rule that the run lists', async () => {
  const { call, said } = world({ 'bad.arch': BAD });
  await call('check', '--format', 'sarif', 'bad.arch');
  const { runs } = JSON.parse(said.out) as {
    runs: [{ tool: { driver: { rules: { id: string }[] } }; results: { ruleId: string }[] }];
  };
  const ids = new Set(runs[0].tool.driver.rules.map(({ id }) => id));
  expect(runs[0].results.length).toBeGreaterThan(0);
  expect(runs[0].results.every(({ ruleId }) => ids.has(ruleId))).toBe(true);
});

test('export --into rewrites what was edited, and leaves the rest of a template alone', async () => {
  const template = [
    '# jobs of the shop',
    'Resources:',
    '  Jobs:',
    '    Type: AWS::SQS::Queue # one',
    '    Properties:',
    '      VisibilityTimeout: 30',
    '',
  ].join('\n');
  const { call, disk, said } = world({ 't.yaml': template });
  expect(await call('import', 't.yaml', '--out', 'd.arch')).toBe(0);
  expect(await call('export', 'd.arch', '--into', 't.yaml')).toBe(0);
  expect(disk.get('t.yaml')).toBe(template);
  disk.set('d.arch', (disk.get('d.arch') ?? '').replace('30', '90'));
  expect(await call('export', 'd.arch', '--into', 't.yaml', '--json')).toBe(0);
  expect(disk.get('t.yaml')).toBe(template.replace('30', '90'));
  expect(JSON.parse(said.out)).toMatchObject({ into: 't.yaml', changed: true });
  disk.set('t.yaml', 'Resources: [');
  expect(await call('export', 'd.arch', '--into', 't.yaml')).toBe(2);
  expect(disk.get('t.yaml')).toBe('Resources: [');
  expect(said.err).toMatch(/^t\.yaml:1:\d+: /m);
});

test('diff tells services, values, wires and the permissions that come and go', async () => {
  const lambda = "f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler'";
  const before = arch(`${lambda}, Timeout: 5 }; t: dynamodb-table`);
  const after = arch(`${lambda}, Timeout: 9 } -[grant { Access: 'read' }]-> t: dynamodb-table`);
  const { call, said } = world({ 'a.arch': printDocument(before), 'b.arch': printDocument(after) });
  expect(await call('diff', 'a.arch', 'b.arch')).toBe(0);
  expect(said.out).toContain('~ node f (Lambda function)\n    properties.Timeout: 5 → 9\n');
  expect(said.out).toContain('+ wire f → t (Access)');
  expect(said.out).toMatch(/^\+ f may dynamodb:GetItem on T\.Arn$/m);
  expect(await call('diff', 'a.arch', 'a.arch')).toBe(0);
  expect(said.out).toContain('The designs say the same.');
  expect(await call('diff', 'a.arch', 'none.arch')).toBe(2);
});

test('diff tells what a deployment replaces, and what becomes of the data', async () => {
  const table = (key: string) =>
    printDocument(arch(`t: dynamodb-table { KeySchema: [{ AttributeName: '${key}' }] }`));
  const { call, said } = world({ 'a.arch': table('a'), 'b.arch': table('b') });
  await call('diff', 'a.arch', 'b.arch');
  expect(said.out).toContain(
    'Replaced when deployed\n! t (DynamoDB table) by KeySchema.0.AttributeName; the old one is deleted with its data\n',
  );
  const json = world({ 'a.arch': table('a'), 'b.arch': table('b') });
  await json.call('diff', 'a.arch', 'b.arch', '--json');
  expect(JSON.parse(json.said.out)).toMatchObject({
    replacements: [{ node: 't', old: 'deleted' }],
  });
});

test('render draws by the name of the file, and a marked picture comes from diff', async () => {
  const { call, disk, pictures, said } = world({ 'a.arch': GOOD, 'b.arch': BAD });
  expect(await call('render', 'a.arch', '--out', 'a.svg')).toBe(0);
  expect(await call('render', 'a.arch', '--out', 'a.mmd')).toBe(0);
  expect(disk.get('a.mmd')).toMatch(/^flowchart LR\n/);
  expect(await call('render', 'a.arch', '--out', 'a.drawio')).toBe(0);
  expect(disk.get('a.drawio')).toMatch(/^<mxfile /);
  expect(await call('render', 'a.arch', '--out', 'a.gif')).toBe(2);
  for (const picture of ['a.svg', 'a.png', 'a.pdf']) {
    expect(await call('render', 'a.arch', '--out', picture, '--scale', '1', '--dark')).toBe(0);
    const content = pictures.get(picture) ?? disk.get(picture) ?? '';
    const bytes = new Uint8Array(Buffer.from(content));
    expect(Buffer.from(designInPicture(bytes) ?? []).toString()).toBe(GOOD);
    expect(await call('check', picture)).toBe(0);
    expect(await call('fix', picture)).toBe(2);
    expect(await call('merge', picture, picture, picture)).toBe(2);
    expect(pictures.get(picture) ?? disk.get(picture)).toEqual(content);
  }
  expect(await call('render', 'a.png', '--out', 'again.arch.svg')).toBe(0);
  expect(await call('diff', 'a.arch', 'b.arch', '--format', 'svg')).toBe(0);
  expect(said.out).toMatch(/^<svg [^]*stroke-dasharray="5 4"/m);
});

test('diff --format md lets no name break out of its cell', async () => {
  const named = (name: string) => printDocument(arch(`q: sqs-queue { $name: '${name}' }`));
  const { call, said } = world({ 'a.arch': named('a'), 'b.arch': named('x | <b> `y` [z](u)') });
  await call('diff', 'a.arch', 'b.arch', '--format', 'md');
  expect(said.out).not.toMatch(/<b>|`|\[z\]/);
  const rows = said.out.split('\n').filter((line) => line.includes('|'));
  expect(rows.filter((line) => line.split('|').length !== 7)).toEqual([]);
});

test('merge writes OURS; a conflict ends with 1 and leaves a design that opens', async () => {
  const at = (delay: number, visibility: number) =>
    printDocument(
      arch(`q: sqs-queue { DelaySeconds: ${delay}, VisibilityTimeout: ${visibility} }`),
    );
  const files = { 'base.arch': at(1, 30), 'ours.arch': at(2, 30), 'theirs.arch': at(1, 60) };
  const { call, disk, said } = world({ ...files, 'other.arch': at(3, 30) });
  expect(await call('merge', 'base.arch', 'ours.arch', 'theirs.arch')).toBe(0);
  expect(disk.get('ours.arch')).toBe(at(2, 60));
  expect(await call('merge', 'base.arch', 'ours.arch', 'other.arch', '--json')).toBe(1);
  expect(disk.get('ours.arch')).toBe(at(2, 60));
  expect(JSON.parse(said.out)).toMatchObject({
    conflicts: [{ path: 'nodes.q.properties.DelaySeconds', base: 1, ours: 2, theirs: 3 }],
  });
});

test('fix applies the safe fixes, those of one rule when asked, and leaves the rest', async () => {
  const design = printDocument(
    arch(
      "q: sqs-queue { VisibilityTimeout: 10 } -> f: lambda-function { Timeout: 960, Runtime: 'nodejs22.x', Handler: 'index.handler' }",
    ),
  );
  const { call, disk, said } = world({ 'a.arch': design, 'b.arch': design, 'c.arch': '[' });
  expect(await call('fix', 'a.arch', '--rule', 'V2', '--json')).toBe(1);
  const { fixed, remaining } = JSON.parse(said.out) as {
    fixed: { rule: string; fix: string }[];
    remaining: { rule: string }[];
  };
  expect(fixed).toMatchObject([{ rule: 'correctness/no-timeout-over-limit', fix: 'Set 900 s' }]);
  expect(remaining.map(({ rule }) => rule)).toContain('correctness/no-premature-redelivery');
  expect(await call('fix', 'b.arch')).toBe(0);
  expect(JSON.parse(disk.get('b.arch') ?? '')).toMatchObject({
    nodes: { f: { properties: { Timeout: 900 } }, q: { properties: { VisibilityTimeout: 5400 } } },
  });
  const mended = disk.get('b.arch');
  expect(await call('fix', 'b.arch')).toBe(0);
  expect(disk.get('b.arch')).toBe(mended);
  expect(await call('fix', 'c.arch')).toBe(2);
  expect(await call('fix', 'a.arch', '--rule', 'no-such-rule')).toBe(2);
});

test('fmt rewrites once; --check only says', async () => {
  const { call, disk, said } = world({ 'a.arch': JSON.stringify(JSON.parse(GOOD)) });
  expect(await call('fmt', '--check', 'a.arch')).toBe(1);
  expect(said.out).toBe('a.arch\n');
  expect(disk.get('a.arch')).not.toBe(GOOD);
  expect(await call('fmt', 'a.arch')).toBe(0);
  expect(disk.get('a.arch')).toBe(GOOD);
  expect(await call('fmt', '--check', 'a.arch')).toBe(0);
});

test('new lists the reference architectures, writes one, and never overwrites', async () => {
  const { call, disk, said } = world();
  expect(await call('new', '--json')).toBe(0);
  expect(JSON.parse(said.out)).toHaveLength(starters().length);
  expect(starters().length).toBeGreaterThanOrEqual(5);
  expect(await call('new', 'a09', '--out', 'x.arch')).toBe(0);
  expect(disk.get('x.arch')).toBe(starters().find(({ id }) => id === 'a09')?.text);
  expect(await call('new', '--out', 'x.arch')).toBe(2);
  expect(await call('new', 'a99')).toBe(2);
  expect(await call('new', '--out', 'empty.arch')).toBe(0);
  expect(disk.get('empty.arch')).toBe(printDocument(emptyDocument()));
});

test('services, connections and rules have the fields that scripts read', async () => {
  for (const [verb, fields] of [
    ['services', ['id', 'title', 'category', 'types']],
    ['connections', ['id', 'from', 'to', 'verb']],
    ['rules', ['id', 'group', 'severity', 'summary', 'citation']],
  ] as const) {
    const { call, said } = world();
    expect(await call(verb, '--json')).toBe(0);
    const rows = JSON.parse(said.out) as Record<string, unknown>[];
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect(Object.keys(row)).toEqual(expect.arrayContaining([...fields]));
  }
});

test('connections --format md is the matrix, refusals with their reason', async () => {
  const { call, said } = world();
  await call('connections', '--format', 'md');
  const [, ofFunctions = ''] = said.out.split('\n### Lambda function\n');
  const [own = ''] = ofFunctions.split('\n### ');
  expect(own).toMatch(
    /\| uses \| [^|]*DynamoDB table[^|]* \| \[`grant`\]\(connections\/grant\.md\) \| C14 \|/,
  );
  const [, ofCloudfront = ''] = said.out.split('\n### CloudFront\n');
  expect(ofCloudfront).toMatch(
    /\| Lambda function \| CloudFront speaks HTTP .* \| through Function URL \| \[/,
  );
});

test('explain: a rule by id or row, a service, and 2 for neither', async () => {
  const { call, said } = world();
  expect(await call('explain', 'V42')).toBe(0);
  expect(said.out).toContain('correctness/no-premature-redelivery');
  expect(await call('explain', 'lambda-function')).toBe(0);
  expect(said.out).toContain('AWS::Lambda::Function');
  expect(await call('explain', 'no-such-thing')).toBe(2);
});

test('explain: a connection, all that fulfils a row, guidance, and a page for everything', async () => {
  const { call, said, disk } = world();
  expect(await call('explain', 'event-source-mapping')).toBe(0);
  expect(said.out).toContain('[SQS queue](../services/sqs-queue.md) → ');
  said.out = '';
  expect(await call('explain', 'C14', '--json')).toBe(0);
  expect(JSON.parse(said.out)).toContainEqual(expect.objectContaining({ id: 'grant', row: 'C14' }));
  said.out = '';
  expect(await call('explain', 'G2')).toBe(0);
  expect(said.out).toContain('400,000 GB-s');
  expect(await call('explain', '--all')).toBe(2);
  expect(await call('explain', '--all', '--out', 'pages')).toBe(0);
  expect(disk.has('pages/rules/correctness/no-premature-redelivery.md')).toBe(true);
  expect(disk.has('pages/connections.md')).toBe(true);
});

test('export prints one template, and the same from the same', async () => {
  const { call, said } = world({ 'a.arch': GOOD });
  expect(await call('export', 'a.arch', '--target', 'sam', '--stdout')).toBe(0);
  const first = said.out;
  said.out = '';
  await call('export', 'a.arch', '--target', 'sam', '--stdout');
  expect(said.out).toBe(first);
  expect(first).toContain('AWS::Serverless::Function');
});

test('export refuses a design with errors unless forced', async () => {
  const { call, said, disk } = world({ 'bad.arch': BAD });
  expect(await call('export', 'bad.arch', '--target', 'sam', '--out', 'out')).toBe(1);
  expect(said.err).toContain('960 s');
  expect([...disk.keys()]).toEqual(['bad.arch']);
  expect(await call('export', 'bad.arch', '--target', 'sam', '--out', 'out', '--force')).toBe(0);
  expect(disk.has('out/template.yaml')).toBe(true);
});

test('export into a folder keeps what the user changed there', async () => {
  const { call, disk, said } = world({ 'a.arch': GOOD });
  await call('export', 'a.arch', '--target', 'sam', '--out', 'out');
  const stub = [...disk.keys()].find((path) => path.startsWith('out/src/')) ?? '';
  disk.set(stub, 'mine');
  disk.set('out/template.yaml', `${disk.get('out/template.yaml')}# mine\n`);
  disk.set('a.arch', GOOD.replace('180', '360'));
  expect(await call('export', 'a.arch', '--target', 'sam', '--out', 'out', '--json')).toBe(0);
  expect(disk.get(stub)).toBe('mine');
  expect(JSON.parse(said.out)).toMatchObject({
    kept: expect.arrayContaining([stub.slice(4), 'template.yaml']),
  });
  expect(await call('export', 'a.arch', '--target', 'cfn', '--out', 'out', '--overwrite')).toBe(0);
  expect(disk.get('out/template.yaml')).not.toContain('# mine');
  expect(said.err).toContain('out/samconfig.toml: no part of this export any more.');
});

test('export --permissions names actions on resources', async () => {
  const { call, said } = world({ 'a.arch': GOOD });
  expect(await call('export', 'a.arch', '--permissions', '--json')).toBe(0);
  const { rows } = JSON.parse(said.out) as { rows: { actions: string[]; resource: string }[] };
  expect(rows.flatMap(({ actions }) => actions)).toContain('sqs:ReceiveMessage');
  expect(rows.every(({ resource }) => resource !== '*')).toBe(true);
});

test('a call that cannot be used ends with 2 and says why', async () => {
  const { call, said } = world();
  expect(await call('check')).toBe(2);
  expect(await call('export', 'x.arch', '--target', 'terraform')).toBe(2);
  expect(await call('check', '--nonsense', 'x')).toBe(2);
  expect(said.err).toContain('--nonsense');
  expect(await call('--help')).toBe(0);
});
