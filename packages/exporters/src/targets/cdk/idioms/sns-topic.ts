import { isReference, type Value } from '@archivolt/model';
import { defineIdiom } from '../../../define/idiom.js';
import { keyOf } from '../../../graph/keys.js';
import type { Resource } from '../../../graph/resource-graph.js';
import { own } from '../../../value/walk.js';
import { constructOf, constructsOf, policyDocument } from '../policies.js';
import { acknowledged } from '../acknowledged.js';
import { literal, name, type Expr } from '../print/syntax.js';
import { nameProp, saidBy, textProp } from '../props.js';
import { importModule, type CdkForm, type CdkIdiom, type CdkScene } from '../scene.js';
import { string } from '../values.js';

const PROTOCOLS: ReadonlyMap<Value | undefined, string> = new Map([
  ['http', 'HTTP'],
  ['https', 'HTTPS'],
  ['email', 'EMAIL'],
  ['email-json', 'EMAIL_JSON'],
  ['sms', 'SMS'],
  ['sqs', 'SQS'],
  ['application', 'APPLICATION'],
  ['lambda', 'LAMBDA'],
]);
const RAW = new Set(['HTTP', 'HTTPS', 'SQS']);

/** `sns.Topic`, `Subscription` and `TopicPolicy`; what a FIFO topic adds stands on its L1. */
export const idiom: CdkIdiom = defineIdiom<CdkIdiom>({
  'AWS::SNS::Topic': ({ properties }) => {
    const props: CdkForm['props'] = [
      ['topicName', nameProp(own(properties, 'TopicName'), /^[A-Za-z0-9_-]{1,256}$/)],
      ['displayName', textProp(own(properties, 'DisplayName'), 100)],
    ];
    return {
      module: 'aws-cdk-lib/aws-sns',
      className: 'Topic',
      cfnClass: 'CfnTopic',
      props,
      said: saidBy(props, { topicName: 'TopicName', displayName: 'DisplayName' }),
      ref: 'topicArn',
      attributes: { TopicArn: 'topicArn', TopicName: 'topicName' },
    };
  },
  'AWS::SNS::Subscription': (resource, scene) => subscriptionForm(resource, scene),
  'AWS::SNS::TopicPolicy': ({ properties }, scene) => {
    const topics = constructsOf(own(properties, 'Topics'), 'sns.Topic', scene);
    const document = policyDocument(own(properties, 'PolicyDocument'), scene);
    if (topics === undefined || document === undefined) return undefined;
    return {
      module: 'aws-cdk-lib/aws-sns',
      className: 'TopicPolicy',
      cfnClass: 'CfnTopicPolicy',
      props: [
        ['topics', topics],
        ['policyDocument', document],
      ],
      said: new Set(['Topics', 'PolicyDocument']),
      attributes: {},
    };
  },
});

/** A subscription's filter and dead letters stand on its L1: the construct would write a policy of its own. */
function subscriptionForm({ properties }: Resource, scene: CdkScene): CdkForm | undefined {
  const topic = constructOf(own(properties, 'TopicArn'), 'sns.Topic', scene);
  const protocol = PROTOCOLS.get(own(properties, 'Protocol'));
  const endpoint = string(own(properties, 'Endpoint'), scene);
  if (topic === undefined || protocol === undefined || endpoint === undefined) return undefined;
  const sns = importModule(scene, 'aws-cdk-lib/aws-sns');
  const isRaw = own(properties, 'RawMessageDelivery') === true && RAW.has(protocol);
  const props: CdkForm['props'] = [
    ['topic', topic],
    ['protocol', name(`${sns}.SubscriptionProtocol.${protocol}`)],
    ['endpoint', endpoint],
    ['rawMessageDelivery', isRaw ? literal(true) : undefined],
  ];
  return {
    module: 'aws-cdk-lib/aws-sns',
    className: 'Subscription',
    cfnClass: 'CfnSubscription',
    props,
    said: saidBy(props, {
      topic: 'TopicArn',
      protocol: 'Protocol',
      endpoint: 'Endpoint',
      rawMessageDelivery: 'RawMessageDelivery',
    }),
    attributes: {},
    ...(isAlias(own(properties, 'Endpoint'), scene) ? { calls: aliasIsFunction } : {}),
  };
}

/** What the CDK's validation says of an alias that SNS calls; it knows plain functions only. */
const OF_ALIAS = 'CloudFormation-Validate::W3694';

function aliasIsFunction(subscription: Expr): readonly Expr[] {
  return [acknowledged(subscription, OF_ALIAS, 'SNS calls an alias as it calls a function.')];
}

function isAlias(endpoint: Value | undefined, scene: CdkScene): boolean {
  if (!isReference(endpoint)) return false;
  return scene.graph.resources.get(keyOf(endpoint))?.type === 'AWS::Lambda::Alias';
}
