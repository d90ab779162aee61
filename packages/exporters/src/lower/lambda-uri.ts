import { sub, type Reference, type Value } from '@archivolt/model';

/** The URI by which API Gateway invokes a function, or its alias (whose `Ref` is its ARN). */
export function lambdaUri(called: Reference): Value {
  const arn = called.part === undefined ? { ...called, attr: 'Arn' } : { ...called };
  return sub(
    'arn:${AWS::Partition}:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/${Function}/invocations',
    { Function: arn },
  );
}
