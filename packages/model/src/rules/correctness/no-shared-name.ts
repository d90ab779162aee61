import { defineRule, type Finding, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { quoted } from '../words.js';

export const noSharedName = defineRule({
  id: 'correctness/no-shared-name',
  row: 'V50',
  severity: 'error',
  summary: 'No two resources of a kind have one physical name.',
  why: 'Names are unique in an account and Region, those of buckets everywhere. The second resource fails, and the stack rolls back.',
  cite: awsPage('Name type', 'AWSCloudFormation/latest/TemplateReference/aws-properties-name.html'),
  over: 'design',
  check: ({ graph }) => {
    const first = new Map<string, NodeView>();
    return graph.nodes().flatMap((node): readonly Finding[] => {
      const path = namePath(node);
      const name = path === undefined ? undefined : nameAt(node, path);
      if (path === undefined || name === undefined) return [];
      const key = `${node.type} ${node.region() ?? ''} ${name}`;
      const other = first.get(key);
      if (other === undefined) {
        first.set(key, node);
        return [];
      }
      const label = 'Let CloudFormation name it';
      return [
        {
          at: node.at(path),
          message: `${other.name} and ${node.name} are both named ${quoted(name)}. Each needs a name of its own.`,
          fix: setting(node, { path, value: undefined, label, safe: false }),
        },
      ];
    });
  },
  examples: {
    valid: [
      "q: sqs-queue { QueueName: 'jobs' }; r: sqs-queue { QueueName: 'mails' }",
      "q: sqs-queue { QueueName: 'jobs' }; t: sns-topic { TopicName: 'jobs' }",
      "stack main { region: 'eu-west-1' }; stack other { region: 'us-east-1' }; q: sqs-queue { QueueName: 'jobs' }; r: sqs-queue { $stack: 'other', QueueName: 'jobs' }",
    ],
    invalid: [
      {
        before: "q: sqs-queue { QueueName: 'jobs' }; r: sqs-queue { QueueName: 'jobs' }",
        after: "q: sqs-queue { QueueName: 'jobs' }; r: sqs-queue",
      },
    ],
  },
});

/** The property that gives a physical name, and that AWS makes up where it is not set. */
function namePath({ service, type }: NodeView): string | undefined {
  return service.type === type ? NAMES[service.id] : undefined;
}

/** The record as a whole is not read: of each node it would change with every edit. */
function nameAt(node: NodeView, path: string): string | undefined {
  const isMade = node.has(path) && node.resourceKeys().length > 0 && !node.isConditional();
  return isMade ? node.string(path) : undefined;
}

/** Services whose names are unique, with the property of the name. */
const NAMES: Readonly<Record<string, string>> = {
  'cloudfront-function': 'Name',
  'cloudwatch-alarm': 'AlarmName',
  'dynamodb-table': 'TableName',
  'ecr-repository': 'RepositoryName',
  'events-event-bus': 'Name',
  'firehose-delivery-stream': 'DeliveryStreamName',
  'iam-role': 'RoleName',
  'kinesis-stream': 'Name',
  'lambda-function': 'FunctionName',
  'logs-log-group': 'LogGroupName',
  'rds-db-instance': 'DBInstanceIdentifier',
  's3-bucket': 'BucketName',
  'secretsmanager-secret': 'Name',
  'sns-topic': 'TopicName',
  'sqs-queue': 'QueueName',
  'ssm-parameter': 'Name',
  'stepfunctions-state-machine': 'StateMachineName',
};
