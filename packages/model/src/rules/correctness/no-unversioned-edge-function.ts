import { defineRule, isReference, type NodeView, type Value } from '../../define/index.js';
import { restrictions } from '../../services/lambda-edge-function/restrictions.js';
import { edgeEventsOf } from '../edge-events.js';

const ARN = /^arn:[^:]*:lambda:([^:]*):[^:]*:function:[^:]+(?::(.+))?$/;

export const noUnversionedEdgeFunction = defineRule({
  id: 'correctness/no-unversioned-edge-function',
  row: 'V11',
  severity: 'error',
  summary: 'A distribution names a numbered version of a function in us-east-1.',
  why: 'CloudFront copies a numbered version from us-east-1 to its locations. It takes neither $LATEST nor an alias, nor a function of another Region.',
  cite: restrictions,
  over: 'node',
  on: { service: 'cloudfront-distribution' },
  check: ({ node, graph }) =>
    edgeEventsOf(node).flatMap(({ kind, arn, name, at }) => {
      if (kind !== 'edge-lambda' || arn === undefined) return [];
      const named = isReference(arn) ? graph.node(arn.$ref) : undefined;
      const region = named === undefined ? ARN.exec(String(arn))?.[1] : named.region();
      if (region !== undefined && region !== 'us-east-1') {
        const message = `${name} is in ${region}. A function at the edge must be in us-east-1.`;
        return [{ at, message }];
      }
      if (isVersion(arn, named)) return [];
      return [{ at, message: `${name} is no numbered version. CloudFront runs no other.` }];
    }),
  examples: {
    valid: [
      `v: lambda-version { FunctionName: 'f' }
       d: cloudfront-distribution { DistributionConfig.DefaultCacheBehavior.LambdaFunctionAssociations: [
         { EventType: 'viewer-request', LambdaFunctionARN: @v },
         { EventType: 'origin-request', LambdaFunctionARN: 'arn:aws:lambda:us-east-1:123456789012:function:f:3' }
       ] }`,
    ],
    invalid: [
      {
        before: `d: cloudfront-distribution { DistributionConfig.DefaultCacheBehavior.LambdaFunctionAssociations: [
          { EventType: 'viewer-request', LambdaFunctionARN: 'arn:aws:lambda:us-east-1:123456789012:function:f:live' }
        ] }`,
      },
      {
        before: `d: cloudfront-distribution { DistributionConfig.DefaultCacheBehavior.LambdaFunctionAssociations: [
          { EventType: 'viewer-request', LambdaFunctionARN: 'arn:aws:lambda:eu-west-1:123456789012:function:f:1' }
        ] }`,
      },
      {
        before: `f: lambda-function; d: cloudfront-distribution {
          DistributionConfig.DefaultCacheBehavior.LambdaFunctionAssociations: [
            { EventType: 'origin-request', LambdaFunctionARN: @f.Arn }
          ] }`,
      },
    ],
  },
});

/** Whether it is a numbered version, or cannot be known not to be one. */
function isVersion(arn: Value, named: NodeView | undefined): boolean {
  if (isReference(arn)) {
    if (arn.part !== undefined) return arn.part === 'version';
    const isKnown = named !== undefined && named.service.id.startsWith('lambda-');
    return !isKnown || named.service.id === 'lambda-version';
  }
  if (typeof arn !== 'string') return true;
  const found = ARN.exec(arn);
  return found === null || /^\d+$/.test(found[2] ?? '');
}
