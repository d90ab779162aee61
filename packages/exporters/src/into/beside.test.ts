import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesNamed, importTemplate, sameTemplate } from '@archivolt/importers';
import { parseDocument, printDocument, type ArchDocument, type Value } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { describe, expect, it } from 'vitest';
import { exportProject, targetOf } from '../export/export-project.js';
import { printedValue, reprint } from '../export/reprint.js';
import { followFiles } from '../follow/follow-files.js';
import { own } from '../value/walk.js';
import { exportInto } from './export-into.js';

const EXAMPLES = resolve(import.meta.dirname, '../../../../examples');
const EXAMPLES_WITH_MACHINES = readdirSync(EXAMPLES)
  .filter((file) => file.endsWith('.arch'))
  .map((file) => [file, readDocument(readFileSync(join(EXAMPLES, file)))] as const)
  .filter(([, { nodes }]) =>
    Object.values(nodes).some(({ service }) => service === 'stepfunctions-state-machine'),
  );

type Files = ReadonlyMap<string, string>;

function readDocument(text: string | Uint8Array): ArchDocument {
  const parsed = parseDocument(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

function samOf(document: ArchDocument): Files {
  const sam = targetOf('sam');
  const project = sam && exportProject(document, sam, { name: 'x' });
  if (project?.ok !== true) throw new Error(JSON.stringify(project?.problem));
  return project.value.value;
}

function opened(template: string, beside: Files) {
  const imported = importTemplate(template, { reprint, beside });
  if (!imported.ok) throw new Error(JSON.stringify(imported.problem));
  return imported.value;
}

function intoOf(document: ArchDocument, template: string, beside: Files) {
  const into = exportInto(document, template, { beside });
  if (!into.ok) throw new Error(JSON.stringify(into.problem));
  return into.value;
}

/** A design whose one node of a type has another property. */
function edited(document: ArchDocument, change: (properties: Value) => Value): ArchDocument {
  const id = Object.keys(document.nodes).find((it) => document.nodes[it]?.files) ?? '';
  const node = document.nodes[id];
  if (node === undefined) throw new Error('no node has a file');
  const properties = change(node.properties) as typeof node.properties;
  return { ...document, nodes: { ...document.nodes, [id]: { ...node, properties } } };
}

describe('our own SAM folder, opened again', () => {
  it.each(EXAMPLES_WITH_MACHINES)('%s: has its states, and exports the same files', (_, design) => {
    const first = samOf(design);
    const template = first.get('template.yaml') ?? '';
    const paths = filesNamed(template);
    expect(paths.length).toBeGreaterThan(0);
    const { document, report } = opened(template, first);
    expect(report.problems).toEqual([]);
    const again = readDocument(printDocument(document));
    expect(again).toEqual(document);
    const second = samOf(again);
    for (const path of paths) expect(second.get(path)).toBe(first.get(path));
    expect(sameTemplate(template, second.get('template.yaml') ?? '')).toBe(true);
    const into = intoOf(again, template, first);
    expect([into.value, into.files.size]).toEqual([template, 0]);
  });
});

const TEMPLATE = `Transform: AWS::Serverless-2016-10-31
Resources:
  Flow: # the one
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: ./flows/../flows/main.asl.yaml
      DefinitionSubstitutions: { Hello: !GetAtt Hello.Arn }
      Role: arn:aws:iam::123456789012:role/flow
  Hello:
    Type: AWS::Serverless::Function
    Properties: { Runtime: nodejs22.x, Handler: index.handler, CodeUri: src }
`;
const STATES = `# What it does
StartAt: Greet
States:
  Greet: # first
    Type: Task
    Resource: \${Hello}
    End: true
`;
const PATH = 'flows/main.asl.yaml';

describe('a definition of states in a file', () => {
  it('is read, is a wire, and stays where it was', () => {
    expect(filesNamed(TEMPLATE)).toEqual([PATH]);
    const files = new Map([[PATH, STATES]]);
    const { document, report } = opened(TEMPLATE, files);
    expect(report).toMatchObject({
      problems: [],
      connections: [{ id: 'task', from: 'Flow', to: 'Hello' }],
    });
    const flow = Object.values(document.nodes).find(({ name }) => name === 'Flow');
    expect(flow?.properties['Definition']).toMatchObject({ StartAt: 'Greet' });
    const into = intoOf(document, TEMPLATE, files);
    expect([into.value, into.files.size]).toEqual([TEMPLATE, 0]);
    expect(samOf(document).get(PATH)).toContain('  Greet:\n    Type: Task\n');
  });

  it('after an edit has the lines that changed, and the template none', () => {
    const files = new Map([[PATH, STATES]]);
    const { document } = opened(TEMPLATE, files);
    const named = edited(document, (properties) => {
      const text = JSON.stringify(properties).replaceAll('"End":true', '"Next":"Bye"');
      const after = JSON.parse(text.replace('"States":{', '"States":{"Bye":{"Type":"Succeed"},'));
      return after as Value;
    });
    const into = intoOf(named, TEMPLATE, files);
    expect(into.value).toBe(TEMPLATE);
    const text = into.files.get(PATH) ?? '';
    expect(text).toContain('# What it does\n');
    expect(text).toContain(
      '  Greet: # first\n    Type: Task\n    Resource: ${Hello}\n    Next: Bye\n',
    );
    expect(text).not.toContain('End');
  });

  it('takes what only CloudFormation knows as a substitution', () => {
    const files = new Map([[PATH, STATES]]);
    const { document } = opened(TEMPLATE, files);
    const named = edited(document, (properties) => ({
      ...(properties as object),
      Definition: {
        StartAt: 'A',
        States: { A: { Type: 'Pass', Result: { Ref: 'AWS::Region' }, End: true } },
      },
    }));
    const into = intoOf(named, TEMPLATE, files);
    expect(into.files.get(PATH)).toContain('Result: ${Region}');
    expect(into.value).toMatch(/DefinitionSubstitutions: \{.*Region: !Ref AWS::Region/);
  });

  it.each([
    ['is not there', new Map<string, string>(), 'is not beside the template'],
    ['is broken', new Map([[PATH, '{"StartAt":\n}']]), 'Line 2'],
    ['is a list', new Map([[PATH, '[]']]), 'is no map'],
    ['has functions', new Map([[PATH, '{"A": {"Ref": "B"}}']]), 'holds functions'],
  ])('stays as it is written where the file %s', (_, files, why) => {
    const { document, report } = opened(TEMPLATE, files);
    expect(report.problems).toMatchObject([{ code: 'unread-file', severity: 'warning', line: 6 }]);
    expect(report.problems[0]?.message).toContain(why);
    expect(intoOf(document, TEMPLATE, files).value).toBe(TEMPLATE);
    expect(samOf(document).get('template.yaml')).toContain('DefinitionUri: ./flows/../flows/main');
    expect(sameTemplate(TEMPLATE, printedValue(document) ?? {})).toBe(true);
  });

  it.each([
    '../secret.json',
    '/etc/passwd.json',
    'a/../../b.json',
    '.git/x.json',
    'key.pem',
    'C:\\x.json',
  ])('is not looked for in %s', (path) => {
    const template = TEMPLATE.replace('./flows/../flows/main.asl.yaml', path);
    expect(filesNamed(template)).toEqual([]);
    const { document, report } = opened(template, new Map([[path, STATES]]));
    expect(report.problems).toMatchObject([{ code: 'unread-file' }]);
    expect(intoOf(document, template, new Map()).value).toBe(template);
  });

  it('of two machines that share it stays one until they differ', () => {
    const shared = TEMPLATE.replace(
      '  Hello:\n',
      `  Flow2:
    Type: AWS::Serverless::StateMachine
    Properties: { DefinitionUri: ${PATH}, Role: arn:aws:iam::123456789012:role/flow }
  Hello:\n`,
    );
    const files = new Map([[PATH, STATES]]);
    const { document } = opened(shared, files);
    expect(samOf(document).get('template.yaml')).not.toContain('StartAt');
    const other = edited(document, (properties) => ({
      ...(properties as object),
      Definition: { StartAt: 'A', States: { A: { Type: 'Succeed' } } },
    }));
    const printed = printedValue(other);
    const both = ['Flow', 'Flow2'].map((id) =>
      own(own(own(printed, 'Resources'), id), 'Properties'),
    );
    expect(both.filter((it) => own(it, 'Definition') !== undefined)).toHaveLength(1);
  });
});

const BODY = {
  openapi: '3.0.1',
  info: { title: 'x', version: '1' },
  paths: {
    '/a': {
      get: {
        'x-amazon-apigateway-integration': {
          type: 'aws_proxy',
          httpMethod: 'POST',
          uri: {
            'Fn::Sub':
              'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Hello.Arn}/invocations',
          },
        },
      },
    },
  },
};
const API = `Transform: AWS::Serverless-2016-10-31
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      DefinitionBody:
        Fn::Transform: { Name: AWS::Include, Parameters: { Location: ./api.yaml } }
  Hello:
    Type: AWS::Serverless::Function
    Properties: { Runtime: nodejs22.x, Handler: index.handler, CodeUri: src }
`;

it('a design and the files of its template are compared both ways', () => {
  const files = new Map([[PATH, STATES]]);
  const { document } = opened(TEMPLATE, files);
  expect(followFiles(document, files)).toEqual({ read: [], write: new Map() });
  const theirs = STATES.replaceAll('Greet', 'Meet');
  const differing = followFiles(document, new Map([[PATH, theirs]]));
  expect(differing.read).toMatchObject([{ property: 'Definition', value: { StartAt: 'Meet' } }]);
  expect(differing.write.get(PATH)).toContain('# What it does\nStartAt: Greet\n');
  expect([...followFiles(document, new Map()).write.keys()]).toEqual([PATH]);
  expect(followFiles(document, new Map([[PATH, '{"StartAt":']]))).toEqual({
    read: [],
    write: new Map(),
  });
});

describe('OpenAPI in a file', () => {
  it('that the macro includes gives routes, with functions in long form', () => {
    const files = new Map([['api.yaml', JSON.stringify(BODY)]]);
    const { document, report } = opened(API, files);
    expect(report.connections).toMatchObject([{ id: 'route', from: 'Api', to: 'Hello' }]);
    expect(intoOf(document, API, files)).toMatchObject({ value: API, files: new Map() });
    const project = samOf(document);
    expect(project.get('template.yaml')).toContain('Location: ./api.yaml');
    expect(project.get('api.yaml')).toContain('Fn::Sub:');
    expect(project.get('api.yaml')).not.toContain('!Sub');
  });

  it('that is handed on as it is may hold no functions', () => {
    const plain = API.replace(/DefinitionBody:\n.*/, 'DefinitionUri: api.json');
    const text = JSON.stringify({ ...BODY, paths: { '/a': { get: { responses: {} } } } });
    const files = new Map([['api.json', text]]);
    const { document, report } = opened(plain, files);
    expect(report.problems).toEqual([]);
    expect(intoOf(document, plain, files)).toMatchObject({ value: plain, files: new Map() });
    const drawn = edited(document, (properties) => ({
      ...(properties as object),
      DefinitionBody: BODY,
    }));
    const into = intoOf(drawn, plain, files);
    expect(into.files.size).toBe(0);
    expect(into.value).toContain('DefinitionBody:');
  });
});

it('DOC22 a file of a design lies in the folder of its template, and is not what an export writes', () => {
  const design = arch("m: stepfunctions-state-machine { StateMachineType: 'STANDARD' }");
  const files = samOf(design);
  const { document } = opened(files.get('template.yaml') ?? '', files);
  const evil = edited(document, (properties) => properties);
  const [id = ''] = Object.keys(evil.nodes);
  const text = printDocument(evil).replaceAll('statemachine/m.asl.json', '../../x.json');
  expect(parseDocument(text).ok).toBe(false);
  expect(parseDocument(text.replaceAll('../../x.json', '.github/x.json')).ok).toBe(false);
  expect(readDocument(text.replaceAll('../../x.json', 'template.yaml')).nodes[id]).toBeDefined();
  const named = readDocument(text.replaceAll('../../x.json', 'template.yaml'));
  expect(samOf(named).get('template.yaml')).toContain('Resources:');
});
