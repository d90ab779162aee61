/** What the properties of a map, somewhere in a resource, must do together. */
export interface SettingFact {
  /** Where the map is, `*` for each item of a list; the properties themselves when empty. */
  readonly at?: string;
  /** Holds only where a property beside has, or has not, one of these values. */
  readonly when?: readonly [property: string, values: RegExp, otherwise?: string];
  /** Exactly one of these. */
  readonly one?: readonly string[];
  /** One of these at most. */
  readonly single?: readonly string[];
  /** One of these at least. */
  readonly some?: readonly string[];
  /** All of these, where the first is not given by `when`. */
  readonly all?: readonly string[];
  /** The first asks for the others. */
  readonly needs?: readonly string[];
  /** The first keeps out the others; all, with `when`. */
  readonly excludes?: readonly string[];
}

const ZONE = ['HostedZoneId', 'HostedZoneName'];
const PEERS = ['CidrIp', 'CidrIpv6', 'SourcePrefixListId', 'SourceSecurityGroupId'];
const RECEIVERS = ['CidrIp', 'CidrIpv6', 'DestinationPrefixListId', 'DestinationSecurityGroupId'];
const PORTED = /^(?:tcp|udp|icmp|icmpv6|1|6|17|58)$/i;
const NETWORK = ['SubnetId', 'SecurityGroupIds', 'SecurityGroups', 'PrivateIpAddress'];

function record(at: string): readonly SettingFact[] {
  return [
    { at, single: ['AliasTarget', 'ResourceRecords'] },
    { at, single: ['AliasTarget', 'TTL'] },
    { at, needs: ['ResourceRecords', 'TTL'] },
    { at, some: ['AliasTarget', 'ResourceRecords'] },
    { at, single: ZONE },
  ];
}

function ports(at: string, parties: readonly string[]): readonly SettingFact[] {
  return [
    { at, single: parties },
    { at, when: ['IpProtocol', PORTED], all: ['FromPort', 'ToPort'] },
  ];
}

function volumes(at: string): readonly SettingFact[] {
  return [
    { at, single: ['Ebs', 'NoDevice', 'VirtualName'] },
    { at: `${at}.Ebs`, when: ['VolumeType', /^io[12]$/], all: ['Iops'] },
    { at: `${at}.Ebs`, when: ['VolumeType', /^(?:gp2|sc1|st1|standard)$/], excludes: ['Iops'] },
  ];
}

