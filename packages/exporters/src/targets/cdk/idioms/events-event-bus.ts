import { defineIdiom } from '../../../define/idiom.js';
import { own } from '../../../value/walk.js';
import { nameProp } from '../props.js';
import type { CdkIdiom } from '../scene.js';
import { string } from '../values.js';

const NAME = /^(?!default$)[A-Za-z0-9_.-]{1,256}$/;

/** `events.EventBus`. */
export const idiom: CdkIdiom = defineIdiom<CdkIdiom>({
  'AWS::Events::EventBus': ({ properties }, scene) => {
    const given = own(properties, 'Name');
    const busName = typeof given === 'string' ? nameProp(given, NAME) : string(given, scene);
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
