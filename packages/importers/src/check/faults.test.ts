import { expect, test } from 'vitest';
import { importTemplate } from '../import-template.js';

/** What an import says of a template, with the line it points at. */
function said(template: string): readonly string[] {
  const result = importTemplate(template);
  const problems = result.ok ? result.value.report.problems : result.problem;
  return problems.map(({ line, message }) => `${line} ${message}`);
}

function inProperty(value: string): string {
  return `Resources:\n  Q:\n    Type: AWS::SQS::Queue\n    Properties:\n      QueueName: ${value}\n`;
}

test.each([
  ["{ 'Fn::Join': ['-', 'a', 'b'] }", '5 Fn::Join takes a delimiter and a list.'],
  ["{ 'Fn::Join': ['-', 'a'] }", '5 Fn::Join takes a list as its second item.'],
  ['!ImportValue [a]', '5 Fn::ImportValue takes one name, not a list.'],
  ['!Split [a]', '5 Fn::Split takes a delimiter and a text.'],
  ['!Length [a]', '5 Fn::Length needs the transform AWS::LanguageExtensions.'],
  ['!Sub { a: b }', '5 Fn::Sub takes a text, or a text and a map of variables.'],
  ['!Base64 [a]', '5 Fn::Base64 takes one text, not a list.'],
])('%s', (value, message) => {
  expect(said(inProperty(value))).toContain(message);
});

test.each([
  "{ 'Fn::Join': ['-', { Ref: 'AWS::NoValue' }] }",
  "!Sub ['${A}', { A: b }]",
  '!Select [0, !GetAZs ""]',
  "!Split [',', a]",
])('%s is no fault', (value) => {
  expect(said(inProperty(value))).toEqual([]);
});

const RESOURCES = 'Resources:\n  Q:\n    Type: AWS::SQS::Queue\n';

test.each([
  ['Parameters:\n  P: { Type: Text }', '2 "Text" is no type of parameters.'],
  ['Parameters:\n  P: { Default: a }', '2 Parameter "P" has no Type.'],
  [
    'Parameters:\n  Q: { Type: String }',
    '2 "Q" names a parameter and a resource; names must differ.',
  ],
  [
    'Parameters:\n  P: { Type: String, Default: c, AllowedValues: [a, b] }',
    '2 The default "c" is none of the allowed values.',
  ],
  [
    'Mappings:\n  M: { a: { b: { c: d } } }',
    '2 "b" of a mapping must be a text or a list of texts.',
  ],
  [
    'Outputs:\n  a.b: { Value: x }',
    '2 The name of output "a.b" must be 1 to 255 letters and digits.',
  ],
  ['Outputs:\n  O: { Description: x }', '2 Output "O" has no Value.'],
  [
    'Metadata:\n  AWS::CloudFormation::Interface:\n    ParameterLabels: { P: { default: x } }',
    '3 There is no parameter "P".',
  ],
])('%s', (section, message) => {
  expect(said(`${section}\n${RESOURCES}`)).toContain(message);
});

test('what CloudFormation takes is no fault', () => {
  const sections = [
    'Parameters:',
    '  P: { Type: "AWS::SSM::Parameter::Value<AWS::EC2::Image::Id>", Default: /a }',
    '  L: { Type: "List<AWS::EC2::Subnet::Id>" }',
    '  N: { Type: Number, Default: 3, AllowedValues: [3, 4] }',
    'Mappings:',
    '  M: { a: { b: [c], d: 1 } }',
  ];
  expect(said(`${sections.join('\n')}\n${RESOURCES}`)).toEqual([]);
});

const inPolicy = (statement: string) =>
  `Resources:\n  K:\n    Type: AWS::KMS::Key\n    Properties:\n      KeyPolicy:\n        Version: 2012-10-17\n        Statement:\n          - ${statement}\n`;

test.each([
  ['{ Effect: NotAllow, Action: "kms:*" }', '8 The effect of a statement is Allow or Deny.'],
  ['{ Effect: Allow, Action: "kms:*", Actor: me }', '8 A statement of a policy has no "Actor".'],
  ['{ Action: "kms:*" }', '8 A statement needs an Effect.'],
  [
    '{ Effect: Deny, Action: "kms:*", Condition: { StringEqual: { a: b } } }',
    '8 "StringEqual" is no operator of conditions.',
  ],
  ['{ Effect: Deny, Resource: "*" }', '8 A statement needs Action or NotAction, and one of them.'],
])('%s of a policy', (statement, message) => {
  expect(said(inPolicy(statement))).toContain(message);
});

