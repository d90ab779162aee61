import { importTemplate } from '@archivolt/importers';
import { commit, type ArchDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { describe, expect, test } from 'vitest';
import { reprint } from '../export/reprint.js';
import { followDesign, writeDesign, type Agreement } from './agreement.js';
import { followText } from './follow-text.js';

const drawn: ArchDocument = {
  ...arch(
    "fn: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler', Timeout: 30 } -> items: dynamodb-table; q: sqs-queue -> fn",
  ),
};
const placed: ArchDocument = {
  ...drawn,
  layout: {
    ...drawn.layout,
    nodes: { fn: { x: 0, y: 0 }, items: { x: 300, y: 0 }, q: { x: -300, y: 0 } },
    notes: { n1: { x: 0, y: 200, width: 200, text: 'Mind the gap' } },
    groups: { g1: { title: 'Core', members: ['fn', 'items'] } },
  },
};

function written(document: ArchDocument): Agreement {
  const made = writeDesign(document, 'sam');
  if (!made.ok) throw new Error('not written');
  return made.value;
}

function read(text: string): Agreement {
  const imported = importTemplate(text, { reprint });
  if (!imported.ok) throw new Error(imported.problem[0]?.message);
  const made = written(imported.value.document);
  return { ...made, text };
}

function typed(agreed: Agreement, from: string | RegExp, to: string): Agreement {
  const text = agreed.text.replace(from, to);
  expect(text).not.toBe(agreed.text);
  const followed = followText(agreed, text);
  if (!followed.ok) throw new Error(followed.problem[0]?.message);
  expect(followed.value.agreement.text).toBe(text);
  return followed.value.agreement;
}

function drawnAgain(agreed: Agreement, document: ArchDocument): Agreement {
  const made = followDesign(agreed, document);
  if (!made.ok) throw new Error('not written');
  return made.value;
}

describe('typing into the template of a drawing', () => {
  test('a value changes where it is, and nothing else', () => {
    const { document } = typed(written(placed), 'Timeout: 30', 'Timeout: 45');
    expect(document.nodes['fn']?.properties['Timeout']).toBe(45);
    const back = commit(document, {
      edit: 'property.set',
      args: { target: { node: 'fn' }, path: 'Timeout', value: 30 },
    });
    expect(back.document).toEqual(placed);
  });

  test('a resource comes and goes, and drawn wires stay as they were drawn', () => {
    const start = written(placed);
    const more = typed(
      start,
      /^Resources:\n/m,
      'Resources:\n  Alerts:\n    Type: AWS::SNS::Topic\n',
    );
    expect(more.document.nodes['Alerts']).toMatchObject({ service: 'sns-topic', name: 'Alerts' });
    expect(more.document.edges).toEqual(placed.edges);
    const less = typed(more, / {2}Alerts:\n.*\n/, '');
    expect(less.document).toEqual(placed);
  });

  test('a wire is removed with the lines that say it', () => {
    const start = written(placed);
    const wire = Object.entries(placed.edges).find(([, { from }]) => from === 'q')?.[0] ?? '';
    const mapping = start.marks.find(
      ({ owner, logicalId }) =>
        'edge' in owner &&
        owner.edge === wire &&
        start.text.includes(`${logicalId}:\n    Type: AWS::Lambda::EventSourceMapping`),
    );
    expect(mapping).toBeDefined();
    const lines = start.text.split('\n');
    lines.splice((mapping?.from ?? 1) - 1, (mapping?.to ?? 0) - (mapping?.from ?? 1) + 1);
    const followed = followText(start, lines.join('\n'));
    expect(followed.ok && Object.keys(followed.value.agreement.document.edges)).not.toContain(wire);
    if (!followed.ok) return;
    const { document } = followed.value.agreement;
    expect(document.layout.nodes).toEqual(placed.layout.nodes);
    expect(document.layout.notes).toEqual(placed.layout.notes);
    expect(document.layout.groups).toEqual(placed.layout.groups);
  });

  test('another logical id is the same node at its place', () => {
    const start = written({ ...placed, edges: {} });
    const { document } = typed(start, /\bQ:/i, 'Orders:');
    expect(document.nodes['q']?.logicalId).toBe('Orders');
    expect(document.layout.nodes['q']).toEqual(placed.layout.nodes['q']);
  });

  test('what cannot be read is told with its place, and nothing changes', () => {
    const start = written(placed);
    const broken = followText(start, start.text.replace('Timeout: 30', 'Timeout: [30'));
    expect(broken).toMatchObject({ ok: false, problem: [{ code: 'syntax' }] });
    const line = start.text.split('\n').findIndex((it) => it.includes('Timeout: 30')) + 1;
    expect(!broken.ok && (broken.problem[0]?.line ?? 0) - line).toBeLessThan(2);
  });
});

const TEMPLATE = `# Orders, by hand
AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources:
  Work: # does the work
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      CodeUri: src
      Events:
        Queue:
          Type: SQS
          Properties:
            Queue: !GetAtt Jobs.Arn
            BatchSize: 5 # small
  # the jobs
  Jobs:
    Type: AWS::SQS::Queue
    Properties: { VisibilityTimeout: 180 }
`;

describe('a template that someone wrote', () => {
  test('edits of the drawing change their lines alone', () => {
    const start = read(TEMPLATE);
    const { document } = commit(start.document, {
      edit: 'property.set',
      args: { target: { node: 'Jobs' }, path: 'VisibilityTimeout', value: 200 },
    });
    expect(drawnAgain(start, document).text).toBe(TEMPLATE.replace('180', '200'));
  });

  test('comments that were typed outlive edits of the drawing', () => {
    const noted = typed(written(placed), 'Timeout: 30', 'Timeout: 30 # enough');
    expect(noted.document).toBe(placed);
    const { document } = commit(placed, {
      edit: 'property.set',
      args: { target: { node: 'fn' }, path: 'MemorySize', value: 1024 },
    });
    const { text } = drawnAgain(noted, document);
    expect(text).toContain('Timeout: 30 # enough');
    expect(text).toContain('MemorySize: 1024');
  });

  test('an undo brings the text back that the design had', () => {
    const start = read(TEMPLATE);
    const { document } = commit(start.document, { edit: 'node.remove', args: { ids: ['Jobs'] } });
    const less = drawnAgain(start, document);
    expect(less.text).not.toContain('Jobs');
    const back = followDesign(less, start.document, TEMPLATE);
    expect(back.ok && back.value.text).toBe(TEMPLATE);
  });

  test('the lines of wires are known by their form', () => {
    const { marks, document } = read(TEMPLATE);
    const [wire = ''] = Object.keys(document.edges);
    const followed = typed(read(TEMPLATE), 'BatchSize: 5', 'BatchSize: 7');
    expect(followed.document.edges[wire]?.properties).toMatchObject({ BatchSize: 7 });
    const lines = followed.text.split('\n');
    const mark = followed.marks.find(({ owner }) => 'edge' in owner && owner.edge === wire);
    expect(lines.slice((mark?.from ?? 1) - 1, mark?.to).join('\n')).toMatch(
      /^ +Queue:\n[^#]*BatchSize: 7 # small$/,
    );
    expect(marks.length).toBeGreaterThan(0);
  });
});

test('what stands in a file beside the template stays while the template is typed', () => {
  const template = `Transform: AWS::Serverless-2016-10-31
Resources:
  Flow:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: flow.asl.json
      Role: arn:aws:iam::123456789012:role/flow
`;
  const beside = new Map([['flow.asl.json', '{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}']]);
  const imported = importTemplate(template, { reprint, beside });
  if (!imported.ok) throw new Error(imported.problem[0]?.message);
  const agreed = { ...written(imported.value.document), text: template };
  const { document } = typed(agreed, 'DefinitionUri', 'Type: EXPRESS\n      DefinitionUri');
  expect(Object.values(document.nodes)[0]?.properties).toMatchObject({
    Type: 'EXPRESS',
    Definition: { StartAt: 'A' },
  });
  const [id = ''] = Object.keys(document.nodes);
  const value = { StartAt: 'B', States: { B: { Type: 'Succeed' } } };
  const edited = commit(document, {
    edit: 'property.set',
    args: { target: { node: id }, path: 'Definition', value },
  });
  expect(drawnAgain(agreed, imported.value.document).text).toBe(template);
  const after = drawnAgain({ ...written(document), text: `${template} # mine\n` }, edited.document);
  expect(after.text).toContain('# mine');
});
