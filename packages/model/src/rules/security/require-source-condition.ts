import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { servicesIn, statementsIn } from '../policies.js';
import { listed } from '../words.js';

const TYPES = new Set([
  'AWS::S3::BucketPolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::Logs::ResourcePolicy',
]);

/** What narrows who may call a function. */
const LIMITS = ['SourceArn', 'SourceAccount', 'PrincipalOrgID', 'FunctionUrlAuthType'];

export const requireSourceCondition = defineRule({
  id: 'security/require-source-condition',
  row: 'V58',
  severity: 'warning',
  summary: 'A resource policy that lets a service in says for which account or resource.',
  why: 'A service acts for every account of AWS. Without aws:SourceAccount or aws:SourceArn somebody else can make it act on your resource.',
  cite: awsPage('The confused deputy problem', 'IAM/latest/UserGuide/confused-deputy.html'),
  over: 'node',
  on: { service: ['cfn-resource', 'logs-resource-policy', 's3-bucket-policy'] },
  check: ({ node }) => {
    if (node.type === 'AWS::Lambda::Permission') {
      const service = node.string('Principal');
      const isLimited = LIMITS.some((path) => node.has(path));
      if (service === '*' && !isLimited)
        return {
          at: node.at('Principal'),
          message: `${node.name} lets everyone call the function. Name who may, or their organization.`,
        };
      if (service === undefined || !service.endsWith('.amazonaws.com') || isLimited) return;
      const message = `${node.name} lets ${service} in for every account. It needs SourceArn or SourceAccount.`;
      return { at: node.at('SourceArn'), message };
    }
    if (!TYPES.has(node.type)) return;
    return statementsIn(node.value('PolicyDocument'), ['PolicyDocument'])
      .filter(({ statement }) => statement['Condition'] === undefined)
      .flatMap(({ statement, path }) => {
        const services = servicesIn(statement);
        if (services.length === 0) return [];
        const message = `${node.name} lets ${listed(services)} in for every account. It needs aws:SourceArn or aws:SourceAccount.`;
        return [{ at: node.at(path), message }];
      });
  },
  examples: {
    valid: [
      "p: cfn-resource { $type: 'AWS::Lambda::Permission', Principal: 's3.amazonaws.com', SourceAccount: '123456789012' }",
    ],
    invalid: [
      { before: "p: cfn-resource { $type: 'AWS::Lambda::Permission', Principal: '*' }" },
      {
        before:
          "p: cfn-resource { $type: 'AWS::Lambda::Permission', Principal: 's3.amazonaws.com' }",
      },
      {
        before:
          "p: s3-bucket-policy { PolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { Service: 'cloudtrail.amazonaws.com' }, Action: 's3:PutObject', Resource: 'arn:aws:s3:::b/*' }] } }",
      },
      {
        before:
          "p: cfn-resource { $type: 'AWS::SQS::QueuePolicy', PolicyDocument: { Statement: [{ Effect: 'Allow', Principal: { Service: 'sns.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: '*' }] } }",
      },
    ],
  },
});
