import { JS, NET, PY, TABLE } from './words.js';

/** Pipelines, the data lake, models, stacks and what watches over an account. */
export const designs: Readonly<Record<string, string>> = {
  search: `
    reader: lambda-function { ${JS} } -[grant { Access: 'read' }]-> found: opensearchserverless-collection { Name: 'found', Type: 'SEARCH', encryption#: {}, network#: {} }
    writer: lambda-function { ${PY} } -[grant { Access: 'read-write' }]-> found
    lines: firehose-delivery-stream { DeliveryStreamType: 'DirectPut' } -[search-delivery { IndexName: 'lines' }]-> found
    lines -[delivery]-> failed: s3-bucket
    metrics: firehose-delivery-stream { DeliveryStreamType: 'DirectPut' } -[endpoint-delivery { EndpointConfiguration.Name: 'partner', S3BackupMode: 'AllData', BufferingHints: { IntervalInSeconds: 60, SizeInMBs: 4 } }]-> partner: external-client { Kind: 'endpoint', Uri: 'https://in.example.com/v1' }
    metrics -[delivery]-> failed
    metrics -[transform]-> writer`,
  'search-in-a-vpc': `${NET}
    g: ec2-security-group { GroupDescription: 'search', VpcId: @net }
    domain: opensearchservice-domain { EngineVersion: 'OpenSearch_2.17', ClusterConfig: { InstanceType: 't3.small.search', InstanceCount: 1 }, EBSOptions: { EBSEnabled: true, VolumeType: 'gp3', VolumeSize: 10 }, VPCOptions: { SecurityGroupIds: [@g.GroupId], SubnetIds: [@inner] } }
    lines: firehose-delivery-stream { DeliveryStreamType: 'DirectPut' } -[search-delivery { IndexName: 'lines' }]-> domain
    lines -[delivery]-> failed: s3-bucket`,
  pipeline: `
    repository: codecommit-repository { RepositoryName: 'shop', Triggers: [] }
    github: codeconnections-connection { ConnectionName: 'github', ProviderType: 'GitHub' }
    release: codepipeline-pipeline { PipelineType: 'V2', ExecutionMode: 'QUEUED' }
    artifacts: s3-bucket; release -[pipeline-store]-> artifacts
    repository -[pipeline-source { Branch: 'main' }]-> release
    github -[pipeline-source { Branch: 'main', Repository: 'acme/assets' }]-> release
    build: codebuild-project { Artifacts.Type: 'CODEPIPELINE', Source.Type: 'CODEPIPELINE',
      Environment: { ComputeType: 'BUILD_GENERAL1_SMALL', Image: 'aws/codebuild/amazonlinux-x86_64-standard:5.0', Type: 'LINUX_CONTAINER' } }
    release -[pipeline-action { Stage: 'Build', Order: 1 }]-> build
    release -[pipeline-action { Stage: 'Approve', Order: 2 }]-> asked: sns-topic
    release -[pipeline-action { Stage: 'Deploy', Order: 3, Input: 'buildOutput', RunOrder: 1 }]-> site: s3-bucket
    release -[pipeline-action { Stage: 'Deploy', Order: 3, RunOrder: 2 }]-> warm: lambda-function { ${JS} }
    build -[grant { Access: 'read' }]-> images: dynamodb-table { ${TABLE} }
    packages: codeartifact-domain { DomainName: 'acme-packages' }; npm: codeartifact-repository { RepositoryName: 'npm' } -> packages
    build -> npm; build -> packages
    nightly: events-rule { ScheduleExpression: 'rate(1 day)', State: 'ENABLED' } -> release
    app: codedeploy-application { ComputePlatform: 'Lambda' }; group: codedeploy-deployment-group { DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes' } -> app`,
  lake: `
    lake: s3-bucket; results: s3-bucket; flow: stepfunctions-state-machine { StateMachineType: 'STANDARD' }
    catalog: glue-database { CatalogId: { Ref: 'AWS::AccountId' }, DatabaseInput: { Name: 'lake' } }; catalog -> lake
    events: glue-table { CatalogId: { Ref: 'AWS::AccountId' }, TableInput: { Name: 'events', TableType: 'EXTERNAL_TABLE' } }
    events -> catalog; events -> lake
    crawler: glue-crawler { SchemaChangePolicy: { DeleteBehavior: 'LOG', UpdateBehavior: 'UPDATE_IN_DATABASE' } }
    crawler -> catalog; crawler -[crawl { Prefix: 'raw/' }]-> lake; crawler -[crawl]-> orders: dynamodb-table { ${TABLE} }
    clean: glue-job { Command: { Name: 'glueetl', PythonVersion: '3', ScriptLocation: 's3://scripts/clean.py' }, GlueVersion: '5.0', NumberOfWorkers: 2, WorkerType: 'G.1X' }
    clean -> lake; clean -[catalog-access { Access: 'read-write' }]-> catalog
    daily: glue-trigger { Type: 'SCHEDULED', Schedule: 'cron(0 3 * * ? *)', StartOnCreation: true }; daily -> clean; daily -> crawler
    flow -[task { Order: 1 }]-> crawler; flow -[task { Order: 2 }]-> clean; flow -[task { Order: 3 }]-> sql: athena-work-group { Name: 'sql' }
    sql -> results; saved: athena-named-query { Database: 'lake', QueryString: 'SELECT 1' }; saved -> sql; saved -> catalog
    ask: lambda-function { ${PY}, Timeout: 60 }; ask -> sql; ask -> catalog; ask -[grant { Access: 'read' }]-> lake; ask -> results`,
  models: `
    agent: bedrock-agent { AgentName: 'helper', FoundationModel: 'amazon.nova-pro-v1:0', Instruction: 'You answer questions about the orders of a customer, politely.' }
    agent -[action-group { Name: 'orders', Description: 'Looks up orders.' }]-> orders: lambda-function { ${PY} }
    knowledge: bedrock-knowledge-base { Name: 'manuals', KnowledgeBaseConfiguration: { Type: 'VECTOR', VectorKnowledgeBaseConfiguration: { EmbeddingModelArn: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.titan-embed-text-v2:0' } },
      StorageConfiguration: { Type: 'OPENSEARCH_SERVERLESS', OpensearchServerlessConfiguration: { FieldMapping: { MetadataField: 'm', TextField: 't', VectorField: 'v' }, VectorIndexName: 'i' } } }
    vectors: opensearchserverless-collection { Name: 'vectors', Type: 'VECTORSEARCH' }; knowledge -> vectors
    manuals: s3-bucket; source: bedrock-data-source { Name: 'manuals', DataSourceConfiguration.Type: 'S3' }; source -> knowledge; source -> manuals
    agent -> knowledge; agent -> safe: bedrock-guardrail { Name: 'safe', BlockedInputMessaging: 'no', BlockedOutputsMessaging: 'no', WordPolicyConfig: { ManagedWordListsConfig: [{ Type: 'PROFANITY' }] } }
    live: bedrock-agent-alias { AgentAliasName: 'live' }; live -> agent; chat: lambda-function { ${JS}, Timeout: 30 }; chat -> live
    model: sagemaker-model { PrimaryContainer: { Image: '123456789012.dkr.ecr.us-east-1.amazonaws.com/m:1' } }
    setup: sagemaker-endpoint-config { ProductionVariants: [{ VariantName: 'a', ModelName: 'm', InitialVariantWeight: 1, ServerlessConfig: { MaxConcurrency: 2, MemorySizeInMB: 2048 } }] }; setup -> model
    endpoint: sagemaker-endpoint; endpoint -> setup; chat -> endpoint; model -[grant { Access: 'read' }]-> manuals`,
  stacks: `
    data: s3-bucket; told: sns-topic
    network: cloudformation-stack { TemplateURL: 'https://s3.amazonaws.com/templates/network.yaml', Parameters: { Stage: 'prod' } }
    network -[stack-parameter { Parameter: 'BucketArn', Value: 'arn' }]-> data; network -> told
    libs: lambda-layer-version { Content: { S3Bucket: 'my-artifacts', S3Key: 'libs.zip' }, CompatibleRuntimes: ['nodejs22.x'] }
    tools: lambda-layer-version { Content: { S3Bucket: 'my-artifacts', S3Key: 'tools.zip' } }
    app: lambda-function { ${JS} }
    libs -[layer { Order: 2 }]-> app; tools -[layer { Order: 1 }]-> app
    app -[stack-output { Output: 'SubnetId' }]-> network
    maker: lambda-function { ${PY}, Timeout: 60 }; maker -> data
    seeded: cloudformation-custom-resource { Rows: 3, Target: @data }; seeded -> maker
    rewrite: cloudformation-macro { Name: 'Rewrite' }; rewrite -> maker
    version: lambda-version; version -> app; alias: lambda-alias { Name: 'beta', FunctionVersion: '1' }; alias -> app; alias -> version
    hourly: events-rule { ScheduleExpression: 'rate(1 hour)', State: 'ENABLED' } -> alias
    calls: lambda-event-invoke-config { Qualifier: '$LATEST', MaximumRetryAttempts: 0 }; calls -> app
    handle: cloudformation-wait-condition-handle; wait: cloudformation-wait-condition { Count: 1, Timeout: '60' }; wait -> handle`,
  watch: `
    logs: s3-bucket; copy: s3-bucket { VersioningConfiguration.Status: 'Enabled' }; site: s3-bucket { VersioningConfiguration.Status: 'Enabled' }
    site -[replica { Prefix: 'a/', StorageClass: 'STANDARD_IA' }]-> copy; site -[access-log-bucket { Prefix: 'site/' }]-> logs
    policy: s3-bucket-policy; policy -> copy; point: s3-access-point; point -> site; reader: lambda-function { ${PY} } -> point
    trail: cloudtrail-trail { IsLogging: true, IsMultiRegionTrail: true, EnableLogFileValidation: true }
    trail -[trail-bucket]-> logs; trail -[trail-logs]-> group: logs-log-group { RetentionInDays: 30 }; trail -[told-topic]-> told: sns-topic
    budget: budgets-budget { Budget: { BudgetType: 'COST', TimeUnit: 'MONTHLY', BudgetLimit: { Amount: 50, Unit: 'USD' } } } -[told-topic { Threshold: 90 }]-> told
    vault: backup-vault { BackupVaultName: 'vault' } -[told-topic]-> told
    plan: backup-plan { BackupPlan: { BackupPlanName: 'daily', BackupPlanRule: [{ RuleName: 'daily', TargetBackupVault: 'Default', ScheduleExpression: 'cron(0 3 * * ? *)' }] } }; plan -> vault
    saved: backup-selection { BackupSelection.SelectionName: 'all' }; saved -> plan; saved -> table: dynamodb-table { ${TABLE} }; saved -> site
    check: config-config-rule { Source.Owner: 'CUSTOM_LAMBDA' } -[config-rule-function]-> judge: lambda-function { ${JS} }
    flags: appconfig-application { Name: 'flags' }; prod: appconfig-environment { Name: 'prod' }; prod -> flags
    profile: appconfig-configuration-profile { Name: 'p', LocationUri: 'hosted' }; profile -> flags; judge -> flags
    front: apigatewayv2-http-api { ProtocolType: 'HTTP', stage#StageName: '$default', stage#AutoDeploy: true } -[api-configuration { Method: 'GET', Path: '/flags', Authorizer: 'none' }]-> prod
    any: cfn-resource { $type: 'AWS::Location::Tracker', TrackerName: 'trucks' }; judge -[grant { Actions: ['geo:GetDevicePosition'] }]-> any`,
};
