import { sub, type NodeView, type Value, type ValueMap, type WireView } from '../define/index.js';
import { under } from './wiring.js';

/** Statements that the role of a pipeline gets for an action. */
export interface PipelineGrant {
  readonly actions: readonly string[];
  readonly resources: readonly Value[];
}

interface ActionKind {
  readonly category: 'Source' | 'Build' | 'Deploy' | 'Invoke' | 'Approval';
  readonly provider: string;
  readonly configuration: (other: NodeView, wire: WireView) => ValueMap;
  readonly grants: (other: NodeView, wire: WireView) => readonly PipelineGrant[];
  /** Takes no artifact in, or hands none on. */
  readonly takes?: boolean;
  readonly gives?: boolean;
}

const branch = (wire: WireView): string => wire.string('Branch') ?? 'main';

/** What each service is to a pipeline that it starts. */
export const SOURCES: Readonly<Record<string, ActionKind>> = {
  's3-bucket': {
    category: 'Source',
    provider: 'S3',
    configuration: (bucket, wire) => ({
      S3Bucket: bucket.ref,
      S3ObjectKey: wire.string('Key') ?? 'source.zip',
      PollForSourceChanges: 'false',
    }),
    grants: (bucket) => [
      { actions: ['s3:GetObject', 's3:GetObjectVersion'], resources: [under(bucket.arn, '/*')] },
      { actions: ['s3:GetBucketVersioning'], resources: [bucket.arn] },
    ],
  },
  'codecommit-repository': {
    category: 'Source',
    provider: 'CodeCommit',
    configuration: (repository, wire) => ({
      RepositoryName: repository.att('Name'),
      BranchName: branch(wire),
      PollForSourceChanges: 'false',
    }),
    grants: (repository) => [
      {
        actions: [
          'codecommit:CancelUploadArchive',
          'codecommit:GetBranch',
          'codecommit:GetCommit',
          'codecommit:GetUploadArchiveStatus',
          'codecommit:UploadArchive',
        ],
        resources: [repository.arn],
      },
    ],
  },
  'codeconnections-connection': {
    category: 'Source',
    provider: 'CodeStarSourceConnection',
    configuration: (connection, wire) => ({
      ConnectionArn: connection.ref,
      FullRepositoryId: wire.string('Repository') ?? 'owner/repository',
      BranchName: branch(wire),
    }),
    grants: (connection) => [
      {
        actions: ['codeconnections:UseConnection', 'codestar-connections:UseConnection'],
        resources: [connection.arn],
      },
    ],
  },
};

/** What a pipeline does with each service. */
export const TARGETS: Readonly<Record<string, ActionKind>> = {
  'codebuild-project': {
    category: 'Build',
    provider: 'CodeBuild',
    configuration: (project) => ({ ProjectName: project.ref }),
    grants: (project) => [
      { actions: ['codebuild:BatchGetBuilds', 'codebuild:StartBuild'], resources: [project.arn] },
    ],
    gives: true,
  },
  'lambda-function': {
    category: 'Invoke',
    provider: 'Lambda',
    configuration: (called) => ({ FunctionName: called.ref }),
    grants: (called) => [{ actions: ['lambda:InvokeFunction'], resources: [called.arn] }],
    takes: false,
  },
  'stepfunctions-state-machine': {
    category: 'Invoke',
    provider: 'StepFunctions',
    configuration: (machine) => ({ StateMachineArn: machine.ref }),
    grants: (machine) => [
      {
        actions: ['states:DescribeStateMachine', 'states:StartExecution'],
        resources: [machine.arn],
      },
      {
        actions: ['states:DescribeExecution'],
        resources: [
          sub(
            'arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:execution:${Machine}:*',
            { Machine: machine.att('Name') },
          ),
        ],
      },
    ],
    takes: false,
  },
  's3-bucket': {
    category: 'Deploy',
    provider: 'S3',
    configuration: (bucket) => ({ BucketName: bucket.ref, Extract: 'true' }),
    grants: (bucket) => [
      {
        actions: ['s3:PutObject', 's3:PutObjectTagging'],
        resources: [under(bucket.arn, '/*')],
      },
      { actions: ['s3:GetBucketVersioning'], resources: [bucket.arn] },
    ],
  },
  'sns-topic': {
    category: 'Approval',
    provider: 'Manual',
    configuration: (topic) => ({ NotificationArn: topic.ref }),
    grants: (topic) => [{ actions: ['sns:Publish'], resources: [topic.arn] }],
    takes: false,
  },
};

/** The action of a wire from a source. */
export function sourceAction(wire: WireView, output: string): ValueMap {
  const { source } = wire;
  const kind = SOURCES[source.service.id];
  if (kind === undefined) return {};
  return { ...actionOf(kind, source, wire), OutputArtifacts: [{ Name: output }] };
}

/** The action of a wire to what the pipeline runs. */
export function targetAction(
  wire: WireView,
  { input, output }: { readonly input: string; readonly output: string },
): ValueMap {
  const { target } = wire;
  const kind = TARGETS[target.service.id];
  if (kind === undefined) return {};
  return {
    ...actionOf(kind, target, wire),
    ...(kind.takes === false ? {} : { InputArtifacts: [{ Name: wire.string('Input') ?? input }] }),
    ...(kind.gives === true ? { OutputArtifacts: [{ Name: output }] } : {}),
  };
}

function actionOf(kind: ActionKind, other: NodeView, wire: WireView): ValueMap {
  return {
    Name: other.name.replaceAll(/[^A-Za-z0-9.@_-]/g, '').slice(0, 100) || 'Action',
    ActionTypeId: { Category: kind.category, Owner: 'AWS', Provider: kind.provider, Version: '1' },
    Configuration: kind.configuration(other, wire),
    RunOrder: wire.number('RunOrder') ?? 1,
  };
}