/** By type, of AWS's reference of resource types. */
export const SETTING_FACTS: Readonly<Record<string, readonly SettingFact[]>> = {
  'AWS::ApiGateway::RestApi': [{ some: ['Name', 'Body', 'BodyS3Location'] }],
  'AWS::AutoScaling::AutoScalingGroup': [
    { one: ['InstanceId', 'LaunchConfigurationName', 'LaunchTemplate', 'MixedInstancesPolicy'] },
    { some: ['AvailabilityZoneIds', 'AvailabilityZones', 'VPCZoneIdentifier'] },
  ],
  'AWS::AutoScaling::LaunchConfiguration': volumes('BlockDeviceMappings.*'),
  'AWS::CloudFormation::WaitCondition': [{ needs: ['Handle', 'Timeout'] }],
  'AWS::CloudFront::Distribution': [
    {
      at: 'DistributionConfig.Origins.*',
      one: ['CustomOriginConfig', 'S3OriginConfig', 'VpcOriginConfig'],
    },
    {
      at: 'DistributionConfig.ViewerCertificate',
      one: ['AcmCertificateArn', 'CloudFrontDefaultCertificate', 'IamCertificateId'],
    },
    {
      at: 'DistributionConfig.ViewerCertificate',
      needs: ['AcmCertificateArn', 'SslSupportMethod'],
    },
    { at: 'DistributionConfig.ViewerCertificate', needs: ['IamCertificateId', 'SslSupportMethod'] },
    { at: 'DistributionConfig', some: ['CustomOrigin', 'Origins', 'OriginGroups', 'S3Origin'] },
  ],
  'AWS::CloudWatch::Alarm': [
    { single: ['MetricName', 'Metrics'] },
    { single: ['ExtendedStatistic', 'Metrics', 'Statistic'] },
    { some: ['EvaluationCriteria', 'MetricName', 'Metrics'] },
  ],
  'AWS::CodeBuild::Project': [
    { at: 'Artifacts', when: ['Type', /^S3$/], all: ['Location'] },
    {
      at: 'Source',
      when: ['Type', /^(?:BITBUCKET|CODECOMMIT|GITHUB_ENTERPRISE|S3)$/],
      all: ['Location'],
    },
  ],
  'AWS::EC2::Instance': [
    { some: ['ImageId', 'LaunchTemplate'] },
    { excludes: ['NetworkInterfaces', ...NETWORK] },
    { single: ['SecurityGroupIds', 'SecurityGroups'] },
    ...volumes('BlockDeviceMappings.*'),
  ],
  'AWS::EC2::Route': [
    { one: ['DestinationCidrBlock', 'DestinationIpv6CidrBlock', 'DestinationPrefixListId'] },
    {
      one: [
        'CarrierGatewayId',
        'CoreNetworkArn',
        'EgressOnlyInternetGatewayId',
        'GatewayId',
        'InstanceId',
        'LocalGatewayId',
        'NatGatewayId',
        'NetworkInterfaceId',
        'OdbNetworkArn',
        'TransitGatewayId',
        'VpcEndpointId',
        'VpcPeeringConnectionId',
      ],
    },
  ],
  'AWS::EC2::SecurityGroup': [
    ...ports('SecurityGroupIngress.*', PEERS),
    ...ports('SecurityGroupEgress.*', RECEIVERS),
  ],
  'AWS::EC2::SecurityGroupEgress': ports('', RECEIVERS),
  'AWS::EC2::SecurityGroupIngress': [...ports('', PEERS), { some: ['GroupId', 'GroupName'] }],
  'AWS::ElasticLoadBalancing::LoadBalancer': [
    { at: 'Listeners.*', when: ['Protocol', /^(?:HTTPS|SSL)$/i], all: ['SSLCertificateId'] },
    { single: ['AvailabilityZones', 'Subnets'] },
  ],
  'AWS::ElasticLoadBalancingV2::Listener': [
    { when: ['Protocol', /^(?:HTTPS|TLS)$/], all: ['Certificates'] },
  ],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': [{ one: ['SubnetMappings', 'Subnets'] }],
  'AWS::ElasticLoadBalancingV2::TargetGroup': [
    { when: ['TargetType', /^lambda$/], excludes: ['Port', 'Protocol', 'VpcId'] },
    {
      when: ['TargetType', /^(?:alb|instance|ip)$/, 'instance'],
      all: ['Port', 'Protocol', 'VpcId'],
    },
    { when: ['Protocol', /^(?:GENEVE|TCP|TCP_UDP|TLS|UDP)$/], excludes: ['ProtocolVersion'] },
    { when: ['HealthCheckProtocol', /^TCP$/], excludes: ['HealthCheckPath', 'Matcher'] },
  ],
  'AWS::IAM::Policy': [{ some: ['Groups', 'Roles', 'Users'] }],
  'AWS::Lambda::Function': [
    { at: 'Code', one: ['ImageUri', 'S3Bucket', 'ZipFile'] },
    { at: 'Code', needs: ['S3Bucket', 'S3Key'] },
    { at: 'Code', needs: ['S3Key', 'S3Bucket'] },
  ],
  'AWS::Lambda::EventSourceMapping': [
    {
      when: ['EventSourceArn', /^arn:aws[a-z-]*:(?:dynamodb|kinesis):/],
      all: ['StartingPosition'],
    },
    { when: ['EventSourceArn', /^arn:aws[a-z-]*:sqs:/], excludes: ['StartingPosition'] },
  ],
  'AWS::RDS::DBCluster': [
    {
      when: ['Engine', /^(?:mysql|postgres)$/i],
      all: ['AllocatedStorage', 'DBClusterInstanceClass'],
    },
    { when: ['Engine', /^aurora/i], excludes: ['AllocatedStorage', 'DBClusterInstanceClass'] },
    { needs: ['KmsKeyId', 'StorageEncrypted'] },
  ],
  'AWS::RDS::DBInstance': [
    { when: ['Engine', /^aurora/i], excludes: ['AllocatedStorage'] },
    { when: ['MonitoringInterval', /^(?:1|5|10|15|30|60)$/], all: ['MonitoringRoleArn'] },
    { needs: ['MonitoringRoleArn', 'MonitoringInterval'] },
  ],
  'AWS::Route53::HealthCheck': [
    {
      at: 'HealthCheckConfig',
      when: ['Type', /^CLOUDWATCH_METRIC$/],
      all: ['AlarmIdentifier'],
    },
    { at: 'HealthCheckConfig', when: ['Type', /^CALCULATED$/], all: ['ChildHealthChecks'] },
  ],
  'AWS::Route53::RecordSet': [...record(''), { some: ZONE }],
  'AWS::Route53::RecordSetGroup': [...record('RecordSets.*'), { some: ZONE }],
  'AWS::S3::Bucket': [
    {
      when: ['AccessControl', /^(?!(?:Private|BucketOwnerFullControl)$)/],
      all: ['OwnershipControls'],
    },
  ],
};
