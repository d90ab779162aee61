import type { ArchDocument, ValueMap } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { expect, it } from 'vitest';
import { definitionOf, readDefinition } from './machine-definition.js';

const FUNCTION = "lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }";
const STATES = { StartAt: 'A', States: { A: { Type: 'Succeed' } } };

/** As it comes from a SAM template. */
function machine(properties: ValueMap): ArchDocument {
  const design = arch('m: stepfunctions-state-machine');
  const record = { service: 'stepfunctions-state-machine', name: 'M', properties };
  return { ...design, nodes: { m: { ...record, type: 'AWS::Serverless::StateMachine' } } };
}

it('is made of the wires, in their order, as an export makes it', () => {
  const design = arch(`m: stepfunctions-state-machine; f: ${FUNCTION}; g: ${FUNCTION}
    m -[task { Order: 2 }]-> f
    m -[task { Order: 1 }]-> g`);
  expect(definitionOf(design, 'm')).toMatchObject({
    kind: 'states',
    isMade: true,
    definition: { StartAt: 'g', States: { g: { Next: 'f' }, f: { End: true } } },
  });
});

it('is one state where there are no wires', () => {
  expect(definitionOf(arch('m: stepfunctions-state-machine'), 'm')).toMatchObject({
    definition: { StartAt: 'Start' },
    isMade: true,
  });
});

it.each([
  ['a map', { Definition: STATES }],
  ['JSON', { DefinitionString: JSON.stringify(STATES) }],
  ['YAML', { DefinitionString: 'StartAt: A\nStates: { A: { Type: Succeed } }' }],
  ['a substitution', { DefinitionString: { 'Fn::Sub': [JSON.stringify(STATES), {}] } }],
  [
    'joined pieces',
    {
      DefinitionString: {
        'Fn::Join': ['', ['{"StartAt":"A",', '"States":{"A":{"Type":"Succeed"}}}']],
      },
    },
  ],
  ['a value made into a text', { DefinitionString: { 'Fn::ToJsonString': STATES } }],
])('is read where it is written as %s', (_how, properties) => {
  const found = definitionOf(machine(properties), 'm');
  expect(found).toEqual({ kind: 'states', isMade: false, definition: STATES });
});

it('is read in spite of what stands in the way of an export', () => {
  const design =
    arch(`m: stepfunctions-state-machine { Definition: { StartAt: 'Z', States: { A: { Type: 'Pass' } } } }
    f: ${FUNCTION}; q: sqs-queue { VisibilityTimeout: 1 }; q -> f`);
  expect(definitionOf(design, 'm')).toMatchObject({ definition: { StartAt: 'Z' } });
});

it('names the file that has it', () => {
  const design = machine({ DefinitionUri: './flows/main.asl.json' });
  expect(definitionOf(design, 'm')).toEqual({ kind: 'file', path: 'flows/main.asl.json' });
});

it('is elsewhere for a machine of another stack, in a bucket, or of none', () => {
  const bucket =
    "m: stepfunctions-state-machine { DefinitionS3Location: { Bucket: 'b', Key: 'k' } }";
  expect(definitionOf(arch(bucket), 'm')).toEqual({ kind: 'elsewhere' });
  expect(definitionOf(arch(bucket), 'constructor')).toEqual({ kind: 'elsewhere' });
});

it('may hold numbers that only the deployment knows', () => {
  const text = '{"StartAt":"W","States":{"W":{"Type":"Wait","Seconds": ${Delay},"End":true}}}';
  expect(readDefinition(text)).toMatchObject({
    definition: { States: { W: { Seconds: '${Delay}' } } },
  });
});

it('says on which line a text breaks off', () => {
  expect(readDefinition('{\n "StartAt": \n}')).toMatchObject({
    kind: 'unreadable',
    problem: expect.stringMatching(/^Line [23]: /),
  });
  expect(readDefinition('')).toEqual({ kind: 'unreadable', problem: 'It is empty.' });
});
