import type { Annotation, Annotations } from '../define/index.js';

const seconds = (min: number, max: number): Annotation => ({
  type: 'integer',
  unit: 's',
  min,
  max,
});
const whole = (min: number, max: number): Annotation => ({ type: 'integer', min, max });
const days = (min: number, max: number): Annotation => ({
  type: 'integer',
  unit: 'days',
  min,
  max,
});
const entries = (min: number, max: number): Annotation => ({ type: 'list', min, max });
const oneOf = (...values: readonly (string | number)[]): Annotation => ({
  options: values.map((value) => ({ value })),
});

const INDEX_NAME: Annotation = {
  title: 'Index name',
  section: 'Naming',
  required: true,
  pattern: '[a-zA-Z0-9_.-]{3,255}',
};
const PROJECTED: Annotation = { title: 'Projected attributes', type: 'list', max: 20 };
const CIDR = '((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)/(1[6-9]|2[0-8])';
const ACTIONS = entries(0, 5);
const LAYER: Annotation = {
  title: 'Layer',
  form: 'the ARN of one version of a layer',
  pattern: '(?!arn:).*|arn:[^:]+:lambda:[^:]*:[^:]*:layer:[^:]+:[^:]+',
};
const VARIABLE: Annotation = { title: 'Variable', type: 'string', max: 512 };
const BUCKET_EVENT: Annotation = {
  title: 'Event',
  form: 'an event of S3, as s3:ObjectCreated:* or s3:ObjectRemoved:Delete',
  pattern: `s3:(${[
    'ObjectCreated:(\\*|Put|Post|Copy|CompleteMultipartUpload)',
    'ObjectRemoved:(\\*|Delete|DeleteMarkerCreated)',
    'ObjectRestore:(\\*|Post|Completed|Delete)',
    'ObjectTagging:(\\*|Put|Delete)',
    'ObjectAnnotation:(\\*|Put|Delete)',
    'ObjectAcl:Put',
    'Replication:(\\*|Operation\\w+)',
    'LifecycleExpiration:(\\*|Delete|DeleteMarkerCreated)',
    'LifecycleTransition',
    'IntelligentTiering',
    'ReducedRedundancyLostObject',
  ].join('|')})`,
};
const PROTOCOL = oneOf(
  'application',
  'email',
  'email-json',
  'firehose',
  'http',
  'https',
  'lambda',
  'sms',
  'sqs',
);
const HANDLER: Annotation = {
  title: 'Handler',
  form: 'up to 128 characters without blanks',
  pattern: '[^\\s]{0,128}',
};
const MASTER: Annotation = {
  title: 'Master user',
  form: 'a letter, and letters, digits and _',
  pattern: '[a-zA-Z][a-zA-Z0-9_]*',
};
const CALLBACK: Annotation = {
  title: 'Callback',
  form: 'https, or http to localhost, without a fragment',
  pattern: '(?!http:)[^#]+|http://(localhost|127\\.0\\.0\\.1|\\[::1\\])([:/?][^#]*)?',
};
const PROJECTION: Annotation = {
  title: 'Projection',
  ...oneOf('ALL', 'INCLUDE', 'KEYS_ONLY'),
};
const HOST: Annotation = {
  title: 'Domain of the origin',
  form: 'a host name, without https:// and without a path',
  pattern: '[^/:\\s]+',
};
const FILTER_RULE: Annotation = {
  title: 'Rule',
  form: 'prefix or suffix',
  pattern: '[Pp]refix|[Ss]uffix|PREFIX|SUFFIX',
};
const PORT = whole(-1, 65_535);
const CIDR_OF_RULE: Annotation = {
  title: 'Addresses',
  form: 'a range of IPv4 addresses, as 10.0.0.0/16',
  pattern: '((25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1?\\d?\\d)/([12]?\\d|3[0-2])',
};
const TRUST_STORE: Annotation = {
  title: 'Trust store',
  form: 'the address of an object, as s3://bucket/key',
  pattern: 's3://[^/]+/.+',
};
const BACKUP_WINDOW: Annotation = {
  title: 'Backup window',
  form: 'two times in UTC, as 03:00-04:00',
  pattern: '([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d',
};
const DAY = '([Mm]on|[Tt]ue|[Ww]ed|[Tt]hu|[Ff]ri|[Ss]at|[Ss]un)';
const TIME = ':([01]\\d|2[0-3]):[0-5]\\d';
const MAINTENANCE_WINDOW: Annotation = {
  title: 'Maintenance window',
  form: 'two times of the week in UTC, as sun:04:00-sun:05:00',
  pattern: `${DAY}${TIME}-${DAY}${TIME}`,
};
const NO_WILDCARD: Annotation = { type: 'string', form: 'a text without *', pattern: '[^*]*' };

