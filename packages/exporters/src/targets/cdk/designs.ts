/** Designs for tests: what the examples do not show, in the testing language. */
export const designs: Readonly<Record<string, string>> = {
  messaging: `
    orders: sqs-queue { VisibilityTimeout: 180, FifoQueue: true } -> worker: lambda-function {
      Runtime: 'nodejs22.x', Handler: 'index.handler', Timeout: 30, MemorySize: 256, Architectures: ['arm64'] }
    worker -> table: dynamodb-table { AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }], BillingMode: 'PAY_PER_REQUEST' }
    worker -> news: sns-topic { DisplayName: 'it\\'s' }
  `,
};
