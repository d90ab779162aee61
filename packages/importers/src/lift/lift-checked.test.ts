import { isMap, type ArchDocument, type ValueMap } from '@archivolt/model';
import { expect, it } from 'vitest';
import { importTemplate } from '../import-template.js';
import { readTemplate } from '../text/read-template.js';
import { valueOf } from '../text/tree.js';

const TEMPLATE = `Resources:
  Jobs: {Type: AWS::SQS::Queue, Properties: {RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 3}}}
  Dead: {Type: AWS::SQS::Queue}
  Alarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/SQS
      MetricName: ApproximateAgeOfOldestMessage
      Statistic: Maximum
      Period: 300
      Dimensions: [{Name: QueueName, Value: !GetAtt Jobs.QueueName}]
      ComparisonOperator: GreaterThanThreshold
      EvaluationPeriods: 1
      Threshold: 60
`;

function original(): ValueMap {
  const { root } = readTemplate(TEMPLATE);
  const value = root === undefined ? undefined : valueOf(root);
  return isMap(value) ? value : {};
}

const hasMoved = ({ edges }: ArchDocument) =>
  Object.values(edges).some(({ form }) => form?.key !== 'written');

function wires(reprint: (document: ArchDocument) => ValueMap): readonly string[] {
  const result = importTemplate(TEMPLATE, { reprint });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return Object.values(result.value.document.edges).map((edge) => edge.connection);
}

it('draws the wires that leave resources where they are, though no wire is to blame for what differs', () => {
  const whole = original();
  const withMore = { ...whole, Resources: { More: {}, ...(whole['Resources'] as ValueMap) } };
  expect(wires(() => whole)).toEqual(['dead-letter', 'alarm-watch']);
  expect(wires((document) => (hasMoved(document) ? withMore : whole))).toContain('alarm-watch');
  expect(wires(() => withMore)).toEqual([]);
});
