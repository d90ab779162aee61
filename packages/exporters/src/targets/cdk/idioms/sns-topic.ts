import { defineIdiom } from '../../../define/idiom.js';
import { own } from '../../../value/walk.js';
import { nameProp, saidBy, textProp } from '../props.js';
import type { CdkForm, CdkIdiom } from '../scene.js';

/** `sns.Topic`; what a FIFO topic adds stands on its L1. */
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
});
