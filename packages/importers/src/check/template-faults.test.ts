import { expect, test } from 'vitest';
import { importTemplate } from '../import-template.js';

/** What an import says of a template, with the line it points at. */
function said(template: string): readonly string[] {
  const result = importTemplate(template);
  const problems = result.ok ? result.value.report.problems : result.problem;
  return problems.map(({ line, message }) => `${line} ${message}`);
}

const QUEUE = 'Resources:\n  Q:\n    Type: AWS::SQS::Queue\n';

test.each([
  [
    'AWSTemplateFormatVersion: 2010-09-10',
    'AWSTemplateFormatVersion is 2010-09-09; there is no other.',
  ],
  ['Description: [a]', 'The Description of a template must be a literal text.'],
  ['Transform: 3', 'Transform takes names of transforms.'],
  ['Transform: { Parameters: {} }', 'A transform needs a Name.'],
  ['Metadata: { a: }', '"a" of Metadata has no value.'],
  [
    'Metadata: { AWS::CloudFormation::Interface: { Groups: [] } }',
    'AWS::CloudFormation::Interface has no "Groups".',
  ],
  [
    'Parameters: { P: { Type: AWS::EC2::Foo::Id } }',
    '"AWS::EC2::Foo::Id" is no type of parameters.',
  ],
  [
    'Parameters: { P: { Type: String, MinLength: a } }',
    'MinLength of a parameter is a whole number, not "a".',
  ],
  [
    'Parameters: { P: { Type: String, NoEcho: maybe } }',
    'NoEcho of a parameter is true or false, not "maybe".',
  ],
  [
    'Parameters: { P: { Type: String, Default: { a: b } } }',
    'Default of a parameter must be a literal text.',
  ],
  [
    "Parameters: { P: { Type: String, AllowedPattern: '[a-z]+', Default: A } }",
    'The default "A" does not match AllowedPattern.',
  ],
  [
    'Parameters: { P: { Type: Number, MaxValue: 5, Default: 7 } }',
    'The default 7 is more than MaxValue, 5.',
  ],
  [
    "Parameters: { P: { Type: CommaDelimitedList, AllowedValues: [a], Default: 'a, b' } }",
    'The default "b" is none of the allowed values.',
  ],
  [
    'Mappings: { M: { a: { b_c: d } } }',
    'A key of a mapping has letters and digits only, not "b_c".',
  ],
  ['Outputs: { O: { Value: [a] } }', 'The Value of output "O" must be a text.'],
  ['Outputs: { O: { Value: a, Export: { Nam: x } } }', 'An Export needs a Name.'],
  ['Outputs: { O: { Value: a, Condition: C } }', 'There is no condition "C".'],
  [
    'Conditions: { C: text }',
    'Condition "C" must be made of Fn::Equals, Fn::And, Fn::Or, Fn::Not and Condition.',
  ],
  ['Conditions: { C: !Not [!Condition D] }', 'There is no condition "D".'],
  ['Conditions: { C: !Not [!Condition C] }', 'Condition "C" depends on itself.'],
  ['Conditions: { C: !Equals [a, [b]] }', 'Fn::Equals compares texts and what functions give.'],
  [
    'Rules: { R: { Assertions: [{ Assert: yes }] } }',
    'Assert must be a function that gives true or false.',
  ],
])('%s', (section, message) => {
  expect(said(`${section}\n${QUEUE}`)).toContain(`1 ${message}`);
});

test.each([
  [
    'DeletionPolicy: Snapshot',
    'AWS::SQS::Queue has no snapshots: its DeletionPolicy cannot be Snapshot.',
  ],
  ['UpdateReplacePolicy: Keep', 'UpdateReplacePolicy is one of Delete, Retain, Snapshot.'],
  ['UpdatePolicy: { Foo: {} }', 'UpdatePolicy has no "Foo".'],
  ['CreationPolicy: text', 'CreationPolicy must be a map.'],
  ['Metadata: [a]', 'The Metadata of a resource must be a map.'],
  ['DependsOn: { a: b }', 'DependsOn takes the names of resources.'],
  ['Depends: T', 'Resources have no attribute "Depends".'],
])('a resource with %s', (attribute, message) => {
  expect(said(`${QUEUE}    ${attribute}\n`)).toContain(`4 ${message}`);
});

