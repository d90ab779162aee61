import { expect, it } from 'vitest';
import { arnSource } from './arns.js';
import { loadRegistry } from './load.js';

it('tells how the ARN of a type is had', () => {
  expect(arnSource('AWS::SQS::Queue')).toEqual({ by: 'attribute', attribute: 'Arn' });
  expect(arnSource('AWS::SNS::Topic')).toEqual({ by: 'ref' });
  expect(arnSource('AWS::Bedrock::Agent')).toEqual({ by: 'attribute', attribute: 'AgentArn' });
  expect(arnSource('AWS::SSM::Document')).toEqual({
    by: 'pattern',
    service: 'ssm',
    rest: 'document/@',
  });
});

it.each(['AWS::EC2::Route', 'AWS::Foo::Bar', 'Custom::Thing', 'AWS::SQS::Arn', 'toString'])(
  'knows none of %s',
  (type) => {
    expect(arnSource(type)).toBeUndefined();
  },
);

it('names attributes that the types have', async () => {
  const types = ['AWS::Bedrock::Agent', 'AWS::Lambda::Function', 'AWS::StepFunctions::Activity'];
  const registry = await loadRegistry(types);
  for (const type of types) {
    const source = arnSource(type);
    if (source?.by !== 'attribute') continue;
    expect(registry.attribute(type, source.attribute)).toBeDefined();
  }
});
