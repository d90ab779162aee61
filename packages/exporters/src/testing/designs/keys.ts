import { JS, TABLE } from './words.js';

/** One key on all that can have one, and every way to it: by a role, and by a service that comes without. */
export const designs: Readonly<Record<string, string>> = {
  'under-one-key': `
    key: kms-key { EnableKeyRotation: true }
    jobs: sqs-queue { VisibilityTimeout: 60 }; letters: sqs-queue; news: sns-topic; stream: kinesis-stream { StreamModeDetails: { StreamMode: 'ON_DEMAND' } }; files: s3-bucket
    rows: dynamodb-table { ${TABLE}, StreamSpecification: { StreamViewType: 'NEW_IMAGE' } }; secret: secretsmanager-secret
    key -[encrypts]-> jobs; key -[encrypts]-> letters; key -[encrypts]-> news; key -[encrypts]-> stream; key -[encrypts]-> files; key -[encrypts]-> rows; key -[encrypts]-> secret
    key -[encrypts]-> work: lambda-function { ${JS} }
    key -[encrypts]-> lines: logs-log-group { RetentionInDays: 7 }
    jobs -> work; stream -[event-source-mapping { StartingPosition: 'LATEST' }]-> work; rows -[event-source-mapping { StartingPosition: 'LATEST' }]-> work
    work -[grant { Access: 'read-write' }]-> files; work -[grant { Access: 'read' }]-> secret; work -[dead-letter]-> letters
    news -[subscription]-> jobs; news -[dead-letter]-> letters
    files -[bucket-notification { Events: ['s3:ObjectRemoved:*'] }]-> news
    alarm: cloudwatch-alarm { ComparisonOperator: 'GreaterThanThreshold', EvaluationPeriods: 1, Threshold: 0 } -[alarm-action]-> news
    work -[alarm-watch]-> alarm
    daily: events-rule { ScheduleExpression: 'rate(1 day)' } -[rule-target]-> news
    hourly: scheduler-schedule { ScheduleExpression: 'rate(1 hour)', FlexibleTimeWindow: { Mode: 'OFF' } } -[schedule-target]-> stream
    stream -[stream-delivery]-> hose: firehose-delivery-stream -[delivery]-> files`,
  'replica-under-keys': `
    here: kms-key { EnableKeyRotation: true } -[encrypts]-> own: s3-bucket { VersioningConfiguration: { Status: 'Enabled' } }
    there: kms-key { EnableKeyRotation: true } -[encrypts]-> copy: s3-bucket { VersioningConfiguration: { Status: 'Enabled' } }
    own -[replica]-> copy
    site: cloudfront-distribution { DistributionConfig: { Enabled: true, DefaultCacheBehavior: { CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6', ViewerProtocolPolicy: 'redirect-to-https' } } } -[bucket-origin]-> copy`,
};
