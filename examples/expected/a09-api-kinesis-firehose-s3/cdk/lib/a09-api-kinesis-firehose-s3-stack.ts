import * as cdk from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigateway';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kinesis from 'aws-cdk-lib/aws-kinesis';
import * as kinesisfirehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

export class A09ApiKinesisFirehoseS3Stack extends cdk.Stack {
  constructor(scope: Construct, id: string, props?: cdk.StackProps) {
    super(scope, id, props);

    this.templateOptions.description =
      'Clients put events through an API into a stream; Firehose gathers them into a bucket.';

    const events = new kinesis.Stream(this, 'Events', {
      streamMode: kinesis.StreamMode.ON_DEMAND,
      encryption: kinesis.StreamEncryption.MANAGED,
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });
    const cfnEvents = events.node.defaultChild as kinesis.CfnStream;
    cfnEvents.retentionPeriodHours = undefined;

    const rawEvents = new s3.Bucket(this, 'RawEvents', {
      versioned: true,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      encryption: s3.BucketEncryption.S3_MANAGED,
      removalPolicy: cdk.RemovalPolicy.RETAIN,
    });

    const eventDeliveryRole = new iam.Role(this, 'EventDeliveryRole', {
      assumedBy: new iam.ServicePrincipal('firehose.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': cdk.Aws.ACCOUNT_ID } },
      }),
    });

    new kinesisfirehose.CfnDeliveryStream(this, 'EventDelivery', {
      deliveryStreamType: 'KinesisStreamAsSource',
      extendedS3DestinationConfiguration: {
        bufferingHints: { intervalInSeconds: 60, sizeInMBs: 5 },
        compressionFormat: 'GZIP',
        errorOutputPrefix: 'failed/',
        prefix: 'raw/',
        bucketArn: rawEvents.bucketArn,
        roleArn: eventDeliveryRole.roleArn,
      },
      kinesisStreamSourceConfiguration: {
        kinesisStreamArn: events.streamArn,
        roleArn: eventDeliveryRole.roleArn,
      },
    });

    const eventsApiEventsRole = new iam.Role(this, 'EventsApiEventsRole', {
      assumedBy: new iam.ServicePrincipal('apigateway.amazonaws.com'),
    });

    const eventsApi = new apigateway.SpecRestApi(this, 'EventsApi', {
      endpointTypes: [apigateway.EndpointType.REGIONAL],
      parameters: { endpointConfigurationTypes: 'REGIONAL' },
      deploy: false,
      cloudWatchRole: false,
      apiDefinition: apigateway.ApiDefinition.fromInline({
        openapi: '3.0.1',
        info: { title: cdk.Aws.STACK_NAME, version: '1.0' },
        paths: {
          '/events': {
            post: {
              responses: { '200': { description: 'Accepted' } },
              'x-amazon-apigateway-integration': {
                type: 'aws',
                httpMethod: 'POST',
                uri: `arn:${cdk.Aws.PARTITION}:apigateway:${cdk.Aws.REGION}:kinesis:action/PutRecord`,
                credentials: eventsApiEventsRole.roleArn,
                passthroughBehavior: 'NEVER',
                requestTemplates: {
                  'application/json': [
                    '{',
                    `  "StreamName": "${events.streamName}",`,
                    '  "Data": "$util.base64Encode($input.json(\'$\'))",',
                    '  "PartitionKey": "$context.requestId"',
                    '}',
                  ].join('\n'),
                },
                responses: { default: { statusCode: '200' } },
              },
            },
          },
        },
      }),
    });
    const cfnEventsApi = eventsApi.node.defaultChild as apigateway.CfnRestApi;
    cfnEventsApi.name = undefined;

    const eventsApiDeployment = new apigateway.CfnDeployment(
      this,
      'EventsApiDeployment072a9f9501',
      { restApiId: eventsApi.restApiId },
    );

    new apigateway.CfnStage(this, 'EventsApiStage', {
      restApiId: eventsApi.restApiId,
      deploymentId: eventsApiDeployment.ref,
      stageName: 'prod',
      tracingEnabled: true,
    });

    events.grant(
      eventDeliveryRole,
      'kinesis:DescribeStream',
      'kinesis:GetRecords',
      'kinesis:GetShardIterator',
      'kinesis:ListShards',
    );
    eventDeliveryRole.addToPolicy(
      new iam.PolicyStatement({
        actions: ['s3:GetBucketLocation', 's3:ListBucket', 's3:ListBucketMultipartUploads'],
        resources: [rawEvents.bucketArn],
      }),
    );
    eventDeliveryRole.addToPolicy(
      new iam.PolicyStatement({
        actions: ['s3:AbortMultipartUpload', 's3:GetObject', 's3:PutObject'],
        resources: [rawEvents.arnForObjects('*')],
      }),
    );

    events.grant(eventsApiEventsRole, 'kinesis:PutRecord');
  }

  /** Gives resources the logical ids of the design, which its other exports have too. */
  protected override allocateLogicalId(element: cdk.CfnElement): string {
    const { scopes } = element.node;
    const path = scopes.slice(scopes.indexOf(this) + 1).map((scope) => scope.node.id);
    if (path.length === 1) return path.join('');
    if (path.at(-1) !== 'Resource') return super.allocateLogicalId(element);
    const ids = path.slice(0, -1);
    return ids.map((id, depth) => (depth > 0 && id === 'ServiceRole' ? 'Role' : id)).join('');
  }
}
