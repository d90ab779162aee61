import { defineIdiom } from '../../../define/idiom.js';
import { own } from '../../../value/walk.js';
import { nameProp } from '../props.js';
import type { CdkIdiom } from '../scene.js';

/** `events.EventBus`. */
export const idiom: CdkIdiom = defineIdiom<CdkIdiom>({
  'AWS::Events::EventBus': ({ properties }) => {
    const busName = nameProp(own(properties, 'Name'), /^(?!default$)[A-Za-z0-9_.-]{1,256}$/);
    if (busName === undefined) return undefined;
    return {
      module: 'aws-cdk-lib/aws-events',
      className: 'EventBus',
      cfnClass: 'CfnEventBus',
      props: [['eventBusName', busName]],
      said: new Set(['Name']),
      ref: 'eventBusName',
      attributes: { Arn: 'eventBusArn', Name: 'eventBusName' },
    };
  },
});
