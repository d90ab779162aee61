import { sub, type Reference, type Value } from '@archivolt/model';

/** The URI by which API Gateway invokes a function, or its alias (whose `Ref` is its ARN). */
export function lambdaUri(called: Reference, streams = false): Value {
  const arn = called.part === undefined ? { ...called, attr: 'Arn' } : { ...called };
  const [version, action] = streams
    ? ['2021-11-15', 'response-streaming-invocations']
    : ['2015-03-31', 'invocations'];
  return sub(
    `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/${version}/functions/\${Function}/${action}`,
    { Function: arn },
  );
}
