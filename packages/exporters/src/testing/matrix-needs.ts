/** A wire that no valid design has a service without, and what stands at its other end. */
export interface Need {
  readonly connection: string;
  readonly to?: string;
  readonly from?: string;
  /** Variant of what stands at the other end. */
  readonly variant?: string;
  /** Connections that meet it as well. */
  readonly or?: readonly string[];
  /** Only for these connections. */
  readonly when?: readonly string[];
}

/** What services are not whole without, by service. */
export const NEEDS: Readonly<Record<string, readonly Need[]>> = {
  'cloudformation-custom-resource': [
    { connection: 'refers-to', to: 'lambda-function', or: ['refers-to'] },
  ],
  'cloudformation-macro': [{ connection: 'refers-to', to: 'lambda-function' }],
  'amplify-branch': [{ connection: 'refers-to', to: 'amplify-app' }],
  'appconfig-configuration-profile': [{ connection: 'refers-to', to: 'appconfig-application' }],
  'appsync-api-key': [{ connection: 'refers-to', to: 'appsync-graphql-api' }],
  'appsync-data-source': [{ connection: 'refers-to', to: 'appsync-graphql-api' }],
  'appsync-function': [
    { connection: 'refers-to', to: 'appsync-graphql-api' },
    { connection: 'refers-to', to: 'appsync-data-source' },
  ],
  'appsync-graphql-schema': [{ connection: 'refers-to', to: 'appsync-graphql-api' }],
  'appsync-resolver': [
    { connection: 'refers-to', to: 'appsync-graphql-api' },
    { connection: 'refers-to', to: 'appsync-data-source' },
  ],
  'appconfig-environment': [{ connection: 'refers-to', to: 'appconfig-application' }],
  'backup-selection': [
    { connection: 'refers-to', to: 'backup-plan' },
    { connection: 'refers-to', to: 'dynamodb-table' },
  ],
  'batch-job-queue': [{ connection: 'refers-to', to: 'batch-compute-environment' }],
  'bedrock-agent-alias': [{ connection: 'refers-to', to: 'bedrock-agent' }],
  'bedrock-data-source': [
    { connection: 'refers-to', to: 'bedrock-knowledge-base' },
    { connection: 'refers-to', to: 's3-bucket' },
  ],
  'bedrock-knowledge-base': [{ connection: 'refers-to', to: 'opensearchserverless-collection' }],
  'cognito-identity-pool': [
    { connection: 'identity-provider', from: 'cognito-user-pool', or: ['federated-identity'] },
  ],
  'cognito-identity-pool-role-attachment': [
    { connection: 'refers-to', to: 'cognito-identity-pool' },
  ],
  'cognito-resource-server': [{ connection: 'refers-to', to: 'cognito-user-pool' }],
  'cognito-user-pool-client': [{ connection: 'refers-to', to: 'cognito-user-pool' }],
  'cognito-user-pool-domain': [
    { connection: 'refers-to', to: 'cognito-user-pool' },
    {
      connection: 'certificate-use',
      from: 'certificatemanager-certificate',
      when: ['alias-record'],
    },
  ],
  'cognito-user-pool-group': [{ connection: 'refers-to', to: 'cognito-user-pool' }],
  'cognito-user-pool-identity-provider': [{ connection: 'refers-to', to: 'cognito-user-pool' }],
  'cognito-user-pool-user': [{ connection: 'refers-to', to: 'cognito-user-pool' }],
  'iam-access-key': [{ connection: 'refers-to', to: 'iam-user' }],
  'iam-instance-profile': [{ connection: 'refers-to', to: 'iam-role' }],
  'iam-policy': [{ connection: 'refers-to', to: 'iam-role' }],
  'iam-role-policy': [{ connection: 'refers-to', to: 'iam-role' }],
  'cloudtrail-trail': [{ connection: 'trail-bucket', to: 's3-bucket' }],
  'codeartifact-repository': [{ connection: 'refers-to', to: 'codeartifact-domain' }],
  'codedeploy-deployment-group': [{ connection: 'refers-to', to: 'codedeploy-application' }],
  'codepipeline-pipeline': [
    { connection: 'pipeline-store', to: 's3-bucket' },
    { connection: 'pipeline-source', from: 'codecommit-repository' },
    { connection: 'pipeline-action', to: 'codebuild-project' },
  ],
  'glue-crawler': [
    { connection: 'refers-to', to: 'glue-database' },
    { connection: 'crawl', to: 's3-bucket' },
  ],
  'glue-table': [{ connection: 'refers-to', to: 'glue-database' }],
  'glue-trigger': [{ connection: 'refers-to', to: 'glue-job' }],
  'lambda-alias': [{ connection: 'refers-to', to: 'lambda-function' }],
  'lambda-event-invoke-config': [{ connection: 'refers-to', to: 'lambda-function' }],
  'iot-topic-rule': [{ connection: 'device-action', to: 'lambda-function' }],
  'logs-metric-filter': [{ connection: 'refers-to', to: 'logs-log-group' }],
  'pipes-pipe': [
    { connection: 'pipe-source', from: 'sqs-queue', or: ['pipe-broker', 'pipe-source'] },
    {
      connection: 'pipe-target',
      to: 'lambda-function',
      or: ['pipe-job', 'pipe-target', 'pipe-task'],
    },
  ],
  'ses-receipt-rule': [{ connection: 'refers-to', to: 'ses-receipt-rule-set' }],
  'servicediscovery-private-dns-namespace': [{ connection: 'refers-to', to: 'ec2-vpc' }],
  'servicediscovery-service': [
    { connection: 'link-target', from: 'apigatewayv2-vpc-link', when: ['private-route'] },
    { connection: 'refers-to', to: 'servicediscovery-private-dns-namespace' },
  ],
  's3-access-point': [{ connection: 'refers-to', to: 's3-bucket' }],
  's3-bucket-policy': [{ connection: 'refers-to', to: 's3-bucket' }],
  'sagemaker-endpoint': [{ connection: 'refers-to', to: 'sagemaker-endpoint-config' }],
  'sagemaker-endpoint-config': [{ connection: 'refers-to', to: 'sagemaker-model' }],
  'ssm-association': [{ connection: 'refers-to', to: 'ssm-document' }],
  'lambda-url': [{ connection: 'refers-to', to: 'lambda-function' }],
  'lambda-version': [{ connection: 'refers-to', to: 'lambda-function' }],
  'firehose-delivery-stream': [{ connection: 'delivery', to: 's3-bucket' }],
  'apigateway-rest-api': [
    // AWS deploys no API without a method, and so makes no stage that others could name.
    {
      connection: 'route',
      to: 'lambda-function',
      when: ['domain-mapping', 'firewall', 'usage-plan-api'],
    },
  ],
  'elasticloadbalancingv2-load-balancer': [
    {
      connection: 'certificate-use',
      from: 'certificatemanager-certificate',
      when: ['balancer-sign-in'],
    },
  ],
  'apigateway-domain-name': [
    { connection: 'certificate-use', from: 'certificatemanager-certificate' },
  ],
  'apigatewayv2-domain-name': [
    { connection: 'certificate-use', from: 'certificatemanager-certificate' },
  ],
  'certificatemanager-certificate': [{ connection: 'zone-record', from: 'route53-hosted-zone' }],
  'cloudwatch-alarm': [{ connection: 'alarm-watch', from: 'sqs-queue' }],
  'events-api-destination': [{ connection: 'refers-to', to: 'events-connection' }],
  'rds-db-proxy': [{ connection: 'proxy-target', to: 'rds-db-cluster', or: ['proxy-target'] }],
  'rds-event-subscription': [{ connection: 'database-topic', to: 'sns-topic' }],
  'route53-record-set': [
    { connection: 'zone-record', from: 'route53-hosted-zone' },
    { connection: 'alias-record', to: 'cloudfront-distribution', or: ['alias-record'] },
  ],
  'scheduler-schedule': [
    {
      connection: 'schedule-target',
      to: 'sqs-queue',
      or: ['schedule-call', 'schedule-target', 'schedule-task'],
    },
  ],
  'cloudwatch-composite-alarm': [{ connection: 'alarm-member', from: 'cloudwatch-alarm' }],
  'events-archive': [{ connection: 'refers-to', to: 'events-event-bus' }],
  'kinesis-stream-consumer': [{ connection: 'refers-to', to: 'kinesis-stream' }],
  'logs-subscription-filter': [
    { connection: 'refers-to', to: 'logs-log-group' },
    { connection: 'filter-destination', to: 'kinesis-stream', or: ['filter-destination'] },
  ],
  'applicationautoscaling-scalable-target': [{ connection: 'scales', to: 'ecs-service' }],
  'ecs-capacity-provider': [{ connection: 'refers-to', to: 'autoscaling-auto-scaling-group' }],
  'apigateway-vpc-link': [
    {
      connection: 'link-target',
      to: 'elasticloadbalancingv2-load-balancer',
      variant: 'network',
    },
  ],
  'cloudfront-distribution': [
    { connection: 'bucket-origin', to: 's3-bucket', or: ['api-origin', 'http-origin'] },
  ],
};