/**
 * Figures of properties that no definition annotates, by type. A path that leads through a list
 * holds for each entry.
 */
export const TYPE_LIMITS: Readonly<Record<string, Annotations>> = {
  'AWS::Lambda::Function': {
    'DurableConfig.ExecutionTimeout': seconds(1, 31_622_400),
    'DurableConfig.RetentionPeriodInDays': days(1, 90),
    'Layers.*': LAYER,
    Handler: HANDLER,
    Architectures: entries(0, 1),
    FileSystemConfigs: entries(0, 1),
    'FileSystemConfigs.LocalMountPath': {
      form: 'a folder under /mnt/, as /mnt/files',
      pattern: '/mnt/[a-zA-Z0-9._-]+',
    },
  },
  'AWS::Serverless::Function': {
    'EventInvokeConfig.MaximumEventAgeInSeconds': { title: 'Oldest event', ...seconds(60, 21_600) },
    'EventInvokeConfig.MaximumRetryAttempts': { title: 'Retries', ...whole(0, 2) },
    'Layers.*': LAYER,
    Handler: HANDLER,
  },
  'AWS::Serverless::SimpleTable': {
    'PrimaryKey.Type': { title: 'Key type', ...oneOf('String', 'Number', 'Binary') },
  },
  'AWS::ApiGateway::ApiKey': {
    Name: { type: 'string', max: 1024 },
    Value: { title: 'Key', form: 'of 20 to 128 characters', pattern: '.{20,128}' },
  },
  'AWS::ApiGateway::DomainName': { 'MutualTlsAuthentication.TruststoreUri': TRUST_STORE },
  'AWS::ApiGatewayV2::DomainName': { 'MutualTlsAuthentication.TruststoreUri': TRUST_STORE },
  'AWS::ApiGateway::Model': {
    Name: { title: 'Name', form: 'letters and digits', pattern: '[A-Za-z0-9]+' },
  },
  'AWS::ApiGatewayV2::Route': { AuthorizationType: oneOf('NONE', 'AWS_IAM', 'CUSTOM', 'JWT') },
  'AWS::Cognito::IdentityPoolRoleAttachment': {
    'RoleMappings.*.AmbiguousRoleResolution': oneOf('AuthenticatedRole', 'Deny'),
    'RoleMappings.*.Type': oneOf('Rules', 'Token'),
  },
  'AWS::ApiGateway::Stage': { 'Variables.*': VARIABLE },
  'AWS::ApiGatewayV2::Stage': { 'StageVariables.*': VARIABLE },
  'AWS::S3::Bucket': {
    'NotificationConfiguration.LambdaConfigurations.Event': BUCKET_EVENT,
    'NotificationConfiguration.QueueConfigurations.Event': BUCKET_EVENT,
    'NotificationConfiguration.TopicConfigurations.Event': BUCKET_EVENT,
    'NotificationConfiguration.LambdaConfigurations.Filter.S3Key.Rules.Name': FILTER_RULE,
    'NotificationConfiguration.QueueConfigurations.Filter.S3Key.Rules.Name': FILTER_RULE,
    'NotificationConfiguration.TopicConfigurations.Filter.S3Key.Rules.Name': FILTER_RULE,
    'CorsConfiguration.CorsRules': entries(1, 100),
    'LifecycleConfiguration.Rules.ExpirationInDays': { type: 'integer', unit: 'days', min: 1 },
    'LifecycleConfiguration.Rules.NoncurrentVersionExpirationInDays': {
      type: 'integer',
      unit: 'days',
      min: 1,
    },
  },
  'AWS::CloudFront::Distribution': {
    'DistributionConfig.Origins.DomainName': HOST,
    'DistributionConfig.Origins.ConnectionAttempts': whole(1, 3),
    'DistributionConfig.Origins.ConnectionTimeout': seconds(1, 10),
    'DistributionConfig.Origins.CustomOriginConfig.OriginReadTimeout': seconds(1, 120),
    'DistributionConfig.Origins.CustomOriginConfig.OriginKeepaliveTimeout': seconds(1, 300),
    'DistributionConfig.Origins.VpcOriginConfig.OriginReadTimeout': seconds(1, 120),
    'DistributionConfig.Origins.VpcOriginConfig.OriginKeepaliveTimeout': seconds(1, 300),
  },
  'AWS::CloudFront::Function': { 'FunctionConfig.KeyValueStoreAssociations': entries(0, 1) },
  'AWS::Cognito::UserPool': {
    'AliasAttributes.*': {
      title: 'Alias',
      ...oneOf('email', 'phone_number', 'preferred_username'),
    },
    'AutoVerifiedAttributes.*': { title: 'Verified', ...oneOf('email', 'phone_number') },
    'EnabledMfas.*': {
      title: 'Second factor',
      ...oneOf('EMAIL_OTP', 'SMS_MFA', 'SOFTWARE_TOKEN_MFA'),
    },
    'Policies.PasswordPolicy.TemporaryPasswordValidityDays': {
      title: 'First password valid for',
      ...days(0, 365),
    },
    'UsernameAttributes.*': { title: 'Signs in by', ...oneOf('email', 'phone_number') },
    'Schema.Name': { type: 'string', max: 20 },
    'Schema.StringAttributeConstraints.MaxLength': { type: 'integer', min: 0, max: 2048 },
  },
  'AWS::Cognito::UserPoolClient': {
    'AllowedOAuthFlows.*': { title: 'Grant', ...oneOf('client_credentials', 'code', 'implicit') },
    'CallbackURLs.*': CALLBACK,
    'ExplicitAuthFlows.*': {
      title: 'Flow',
      ...oneOf(
        'ADMIN_NO_SRP_AUTH',
        'ALLOW_ADMIN_USER_PASSWORD_AUTH',
        'ALLOW_CUSTOM_AUTH',
        'ALLOW_REFRESH_TOKEN_AUTH',
        'ALLOW_USER_AUTH',
        'ALLOW_USER_PASSWORD_AUTH',
        'ALLOW_USER_SRP_AUTH',
        'CUSTOM_AUTH_FLOW_ONLY',
        'USER_PASSWORD_AUTH',
      ),
    },
    'LogoutURLs.*': CALLBACK,
  },
  'AWS::DynamoDB::Table': {
    TableClass: { title: 'Class', ...oneOf('STANDARD', 'STANDARD_INFREQUENT_ACCESS') },
    'GlobalSecondaryIndexes.Projection.ProjectionType': PROJECTION,
    'LocalSecondaryIndexes.Projection.ProjectionType': PROJECTION,
    'GlobalSecondaryIndexes.IndexName': INDEX_NAME,
    'LocalSecondaryIndexes.IndexName': INDEX_NAME,
    'GlobalSecondaryIndexes.Projection.NonKeyAttributes': PROJECTED,
    'LocalSecondaryIndexes.Projection.NonKeyAttributes': PROJECTED,
    'KeySchema.KeyType': oneOf('HASH', 'RANGE'),
  },
  'AWS::DynamoDB::GlobalTable': {
    'GlobalSecondaryIndexes.IndexName': INDEX_NAME,
    'LocalSecondaryIndexes.IndexName': INDEX_NAME,
    'GlobalSecondaryIndexes.Projection.NonKeyAttributes': PROJECTED,
    'LocalSecondaryIndexes.Projection.NonKeyAttributes': PROJECTED,
    'KeySchema.KeyType': oneOf('HASH', 'RANGE'),
  },
  'AWS::SQS::Queue': {
    KmsDataKeyReusePeriodSeconds: seconds(60, 86_400),
    DeduplicationScope: oneOf('queue', 'messageGroup'),
    FifoThroughputLimit: oneOf('perQueue', 'perMessageGroupId'),
    'RedrivePolicy.maxReceiveCount': whole(1, 1000),
    'RedriveAllowPolicy.sourceQueueArns': entries(0, 10),
  },
  'AWS::SNS::Subscription': { Protocol: PROTOCOL },
  'AWS::SNS::Topic': {
    'ArchivePolicy.MessageRetentionPeriod': days(1, 365),
    'Subscription.Protocol': PROTOCOL,
  },
  'AWS::RDS::DBInstance': {
    DBInstanceClass: {
      title: 'Class',
      form: 'a class of databases, as db.t4g.micro',
      pattern: 'db\\.[a-z0-9-]+(\\..+)?',
    },
    MasterUsername: MASTER,
    PreferredBackupWindow: BACKUP_WINDOW,
    PreferredMaintenanceWindow: MAINTENANCE_WINDOW,
    MonitoringInterval: oneOf(0, 1, 5, 10, 15, 30, 60),
    PerformanceInsightsRetentionPeriod: oneOf(
      7,
      ...Array.from({ length: 23 }, (_, index) => (index + 1) * 31),
      731,
    ),
  },
  'AWS::RDS::DBCluster': {
    MasterUsername: MASTER,
    PreferredBackupWindow: BACKUP_WINDOW,
    PreferredMaintenanceWindow: MAINTENANCE_WINDOW,
  },
  'AWS::EC2::SecurityGroup': {
    'SecurityGroupIngress.FromPort': PORT,
    'SecurityGroupIngress.ToPort': PORT,
    'SecurityGroupIngress.CidrIp': CIDR_OF_RULE,
    'SecurityGroupEgress.FromPort': PORT,
    'SecurityGroupEgress.ToPort': PORT,
    'SecurityGroupEgress.CidrIp': CIDR_OF_RULE,
  },
  'AWS::EC2::SecurityGroupIngress': { FromPort: PORT, ToPort: PORT, CidrIp: CIDR_OF_RULE },
  'AWS::EC2::SecurityGroupEgress': { FromPort: PORT, ToPort: PORT, CidrIp: CIDR_OF_RULE },
  'AWS::ECS::TaskDefinition': { ContainerDefinitions: { type: 'list', max: 10 } },
  'AWS::ElastiCache::ReplicationGroup': {
    Engine: { title: 'Engine', form: 'redis or valkey', pattern: '[Rr]edis|[Vv]alkey' },
  },
  'AWS::EC2::Subnet': { CidrBlock: { title: 'Addresses', pattern: CIDR } },
  'AWS::CloudWatch::Alarm': {
    AlarmActions: ACTIONS,
    OKActions: ACTIONS,
    InsufficientDataActions: ACTIONS,
    Dimensions: entries(0, 30),
  },
};

/** Figures of what wires of a connection carry, where its annotations say less. */
export const WIRE_LIMITS: Readonly<Record<string, Annotations>> = {
  'bucket-notification': {
    'Events.*': BUCKET_EVENT,
    Prefix: { title: 'Prefix', ...NO_WILDCARD },
    Suffix: { title: 'Suffix', ...NO_WILDCARD },
  },
  'event-source-mapping': {
    'FilterCriteria.Filters.Pattern': { title: 'Filter', type: 'string', max: 4096 },
  },
  'broker-mapping': {
    'FilterCriteria.Filters.Pattern': { title: 'Filter', type: 'string', max: 4096 },
  },
  'schedule-target': { Input: { title: 'Input', type: 'string', max: 262_144 } },
  'schedule-call': { Input: { title: 'Input', type: 'string', max: 262_144 } },
};
