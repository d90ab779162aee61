import { arch } from '@archivolt/model/testing';
import { describe, expect, test } from 'vitest';
import { makePreview, ownerAt } from './preview.js';

const document = arch(
  "f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }; t: dynamodb-table; p: cfn-resource { $type: 'AWS::SSM::Parameter', Type: 'String', Value: 'x' }",
);

describe.each(['sam', 'cfn', 'cdk'] as const)('%s', (target) => {
  test('the lines of each node are known, and whose a line is', async () => {
    const { files, marks } = await makePreview({ serial: 1, document, target, name: 'shop' });
    for (const node of ['f', 't', 'p']) {
      const mark = marks.find(({ owner }) => owner === node);
      const file = files.find(({ path }) => path === mark?.path);
      const first = file?.text.split('\n')[(mark?.from ?? 0) - 1];
      expect(first).toMatch(new RegExp(`\\b${node}\\b`, 'i'));
      expect(ownerAt(marks, { path: mark?.path ?? '', line: mark?.from ?? 0 })).toBe(node);
    }
    expect(ownerAt(marks, { path: 'README.md', line: 1 })).toBeUndefined();
  });
});

test('cdk prints the class of a type that only the registry knows', async () => {
  const { files } = await makePreview({ serial: 1, document, target: 'cdk', name: 'shop' });
  expect(files.find(({ path }) => path === 'lib/shop-stack.ts')?.text).toContain('ssm.');
});

test('a property that CloudFormation refuses stands in the way of an export', async () => {
  const odd = arch("p: cfn-resource { $type: 'AWS::SSM::Parameter', Type: 'String', Valeu: 'x' }");
  const { problems } = await makePreview({ serial: 1, document: odd, target: 'sam', name: 'x' });
  expect(problems.map(({ message }) => message).join(' ')).toContain('Valeu');
});

test('a definition stands in the template that is edited, and in a file of the project', async () => {
  const machine = arch(
    "f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }; flow: stepfunctions-state-machine { StateMachineType: 'STANDARD' } -> f",
  );
  const asked = { serial: 1, document: machine, target: 'sam', name: 'shop' } as const;
  const edited = await makePreview({ ...asked, oneTemplate: true });
  expect(edited.files.map(({ path }) => path).join(' ')).not.toContain('asl.json');
  expect(edited.marks.map(({ owner }) => owner)).toContain('flow');
  const { files } = await makePreview(asked);
  const template = files.find(({ path }) => path === 'template.yaml')?.text;
  expect(template).toContain('DefinitionUri: statemachine/flow.asl.json');
  expect(files.find(({ path }) => path === 'statemachine/flow.asl.json')?.text).toContain('Task');
});
