import { att, defineConnection, service, type Effect, type WireView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { originOf } from '../services/cloudfront-distribution/origin-id.js';
import { behaviourAnnotations, behaviourEffects, dynamicInitial, originAccess } from './origins.js';

/** A function URL behind a distribution: its calls are signed, and the function takes them from this distribution alone. */
export const functionUrlOrigin = defineConnection({
  id: 'function-url-origin',
  row: 'C11',
  title: 'Function URL origin',
  from: service('cloudfront-distribution'),
  to: service('lambda-url'),
  verb: 'serves from',
  kind: 'request',
  rank: 50,
  cite: awsPage(
    'Restrict access to an AWS Lambda function URL origin',
    'AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-lambda.html',
    { section: 'Customization At The Edge' },
  ),
  annotate: behaviourAnnotations,
  initial: ({ source, target }) => dynamicInitial(source, target),
  label: (wire) => wire.string('PathPattern'),
  effects: ({ source, target, wire }) => {
    const { id, maker } = originOf(wire);
    const isSigned = target.string('AuthType') !== 'NONE';
    const first = source
      .wires('out', 'function-url-origin')
      .find((it) => it.target.id === target.id);
    return [
      ...(isSigned && maker.id === wire.id ? [originAccess(id, 'lambda')] : []),
      ...behaviourEffects(wire, {
        // It takes nothing older than TLS 1.2 by itself.
        CustomOriginConfig: { HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy: 'https-only' },
        DomainName: { 'Fn::Select': [2, { 'Fn::Split': ['/', target.att('FunctionUrl')] }] },
        ...(isSigned ? { OriginAccessControlId: att(wire.id, 'Id', 'access') } : {}),
      }),
      ...(isSigned && first?.id === wire.id ? permissions(wire) : []),
    ];
  },
});

/** AWS wants both, each for calls by URL alone. */
function permissions({ source, target }: WireView): readonly Effect[] {
  const [called] = target.wires('out', 'refers-to').map((wire) => wire.target);
  const name = called?.ref ?? target.value('TargetFunctionArn');
  if (name === undefined) return [];
  const by = { FunctionName: name, Principal: 'cloudfront.amazonaws.com', SourceArn: source.arn };
  const type = 'AWS::Lambda::Permission';
  return [
    {
      kind: 'resource',
      name: 'urlPermission',
      type,
      properties: { ...by, Action: 'lambda:InvokeFunctionUrl', FunctionUrlAuthType: 'AWS_IAM' },
    },
    {
      kind: 'resource',
      name: 'callPermission',
      type,
      properties: { ...by, Action: 'lambda:InvokeFunction', InvokedViaFunctionUrl: true },
    },
  ];
}