test('a policy as IAM takes it is no fault, nor a statement that is chosen', () => {
  expect(said(inPolicy('{ sid: a, effect: Allow, NotAction: "kms:*", Principal: "*" }'))).toEqual(
    [],
  );
  expect(
    said(
      inPolicy(
        '{ Effect: Allow, Action: "kms:*", Condition: { "ForAnyValue:StringLikeIfExists": { a: b }, bool: { c: d }, DateLessThanEquals: { e: f }, NotIpAddress: { g: h } } }',
      ),
    ),
  ).toEqual([]);
  expect(said(inPolicy("!If [C, { Effect: Allow }, !Ref 'AWS::NoValue']"))).not.toContainEqual(
    expect.stringContaining('statement'),
  );
});

test('a policy of no version of IAM', () => {
  expect(said(inPolicy('{}').replace('2012-10-17', '2012-10-18'))).toContain(
    '6 A policy is of version 2012-10-17 or 2008-10-17, not "2012-10-18".',
  );
});

test('a type of SAM without its transform', () => {
  const text = 'Resources:\n  F:\n    Type: AWS::Serverless::SimpleTable\n';
  const message = '3 AWS::Serverless::SimpleTable needs the transform AWS::Serverless-2016-10-31.';
  expect(said(text)).toContain(message);
  expect(said(`Transform: AWS::LanguageExtensions\n${text}`)).toContain(message.replace('3', '4'));
  for (const transform of ['AWS::Serverless-2016-10-31', '[AWS::LanguageExtensions, Mine]'])
    expect(said(`Transform: ${transform}\n${text}`)).toEqual([]);
});

const GROUP = 'Resources:\n  A:\n    Type: AWS::AutoScaling::AutoScalingGroup\n';

test.each([
  [inProperty("!Sub 'a-${AWS::Region'"), '5 Fn::Sub opens a variable by ${ and does not close it.'],
  [inProperty('!GetAZs 5'), '5 Fn::GetAZs takes the name of one region.'],
  [inProperty('!Base64 { a: b }'), '5 Fn::Base64 takes one text, not a map.'],
  [
    inProperty('!ImportValue { Ref: Q }'),
    '5 Fn::ImportValue takes a name that is known before resources are made; "Q" is a resource.',
  ],
  [
    inProperty("{ 'Fn::ImportValue': !Sub '${Q}-x' }"),
    '5 Fn::ImportValue takes a name that is known before resources are made; "Q" is a resource.',
  ],
  [
    `${RESOURCES}Outputs:\n  O: { Value: a, Export: { Name: !GetAtt Q.Arn } }`,
    '5 The Name of an Export cannot refer to a resource.',
  ],
  [
    `Parameters:\n  P: { Type: Number, MinValue: 5, MaxValue: 2 }\n${RESOURCES}`,
    '2 MinValue, 5, is more than MaxValue, 2.',
  ],
  [
    `${RESOURCES}    DeletionPolicy: !Ref AWS::Region`,
    '4 DeletionPolicy takes functions with the transform AWS::LanguageExtensions only.',
  ],
  [
    `${GROUP}    UpdatePolicy: { AutoScalingRollingUpdate: { MinInstances: 1 } }`,
    '4 AutoScalingRollingUpdate has no "MinInstances".',
  ],
  [
    `${GROUP}    UpdatePolicy: { AutoScalingRollingUpdate: { MinInstancesInService: lots } }`,
    '4 MinInstancesInService is a whole number.',
  ],
  [
    `Transform: AWS::Serverless-2016-10-31\n${RESOURCES}    Connectors: { C: { Properties: { Destination: { Id: Q }, Permissions: [Wrte] } } }`,
    '5 Q: Permissions takes Read and Write, not "Wrte".',
  ],
  [
    `Transform: AWS::Serverless-2016-10-31\n${RESOURCES}    Connectors: { C: { Properties: { Destination: { Id: None }, Permissions: [Write] } } }`,
    '5 Q: There is no resource "None".',
  ],
])('%#: %s', (template, message) => {
  expect(said(template)).toContain(message);
});
