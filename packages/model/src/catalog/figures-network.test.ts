import { describe, expect, it } from 'vitest';
import { figureCatalog, figureProblems, figuresOf } from '../testing/figures.js';

const catalog = await figureCatalog();

const figures = figuresOf(`
| fact | design | limit | inside | outside | check and place |
| PRX-03 | rds-db-proxy { DBProxyName: 'p', EngineFamily: 'MYSQL', DefaultAuthScheme: 'IAM_AUTH', VpcSubnetIds: § } | 2 subnets | ['subnet-1', 'subnet-2'] | ['subnet-1'] | V52 |
| PRX-04 | rds-db-proxy { DBProxyName: 'p', DefaultAuthScheme: 'IAM_AUTH', VpcSubnetIds: ['subnet-1', 'subnet-2'], EngineFamily: § } | three | 'MYSQL' or 'POSTGRESQL' | 'ORACLE' or 'mysql' | V52 |
| PRX-05 | rds-db-proxy { DBProxyName: 'p', EngineFamily: 'MYSQL', VpcSubnetIds: ['subnet-1', 'subnet-2'], Auth: § } | 200 secrets | [{ SecretArn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:s#' }]*200 | [{ SecretArn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:s#' }]*201 | V52 |
| PRX-09 | rds-db-proxy { DBProxyName: 'p', EngineFamily: 'MYSQL', DefaultAuthScheme: 'IAM_AUTH', VpcSubnetIds: ['subnet-1', 'subnet-2'], targetGroup#ConnectionPoolConfigurationInfo.MaxConnectionsPercent: § } | 1–100 % | 1 or 100 | 0 or 101 | V52 |
| PRX-09 | rds-db-proxy { DBProxyName: 'p', EngineFamily: 'MYSQL', DefaultAuthScheme: 'IAM_AUTH', VpcSubnetIds: ['subnet-1', 'subnet-2'], targetGroup#ConnectionPoolConfigurationInfo.ConnectionBorrowTimeout: § } | 0–300 s | 0 or 300 | -1 or 301 | V52 |
| PRX-09 | rds-db-proxy { DBProxyName: 'p', EngineFamily: 'MYSQL', DefaultAuthScheme: 'IAM_AUTH', VpcSubnetIds: ['subnet-1', 'subnet-2'], IdleClientTimeout: § } | 1–28,800 s | 1 or 28800 | 0 or 28801 | V52 |
| PRX-12 | rds-db-proxy { EngineFamily: 'MYSQL', DefaultAuthScheme: 'IAM_AUTH', VpcSubnetIds: ['subnet-1', 'subnet-2'], DBProxyName: § } | 63, letter first | 'a'*63 or 'a-b' | 'a'*64 or '1a' or 'a--b' or 'a-' | V50 |
| RDE-01 | rds-event-subscription { SnsTopicArn: 'arn:aws:sns:eu-west-1:123456789012:t', SourceType: § } | eleven types | 'db-instance' or 'db-proxy' or 'custom-engine-version' or 'zero-etl' or 'db-shard-group' or 'blue-green-deployment' | 'db-instances' or 'table' | V25 |
| RDE-06 | rds-event-subscription { SnsTopicArn: 'arn:aws:sns:eu-west-1:123456789012:t', SourceType: 'db-parameter-group', EventCategories: [§] } | categories | 'configuration change' | 'failover' or 'data change' | V25 |
| RDE-03 | rds-event-subscription { SnsTopicArn: 'arn:aws:sns:eu-west-1:123456789012:t', SourceIds: ['db1'] § } | ids need a type | , SourceType: 'db-instance' | , Enabled: true | V25 |
| RDE-02 | e: rds-event-subscription -> t: sns-topic { FifoTopic: § } | standard topic | false | true | V41 @e-t |
| RDE-01 | rds-event-subscription { SnsTopicArn: 'arn:aws:sns:eu-west-1:123456789012:t', SubscriptionName: § } | 255 | 'a'*255 | 'a'*256 | V50 |
| AUR-01 | rds-db-cluster { ServerlessV2ScalingConfiguration: { MinCapacity: §, MaxCapacity: 256 } } | 0–256, step 0.5 | 0 or 0.5 or 256 | -1 or 256.5 or 0.7 | V52 |
| AUR-01 | rds-db-cluster { ServerlessV2ScalingConfiguration: { MinCapacity: 0.5, MaxCapacity: § } } | 1–256, step 0.5 | 1 or 256 or 1.5 | 0.5 or 256.5 or 1.2 | V52 |
| AUR-01 | rds-db-cluster { ServerlessV2ScalingConfiguration: { MinCapacity: §, MaxCapacity: 4 } } | min ≤ max | 0.5 or 4 | 4.5 | V52 |
| AUR-04 | rds-db-cluster { ServerlessV2ScalingConfiguration: { MinCapacity: 0, MaxCapacity: 4, SecondsUntilAutoPause: § } } | 300–86,400 s | 300 or 86400 | 299 or 86401 | V52 |
| AUR-04 | rds-db-cluster { ServerlessV2ScalingConfiguration: { MinCapacity: §, MaxCapacity: 4, SecondsUntilAutoPause: 300 } } | pause needs 0 | 0 | 0.5 | V52 @it.ServerlessV2ScalingConfiguration.SecondsUntilAutoPause |
| AUR-06 | rds-db-cluster { Engine: 'aurora-postgresql', EngineVersion: §, ServerlessV2ScalingConfiguration: { MinCapacity: 0, MaxCapacity: 4 } } | 0 ACU from 16.3 | '16.3' or '15.7' or '17.4' | '16.2' or '15.6' or '14.11' | V52 @it.ServerlessV2ScalingConfiguration.MinCapacity |
| AUR-06 | rds-db-cluster { Engine: 'aurora-postgresql', EngineVersion: §, ServerlessV2ScalingConfiguration: { MinCapacity: 1, MaxCapacity: 129 } } | 256 ACU from 15.5 | '16.1' or '15.5' | '15.4' or '14.9' | V52 @it.ServerlessV2ScalingConfiguration.MaxCapacity |
| AUR-01 | rds-db-cluster { BackupRetentionPeriod: § } | 1–35 days | 1 or 35 | 0 or 36 | V52 |
| AUR-01 | rds-db-cluster { Port: § } | 1,150–65,535 | 1150 or 65535 | 1149 or 65536 | V52 |
| RDS-02 | rds-db-instance { DBInstanceIdentifier: § } | 63, letter first | 'a'*63 or 'a-b' | 'a'*64 or '1a' or 'a--b' or 'a-' | V50 |
| RDS-02 | rds-db-cluster { DBClusterIdentifier: § } | 63, letter first | 'a'*63 or 'a-b' | 'a'*64 or '1a' or 'a--b' or 'a-' | V50 |
| RDS-03 | rds-db-instance { Engine: 'postgres', BackupRetentionPeriod: § } | 0–35 days | 1 or 35 | -1 or 36 | V52 |
| RDS-03 | rds-db-instance { Engine: 'postgres', AllocatedStorage: § } | 20–65,536 GB | 20 or '65536' | '19' or 65537 | V52 |
| RDS-03 | rds-db-instance { Engine: 'postgres', Port: § } | 1,150–65,535 | 1150 or '65535' | 1149 or 65536 | V52 |
| RDS-03 | rds-db-instance { Engine: 'postgres', MonitoringInterval: § } | 0, 1, 5, 10, 15, 30, 60 s | 0 | 2 or 61 | V52 |
| RDS-03 | rds-db-instance { Engine: 'postgres', AllocatedStorage: '100', MaxAllocatedStorage: § } | more than allocated | 200 | 99 | V52 |
| RDS-03 | rds-db-instance { Engine: 'postgres', EnablePerformanceInsights: true, PerformanceInsightsRetentionPeriod: § } | 7, 31 …, 731 days | 7 or 731 or 62 | 8 or 732 | V52 |
| DBL-01 | d: rds-db-instance { Engine: 'postgres', EngineVersion: §, PubliclyAccessible: false } -> f: lambda-function | 12.6, 13.2, 14.1 | '16.4' or '13.2' or '14.1' or '12.6' | '13.1' or '12.5' or '11.9' | V23 |
| DBL-04 | d: rds-db-instance { Engine: §, PubliclyAccessible: false } -> f: lambda-function | PostgreSQL | 'postgres' | 'mysql' or 'mariadb' or 'oracle-ee' | V23 @d-f |
| ECC-03 | elasticache-replication-group { ReplicationGroupDescription: 'd', AutomaticFailoverEnabled: false, MultiAZEnabled: false, NumCacheClusters: § } | 1–6 | 1 or 6 | 0 or 7 | V52 |
| ECC-03 | elasticache-replication-group { ReplicationGroupDescription: 'd', AutomaticFailoverEnabled: true, MultiAZEnabled: false, NumCacheClusters: § } | failover needs 2 | 2 | 1 | V52 |
| ECC-04 | elasticache-replication-group { ReplicationGroupDescription: 'd', ReplicationGroupId: § } | 40, letter first | 'a'*40 | 'a'*41 or '1a' or 'a--b' or 'a-' | V50 |
| ECC-04 | elasticache-replication-group { ReplicationGroupDescription: 'd', SnapshotRetentionLimit: § } | 0–35 days | 0 or 35 | -1 or 36 | V52 |
| ECC-04 | elasticache-serverless-cache { Engine: 'valkey', ServerlessCacheName: 'c', CacheUsageLimits.DataStorage: { Unit: 'GB', Maximum: § } } | 1–5,000 GB | 1 or 5000 | 0 or 5001 | V52 |
| ECC-04 | elasticache-serverless-cache { Engine: 'valkey', ServerlessCacheName: 'c', CacheUsageLimits.ECPUPerSecond.Maximum: § } | 1,000–15,000,000 | 1000 or 15000000 | 999 or 15000001 | V52 |
| NET-04 | lambda-function { VpcConfig: § } | both | { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] } | { SubnetIds: ['subnet-1'] } or { SecurityGroupIds: ['sg-1'] } or { SubnetIds: ['subnet-1'], SecurityGroupIds: [] } | V17 |
| NET-10 | v: ec2-vpc { CidrBlock: '10.0.0.0/16' }; e: ec2-vpc-endpoint { VpcId: @v, VpcEndpointType: 'Gateway', ServiceName: § } | S3, DynamoDB | 'com.amazonaws.eu-west-1.s3' or 'com.amazonaws.eu-west-1.dynamodb' | 'com.amazonaws.eu-west-1.sqs' | V52 |
| NET-12 | v: ec2-vpc { CidrBlock: '10.0.0.0/16' }; e: ec2-vpc-endpoint { VpcId: @v, ServiceName: 'com.amazonaws.eu-west-1.s3', VpcEndpointType: § } | five | 'Gateway' | 'gateway' or 'Internet' | V52 |
| NET-15 | ec2-vpc { CidrBlock: § } | /16–/28 | '10.0.0.0/16' or '10.0.0.0/28' | '10.0.0.0/15' or '10.0.0.0/29' or '10.0.0.256/24' or '10.0.0.0' | V52 |
| NET-15 | v: ec2-vpc { CidrBlock: '10.0.0.0/16' }; s: ec2-subnet { VpcId: @v, CidrBlock: § } | /16–/28 | '10.0.0.0/16' or '10.0.0.0/28' | '10.0.0.0/29' or '10.0.0.0' | V52 |
| NET-18 | v: ec2-vpc { CidrBlock: '10.0.0.0/16' }; s: ec2-subnet { VpcId: @v, CidrBlock: § } | inside the VPC | '10.0.1.0/24' | '10.1.1.0/24' | V52 |
| NET-18 | v: ec2-vpc { CidrBlock: '10.0.0.0/16' }; r: ec2-subnet { VpcId: @v, CidrBlock: '10.0.1.0/24' }; s: ec2-subnet { VpcId: @v, CidrBlock: § } | no overlap | '10.0.2.0/24' | '10.0.1.128/25' | V52 |
| NET-16 | ec2-security-group { GroupDescription: 'g', SecurityGroupIngress: § } | 60 rules | [{ IpProtocol: 'tcp', FromPort: #, ToPort: #, CidrIp: '10.0.0.0/8' }]*60 | [{ IpProtocol: 'tcp', FromPort: #, ToPort: #, CidrIp: '10.0.0.0/8' }]*61 | V55 |
| NET-16 | ec2-security-group { GroupDescription: 'g', SecurityGroupEgress: § } | 60 rules | [{ IpProtocol: 'tcp', FromPort: #, ToPort: #, CidrIp: '10.0.0.0/8' }]*60 | [{ IpProtocol: 'tcp', FromPort: #, ToPort: #, CidrIp: '10.0.0.0/8' }]*61 | V55 |
| NET-19 | ec2-security-group { GroupDescription: 'g', GroupName: § } | 255, not sg- | 'a'*255 | 'a'*256 or 'sg-a' | V50 |
| NET-19 | ec2-security-group { GroupDescription: § } | 255 | 'a'*255 | 'a'*256 | V52 |
| ALB-09 | elasticloadbalancingv2-load-balancer { SecurityGroups: ['sg-1'], Subnets: § } | 2 subnets | ['subnet-1', 'subnet-2'] | ['subnet-1'] | V52 |
| ALB-10 | elasticloadbalancingv2-load-balancer { SecurityGroups: ['sg-1'], Subnets: ['subnet-1', 'subnet-2'], Name: § } | 32 | 'a'*32 or 'a-b' | 'a'*33 or '-a' or 'a-' or 'internal-a' or 'a_b' | V50 |
| ALB-01 | cfn-resource { $type: 'AWS::ElasticLoadBalancingV2::TargetGroup', TargetType: 'ip', Port: 80, Protocol: 'HTTP', VpcId: 'vpc-1', Targets: [{ Id: § }] } | private ranges | '10.0.0.1' or '172.16.0.1' or '100.64.0.1' | '8.8.8.8' or '172.32.0.1' | V52 @it.Targets.0.Id |
| ALB-02 | cfn-resource { $type: 'AWS::ElasticLoadBalancingV2::TargetGroup', TargetType: 'lambda', Targets: § } | one function | [{ Id: 'f' }] | [{ Id: 'f' }, { Id: 'g' }] | V52 |
| COG-14 | cfn-resource { $type: 'AWS::ElasticLoadBalancingV2::Listener', LoadBalancerArn: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/a/b', Port: 443, Protocol: §, DefaultActions: [{ Type: 'authenticate-oidc' }] } | HTTPS | 'HTTPS' | 'HTTP' | V52 @it.DefaultActions.0.Type |
| DOM-12 | stack main { region: 'eu-west-1' }; it: cfn-resource { $type: 'AWS::ElasticLoadBalancingV2::Listener', LoadBalancerArn: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/a/b', Port: 443, Protocol: 'HTTPS', Certificates: [{ CertificateArn: § }], DefaultActions: [{ Type: 'fixed-response' }] } | its Region | 'arn:aws:acm:eu-west-1:123456789012:certificate/a' | 'arn:aws:acm:us-east-1:123456789012:certificate/a' | V52 @it.Certificates.0.CertificateArn |
| RDS-01 | cfn-resource { $type: 'AWS::RDS::DBSubnetGroup', DBSubnetGroupDescription: 'd', SubnetIds: § } | 2 zones | ['subnet-1', 'subnet-2'] | ['subnet-1'] | V52 |
| ALB-06 | b: elasticloadbalancingv2-load-balancer { SecurityGroups: ['sg-1'], Subnets: ['subnet-1', 'subnet-2'] } -[balancer-target { PathPattern: '/a', Priority: § }]-> f: lambda-function | 1–50,000 | 1 or 50000 | 0 or 50001 | V46 |
| ALB-06 | b: elasticloadbalancingv2-load-balancer { SecurityGroups: ['sg-1'], Subnets: ['subnet-1', 'subnet-2'] } -[balancer-target { PathPattern: '/a', Priority: 5 }]-> f: lambda-function; b -[balancer-target { PathPattern: '/b', Priority: § }]-> g: lambda-function | unique | 6 | 5 | V30 |
| ALB-06 | b: elasticloadbalancingv2-load-balancer { SecurityGroups: ['sg-1'], Subnets: ['subnet-1', 'subnet-2'] } -[balancer-target { PathPattern: §, Priority: 5 }]-> f: lambda-function | 128 | '/a*' | 'a' | V46 |
| ALB-08 | elasticloadbalancingv2-load-balancer { SecurityGroups: ['sg-1'], Subnets: ['subnet-1', 'subnet-2'], listener#Protocol: 'HTTPS' § } | certificate | , listener#Certificates: [{ CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/12345678-1234-1234-1234-123456789012' }] | , listener#Port: 443 | V52 |
| ALB-05 | elasticloadbalancingv2-load-balancer { SecurityGroups: ['sg-1'], Subnets: ['subnet-1', 'subnet-2'], listener#Port: § } | 1–65,535 | 80 or 65535 | 0 or 65536 | V52 |
| FAR-01 | s: ecs-service { LaunchType: 'FARGATE', taskDefinition#Cpu: '256', taskDefinition#Memory: § } | 512, 1,024, 2,048 | '512' or '1024' or '2048' | '256' or '3072' or '513' | V52 |
| FAR-01 | s: ecs-service { LaunchType: 'FARGATE', taskDefinition#Cpu: '512', taskDefinition#Memory: § } | 1–4 GB | '1024' or '4096' | '512' or '5120' or '1536' | V52 |
| FAR-01 | s: ecs-service { LaunchType: 'FARGATE', taskDefinition#Cpu: '1024', taskDefinition#Memory: § } | 2–8 GB | '2048' or '8192' | '1024' or '9216' | V52 |
| FAR-01 | s: ecs-service { LaunchType: 'FARGATE', taskDefinition#Cpu: '2048', taskDefinition#Memory: § } | 4–16 GB | '4096' or '16384' | '3072' or '17408' | V52 |
| FAR-01 | s: ecs-service { LaunchType: 'FARGATE', taskDefinition#Cpu: '4096', taskDefinition#Memory: § } | 8–30 GB | '8192' or '30720' | '7168' or '31744' | V52 |
| FAR-01 | s: ecs-service { LaunchType: 'FARGATE', taskDefinition#Cpu: '8192', taskDefinition#Memory: § } | 16–60 GB, step 4 | '16384' or '20480' or '61440' | '17408' or '65536' or '12288' | V52 |
| FAR-01 | s: ecs-service { LaunchType: 'FARGATE', taskDefinition#Cpu: '16384', taskDefinition#Memory: § } | 32–120 GB, step 8 | '32768' or '40960' or '122880' | '36864' or '131072' | V52 |
| FAR-01 | s: ecs-service { LaunchType: 'FARGATE', taskDefinition#Cpu: '32768', taskDefinition#Memory: § } | 60, 120, 244 GB | '61440' or '122880' or '249856' | '65536' or '253952' | V52 |
| FAR-01 | s: ecs-service { LaunchType: 'FARGATE', taskDefinition#Cpu: §, taskDefinition#Memory: '2048' } | eight sizes | '256' or '1024' or '.5 vCPU' | '300' or '128' | V52 |
| FAR-02 | s: ecs-service { LaunchType: 'FARGATE', NetworkConfiguration.AwsvpcConfiguration: { Subnets: ['subnet-1'], SecurityGroups: § } } | 5 groups | ['sg-#']*5 | ['sg-#']*6 | V52 |
| FAR-02 | s: ecs-service { LaunchType: 'FARGATE', NetworkConfiguration.AwsvpcConfiguration: { SecurityGroups: ['sg-1'], Subnets: § } } | 1–16 subnets | ['subnet-#']*16 | ['subnet-#']*17 | V52 |
| FAR-02 | s: ecs-service { LaunchType: 'FARGATE', taskDefinition#NetworkMode: § } | awsvpc | 'awsvpc' | 'bridge' or 'host' | V52 |
| FAR-05 | s: ecs-service { LaunchType: 'FARGATE', taskDefinition#ContainerDefinitions: [{ Name: 'a', Image: 'b', LogConfiguration: { LogDriver: § } }] } | drivers | 'awslogs' or 'splunk' or 'awsfirelens' | 'json-file' or 'syslog' | V52 |
| FAR-04 | s: ecs-service { LaunchType: 'FARGATE', taskDefinition#ContainerDefinitions: [{ Name: 'a', Image: 'b', Privileged: § }] } | not privileged | false | true | V52 |
| FAR-06 | s: ecs-service { LaunchType: 'FARGATE', taskDefinition#EphemeralStorage.SizeInGiB: § } | 21–200 GiB | 21 or 200 | 20 or 201 | V52 |
| FAR-08 | s: ecs-service { LaunchType: 'FARGATE', taskDefinition#Family: § } | 255 | 'a'*255 | 'a'*256 | V50 |
| FAR-08 | s: ecs-service { LaunchType: 'FARGATE', DesiredCount: § } | 0–5,000 | 0 or 5000 | -1 or 5001 | V52 |
| ECR-01 | ecr-repository { RepositoryName: § } | 2–256 | 'ab' or 'a/b' or 'a'*256 | 'a' or 'A' or 'a'*257 or 'a b' | V50 |
| WAF-02 | stack main { region: § }; w: wafv2-web-acl { Scope: 'CLOUDFRONT', DefaultAction: { Allow: {} }, VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: 'm' } } | us-east-1 | 'us-east-1' | 'eu-west-1' | V53 @w |
| CWA-01 | cloudwatch-alarm { AlarmActions: § } | 5 actions | ['arn:aws:sns:eu-west-1:123456789012:t#']*5 | ['arn:aws:sns:eu-west-1:123456789012:t#']*6 | V52 |
| CWA-01 | cloudwatch-alarm { OKActions: § } | 5 actions | ['arn:aws:sns:eu-west-1:123456789012:t#']*5 | ['arn:aws:sns:eu-west-1:123456789012:t#']*6 | V52 |
| CWA-01 | cloudwatch-alarm { InsufficientDataActions: § } | 5 actions | ['arn:aws:sns:eu-west-1:123456789012:t#']*5 | ['arn:aws:sns:eu-west-1:123456789012:t#']*6 | V52 |
| CWA-03 | cloudwatch-alarm { Period: § } | 10, 20, 30, × 60 s | 10 or 20 or 30 or 60 or 300 or 86400 | 15 or 90 or 61 or 0 | V52 |
| CWA-04 | cloudwatch-alarm { TreatMissingData: § } | four | 'breaching' or 'notBreaching' or 'ignore' or 'missing' | 'none' | V52 |
| CWA-05 | cloudwatch-alarm { Dimensions: § } | 30 | [{ Name: 'n#', Value: 'v' }]*30 | [{ Name: 'n#', Value: 'v' }]*31 | V52 |
| CWA-05 | cloudwatch-alarm { AlarmName: § } | 255 | 'a'*255 | 'a'*256 | V50 |
| CWA-05 | cloudwatch-alarm { EvaluationPeriods: § } | 1 and more | 1 | 0 | V52 |
| CWA-05 | cloudwatch-alarm { EvaluationPeriods: 3, DatapointsToAlarm: § } | ≤ periods | 3 | 4 | V52 |
| LOG-01 | logs-log-group { RetentionInDays: § } | listed days | 1 or 3 or 14 or 365 or 3653 or '30' | 2 or 31 or 3654 | V52 |
| LOG-02 | logs-log-group { RetentionInDays: 7, LogGroupName: § } | 512 | 'a'*512 or '/aws/a' | 'a'*513 or 'a b' | V50 |
| LOG-03 | l: logs-log-group { RetentionInDays: 7 } -> f: lambda-function; l -> § | 2 filters | g: lambda-function | g: lambda-function; l -> h: lambda-function | V55 |
| SEC-01 | secretsmanager-secret { Name: § } | 512 | 'a'*512 | 'a'*513 or 'a b' | V50 |
| SEC-01 | secretsmanager-secret { GenerateSecretString.PasswordLength: § } | 1–4,096 | 1 or 4096 | 0 or 4097 | V52 |
| SEC-03 | secretsmanager-secret { rotation#HostedRotationLambda.RotationType: 'MySQLSingleUser', rotation#RotationRules.AutomaticallyAfterDays: § } | 1–1,000 days | 1 or 1000 | 0 or 1001 | V52 |
| CFN-02 | stack main { region: 'eu-west-1' }; q: sqs-queue { $logicalId: § } | letters and digits, 255 | 'Jobs' or 'a'*255 | 'my-jobs' or 'a'*256 | V50 @q |
| AUR-03 | rds-db-instance { Engine: §, DBInstanceClass: 'db.serverless', DBClusterIdentifier: 'c' } | Aurora | 'aurora-mysql' or 'aurora-postgresql' | 'mysql' | V52 @it.DBInstanceClass |
| RDS-03 | rds-db-instance { Engine: § } | engines | 'postgres' or 'MySQL' or 'oracle-se2' or 'sqlserver-ex' | 'postgresql' or 'oracle' | V52 |
| RDS-03 | rds-db-instance { Engine: 'postgres', DBInstanceClass: § } | classes | 'db.t4g.micro' or 'db.r6g.large' | 't4g.micro' or 'db t3' | V52 |
| RDS-03 | rds-db-instance { Engine: 'postgres', AvailabilityZone: 'eu-west-1a', MultiAZ: § } | zones or a zone | false | true | V52 @it.AvailabilityZone |
| RDS-03 | rds-db-instance { Engine: 'postgres', PreferredBackupWindow: § } | hh:mm-hh:mm | '03:00-04:00' | '3-4' or '24:00-25:00' | V52 |
| RDS-03 | rds-db-instance { Engine: 'postgres', PreferredMaintenanceWindow: § } | ddd:hh:mm-ddd:hh:mm | 'sun:04:00-sun:05:00' or 'Mon:04:00-Mon:05:00' | 'sunday' | V52 |
| ECC-03 | elasticache-replication-group { ReplicationGroupDescription: 'd', MultiAZEnabled: true, NumCacheClusters: 2, AutomaticFailoverEnabled: § } | zones need failover | true | false | V52 @it.MultiAZEnabled |
| ECC-04 | elasticache-replication-group { ReplicationGroupDescription: 'd', AuthToken: { Ref: 'Token' }, TransitEncryptionEnabled: §, NumCacheClusters: 2 }; param Token: String | token needs TLS | true | false | V52 @it.AuthToken |
| ECC-04 | elasticache-replication-group { ReplicationGroupDescription: 'd', Engine: §, NumCacheClusters: 2 } | two engines | 'redis' or 'valkey' | 'memcached' | V52 |
| NET-16 | ec2-security-group { GroupDescription: 'g', SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: §, ToPort: 90, CidrIp: '10.0.0.0/8' }] } | first ≤ last | 80 or 90 | 91 | V52 |
| NET-16 | ec2-security-group { GroupDescription: 'g', SecurityGroupIngress: [{ IpProtocol: 'tcp', FromPort: 80, ToPort: §, CidrIp: '10.0.0.0/8' }] } | 65,535 | 65535 | 65536 | V52 |
| NET-16 | ec2-security-group { GroupDescription: 'g', SecurityGroupEgress: [{ IpProtocol: 'tcp', FromPort: 80, ToPort: 80, CidrIp: § }] } | a range | '10.0.0.0/8' or '0.0.0.0/0' | '10.0.0.0' or '10.0.0.0/33' | V52 |
| ALB-07 | elasticloadbalancingv2-load-balancer { SecurityGroups: ['sg-1'], Subnets: ['subnet-1', 'subnet-2'], listener#Port: 80, listener#Protocol: § } | HTTP and HTTPS | 'HTTP' | 'TCP' | V52 |
| FAR-07 | s: ecs-service { LaunchType: 'FARGATE', taskDefinition#RuntimePlatform: { OperatingSystemFamily: §, CpuArchitecture: 'ARM64' } } | Windows on x86_64 | 'LINUX' | 'WINDOWS_SERVER_2022_CORE' | V52 @s.taskDefinition.RuntimePlatform.CpuArchitecture |
| FAR-08 | s: ecs-service { LaunchType: 'FARGATE', taskDefinition#ContainerDefinitions: § } | 10 containers | [{ Name: 'a#', Image: 'b' }]*10 | [{ Name: 'a#', Image: 'b' }]*11 | V52 |
| FAR-08 | s: ecs-service { LaunchType: 'FARGATE', taskDefinition#ContainerDefinitions: [{ Name: 'a', Image: 'b', Essential: § }] } | one essential | true | false | V52 |
| FAR-08 | s: ecs-service { LaunchType: 'FARGATE', SchedulingStrategy: § } | no daemon | 'REPLICA' | 'DAEMON' | V52 |
| CWA-03 | cloudwatch-alarm { Statistic: 'Sum' § } | one statistic | , Unit: 'Count' | , ExtendedStatistic: 'p90' | V52 |
| SEC-05 | ssm-parameter { Type: 'String', Value: § } | 4,096 of the standard tier | 'a'*4096 | 'a'*4097 | V52 |
| SEC-05 | ssm-parameter { Type: 'String', Tier: 'Advanced', Value: § } | 8,192 of the advanced tier | 'a'*8192 | 'a'*8193 | V52 |
| SEC-05 | kms-key { KeySpec: §, EnableKeyRotation: true } | symmetric keys rotate | 'SYMMETRIC_DEFAULT' | 'RSA_2048' | V52 @it.EnableKeyRotation |
| PRX-07 | p: rds-db-proxy { DBProxyName: 'p', EngineFamily: 'MYSQL', VpcSubnetIds: ['subnet-1', 'subnet-2'], DefaultAuthScheme: 'IAM_AUTH' } -> d: rds-db-instance { Engine: 'mysql' }; e: rds-db-instance { Engine: 'mysql' } § | one target | ; d2: sqs-queue | ; p -> e | V20 @p-e |
| RDS-03 | rds-db-instance { Engine: 'postgres', StorageType: 'io1', AllocatedStorage: '100', DeletionProtection: true § } | IOPS of io1 | , Iops: 1000 | , Port: '5432' | V52 @it.StorageType |
| RDS-03 | rds-db-instance { Engine: 'postgres', MasterUsername: § } | letter first | 'app' | '1app' or 'a b' | V52 |
| NET-13 | v: ec2-vpc { CidrBlock: '10.0.0.0/16' }; a: ec2-vpc-endpoint { VpcId: @v, VpcEndpointType: 'Interface', PrivateDnsEnabled: true, ServiceName: 'com.amazonaws.eu-west-1.sqs' }; b: ec2-vpc-endpoint { VpcId: @v, VpcEndpointType: 'Interface', PrivateDnsEnabled: §, ServiceName: 'com.amazonaws.eu-west-1.sqs' } | private DNS once | false | true | V52 |
| NET-13 | v: ec2-vpc { CidrBlock: '10.0.0.0/16', EnableDnsSupport: true, EnableDnsHostnames: § }; a: ec2-vpc-endpoint { VpcId: @v, VpcEndpointType: 'Interface', PrivateDnsEnabled: true, ServiceName: 'com.amazonaws.eu-west-1.sqs' } | DNS of the VPC | true | false | V52 @a.PrivateDnsEnabled |
| NET-09 | v: ec2-vpc { CidrBlock: '10.0.0.0/16', InstanceTenancy: § }; s: ec2-subnet { VpcId: @v, CidrBlock: '10.0.1.0/24' }; g: ec2-security-group { GroupDescription: 'g', VpcId: @v }; f: lambda-function { VpcConfig: { SubnetIds: [@s], SecurityGroupIds: [@g] } } | no dedicated tenancy | 'default' | 'dedicated' | V52 @f.VpcConfig |
| CWA-02 | cloudwatch-alarm { AlarmActions: [§] } | actions | 'arn:aws:sns:eu-west-1:123456789012:t' or 'arn:aws:lambda:eu-west-1:123456789012:function:f' or 'arn:aws:automate:eu-west-1:ec2:recover' | 'arn:aws:sqs:eu-west-1:123456789012:q' | V43 |
| NET-11 | v: ec2-vpc { CidrBlock: '10.0.0.0/16' }; e: ec2-vpc-endpoint { VpcId: @v, VpcEndpointType: 'Gateway', ServiceName: 'com.amazonaws.eu-west-1.s3', § } | route tables | RouteTableIds: ['rtb-1'] | SubnetIds: ['subnet-1'] or SecurityGroupIds: ['sg-1'] | V52 |
| NET-11 | v: ec2-vpc { CidrBlock: '10.0.0.0/16' }; e: ec2-vpc-endpoint { VpcId: @v, VpcEndpointType: 'Interface', ServiceName: 'com.amazonaws.eu-west-1.sqs', § } | no route tables | PolicyDocument: { Statement: [] } | RouteTableIds: ['rtb-1'] | V52 |
| NET-14 | ec2-nat-gateway { ConnectivityType: §, SubnetId: 'subnet-1', AllocationId: 'eipalloc-1' } | private without address | 'public' | 'private' | V52 @it.AllocationId |
| DOM-04 | route53-record-set { Name: 'a.example.com', Type: 'A', HostedZoneId: 'Z1', ResourceRecords: ['1.2.3.4'] § } | values have a TTL | , TTL: '300' | , Comment: 'x' | V52 @it.ResourceRecords |
| WAF-03 | wafv2-web-acl { Scope: 'REGIONAL', DefaultAction: §, VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: 'm' } } | one action | { Allow: {} } | { Allow: {}, Block: {} } | V52 |
| WAF-03 | wafv2-web-acl { Scope: 'REGIONAL', DefaultAction: { Allow: {} }, VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: 'm' }, Rules: [{ Name: 'a', Priority: 1, Action: { Block: {} }, Statement: { GeoMatchStatement: { CountryCodes: ['DE'] } }, VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: 'm' } }, { Name: 'b', Priority: §, Action: { Block: {} }, Statement: { GeoMatchStatement: { CountryCodes: ['DE'] } }, VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: 'n' } }] } | priorities of their own | 2 | 1 | V52 |
| LMB-45 | efs-file-system { ThroughputMode: § } | provisioned says how much | 'elastic' or 'bursting' | 'provisioned' | V52 |
`);

describe('figures of databases, networks, containers and operations', () => {
  it.each(figures)('$fact $limit: $design', (figure) => {
    expect(figureProblems(figure, catalog)).toEqual([]);
  });
});