const MAPPED = 'Mappings: { M: { a: { b: c } } }\nParameters: { P: { Type: String } }\n';

test.each([
  ['!FindInMap [M, a, x]', 'Mapping "M" has no key "x".'],
  ['!Select [2, [a, b]]', 'Fn::Select takes item 2 of a list of 2; the first is 0.'],
  ['!Select [0, text]', 'Fn::Select takes a list as its second item.'],
  ["!Join ['-', [a, { b: c }]]", 'Fn::Join joins texts only.'],
  ["!Join ['-', !Ref P]", 'Fn::Join takes a list as its second item; the parameter is none.'],
  ["!Sub ['${x}', { x: [a] }]", 'A variable of Fn::Sub must be a text.'],
  ['!GetAtt [Q]', 'Fn::GetAtt takes the name of a resource and that of an attribute.'],
])('%s', (value, message) => {
  expect(said(`${MAPPED}${QUEUE}    Properties: { QueueName: ${value} }\n`)).toContain(
    `6 ${message}`,
  );
});

test('a pattern that would keep a machine busy is not tried', () => {
  const pattern = '(a+)+$';
  const text = `${'a'.repeat(60)}!`;
  expect(
    said(
      `Parameters: { P: { Type: String, AllowedPattern: '${pattern}', Default: '${text}' } }\n${QUEUE}`,
    ),
  ).toEqual([]);
});

test('ids that are none are told, also where a condition chooses them', () => {
  const subnet = (value: string) =>
    `Conditions: { C: !Equals [a, b] }\nResources:\n  I:\n    Type: AWS::EC2::Instance\n    Properties: { ImageId: ami-12345678, SubnetId: ${value} }\n`;
  expect(said(subnet('subnet-1'))).toEqual(['5 "subnet-1" is no id as subnet-0123456789abcdef0.']);
  expect(said(subnet('!If [C, subnet-12345678, sub]'))).toEqual([
    '5 "sub" is no id as subnet-0123456789abcdef0.',
  ]);
  expect(said(subnet("'{{resolve:ssm:subnet}}'"))).toEqual([]);
});

test('a subnet has one route table', () => {
  const one = (id: string, table: string) =>
    `  ${id}:\n    Type: AWS::EC2::SubnetRouteTableAssociation\n    Properties: { SubnetId: subnet-12345678, RouteTableId: ${table} }\n`;
  expect(said(`Resources:\n${one('A', 'rtb-1')}${one('B', 'rtb-2')}`)).toEqual([
    '7 "A" associates a subnet with a route table. A subnet has one route table.',
  ]);
});

test.each([
  [`${QUEUE}    Properties:\n      Tags: { __proto__: 1 }\n`, 5],
  [`Parameters:\n  P: { Type: { __proto__: 1 } }\n${QUEUE}`, 2],
])('a key that no design can hold is refused where it stands', (text, line) => {
  const result = importTemplate(text);
  expect(result.ok ? [] : result.problem.map((it) => [it.code, it.line])).toContainEqual([
    'reserved-key',
    line,
  ]);
});

test.each([
  'Resources:\n  Q:\n    Type: constructor\n    Properties: { constructor: { toString: 1 } }\n',
  'Transform: AWS::Serverless-2016-10-31\nResources:\n  F:\n    Type: AWS::Serverless::constructor\n  G:\n    Type: AWS::Serverless::Function\n    Properties: { Events: { E: { Type: toString } } }\n',
])('words that every object knows are words like others: %#', (text) => {
  expect(importTemplate(text).ok).toBe(true);
});
