/** An AWS-managed policy that SAM attaches for an event source. */
export interface SourcePolicy {
  /** Type of the source. */
  readonly type: string;
  readonly name: string;
  readonly actions: ReadonlySet<string>;
}

/** Those of SAM's events `SQS`, `Kinesis` and `DynamoDB`, with what they allow beside writing logs. */
export const SOURCE_POLICIES: readonly SourcePolicy[] = [
  {
    type: 'AWS::SQS::Queue',
    name: 'service-role/AWSLambdaSQSQueueExecutionRole',
    actions: new Set(['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage']),
  },
  {
    type: 'AWS::Kinesis::Stream',
    name: 'service-role/AWSLambdaKinesisExecutionRole',
    actions: new Set([
      'kinesis:DescribeStream',
      'kinesis:DescribeStreamSummary',
      'kinesis:GetRecords',
      'kinesis:GetShardIterator',
      'kinesis:ListShards',
      'kinesis:ListStreams',
      'kinesis:SubscribeToShard',
    ]),
  },
  {
    type: 'AWS::DynamoDB::Table',
    name: 'service-role/AWSLambdaDynamoDBExecutionRole',
    actions: new Set([
      'dynamodb:DescribeStream',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
      'dynamodb:ListStreams',
    ]),
  },
];
