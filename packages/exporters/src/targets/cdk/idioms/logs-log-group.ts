import type { Value } from '@archivolt/model';
import { defineIdiom } from '../../../define/idiom.js';
import { own } from '../../../value/walk.js';
import { name } from '../print/syntax.js';
import { nameProp, saidBy } from '../props.js';
import { importModule, type CdkForm, type CdkIdiom } from '../scene.js';

const RETENTION: ReadonlyMap<Value | undefined, string> = new Map([
  [1, 'ONE_DAY'],
  [3, 'THREE_DAYS'],
  [5, 'FIVE_DAYS'],
  [7, 'ONE_WEEK'],
  [14, 'TWO_WEEKS'],
  [30, 'ONE_MONTH'],
  [60, 'TWO_MONTHS'],
  [90, 'THREE_MONTHS'],
  [180, 'SIX_MONTHS'],
  [365, 'ONE_YEAR'],
  [731, 'TWO_YEARS'],
]);

/** `logs.LogGroup`, which keeps its lines for as long as the design says. */
export const idiom: CdkIdiom = defineIdiom<CdkIdiom>({
  'AWS::Logs::LogGroup': ({ properties }, scene) => {
    const logs = importModule(scene, 'aws-cdk-lib/aws-logs');
    const days = RETENTION.get(own(properties, 'RetentionInDays'));
    const props: CdkForm['props'] = [
      ['logGroupName', nameProp(own(properties, 'LogGroupName'), /^[A-Za-z0-9_/.#-]{1,512}$/)],
      ['retention', name(`${logs}.RetentionDays.${days ?? 'INFINITE'}`)],
    ];
    const said = saidBy(props, { logGroupName: 'LogGroupName' });
    return {
      module: 'aws-cdk-lib/aws-logs',
      className: 'LogGroup',
      cfnClass: 'CfnLogGroup',
      props,
      said: days === undefined ? said : new Set([...said, 'RetentionInDays']),
      ref: 'logGroupName',
      attributes: { Arn: 'logGroupArn' },
      retains: true,
    };
  },
});
