import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';
import { logs } from './effects.js';
import { PLATFORMS, SIZES, SOURCES, SPECIFICATION } from './options.js';

const page = typePage('AWS::CodeBuild::Project');
/** A project that builds. Its role writes its own logs; what else it may do comes from its wires. */
export const codebuildProject = defineService({
  id: 'codebuild-project',
  row: 'S40',
  title: 'CodeBuild project',
  noun: 'Build',
  category: 'operations',
  share: 1.7,
  type: 'AWS::CodeBuild::Project',
  summary: 'Builds and tests code in a container, on demand.',
  cite: typePage('AWS::CodeBuild::Project'),
  keywords: ['codebuild', 'build', 'test', 'ci', 'compile', 'container'],
  fact: (node) =>
    `Build · ${node.string('Environment.ComputeType')?.replace('BUILD_GENERAL1_', '').toLowerCase() ?? 'project'}`,
  annotate: {
    'Source.Type': {
      title: 'Source',
      section: 'Source',
      required: true,
      options: SOURCES.map((value) => ({ value })),
      docs: 'CODEPIPELINE where a pipeline runs the project.',
      cite: page,
    },
    'Source.Location': {
      title: 'Location',
      section: 'Source',
      docs: 'Of a repository: its clone URL. Of S3: bucket and key.',
    },
    'Source.BuildSpec': {
      title: 'Build specification',
      section: 'Source',
      type: 'string',
      widget: 'code',
      docs: 'YAML, or the path of a file in the source. By default buildspec.yml.',
    },
    'Environment.Image': { title: 'Image', section: 'Environment', required: true },
    'Environment.ComputeType': {
      title: 'Compute',
      section: 'Environment',
      required: true,
      options: SIZES.map((value) => ({ value })),
    },
    'Environment.Type': {
      title: 'Platform',
      section: 'Environment',
      required: true,
      options: PLATFORMS.map((value) => ({ value })),
    },
    'Environment.PrivilegedMode': {
      title: 'Privileged',
      section: 'Environment',
      default: false,
      docs: 'Needed to build container images.',
    },
    'Environment.EnvironmentVariables': {
      title: 'Variables',
      section: 'Environment',
      type: 'list',
    },
    'Artifacts.Type': {
      title: 'Artifacts',
      section: 'Source',
      required: true,
      options: ['CODEPIPELINE', 'NO_ARTIFACTS', 'S3'].map((value) => ({ value })),
    },
    TimeoutInMinutes: {
      title: 'Timeout',
      section: 'Limits',
      unit: 'min',
      default: 60,
      min: 5,
      max: 2160,
      type: 'integer',
    },
    QueuedTimeoutInMinutes: {
      title: 'Queued',
      section: 'Limits',
      unit: 'min',
      default: 480,
      min: 5,
      max: 480,
      type: 'integer',
    },
    ConcurrentBuildLimit: { title: 'Concurrent', section: 'Limits', min: 1, type: 'integer' },
    EncryptionKey: { title: 'Key', section: 'Security' },
    Name: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[A-Za-z0-9][A-Za-z0-9\\-_]{1,254}',
      replaces: true,
    },
    Description: { title: 'Description', section: 'Naming', max: 255 },
  },
  capabilities: {
    endpoint: { name: 'codebuild' },
    principal: { service: 'codebuild.amazonaws.com', property: 'ServiceRole' },
    grantable: {
      kind: 'event',
      read: ['codebuild:BatchGetBuilds', 'codebuild:ListBuildsForProject'],
      write: ['codebuild:StartBuild', 'codebuild:StopBuild'],
      defaultAccess: 'write',
      environment: { suffix: 'NAME', value: 'ref' },
    },
    eventTarget: { by: 'role', actions: ['codebuild:StartBuild'] },
    taskTarget: {
      title: 'Start build',
      resource: 'arn:aws:states:::codebuild:startBuild',
      actions: ['codebuild:StartBuild'],
      parameters: ({ ref }) => ({ ProjectName: ref }),
    },
    refers: [
      {
        to: 'codecommit-repository',
        property: 'Source.Location',
        value: 'CloneUrlHttp',
        label: 'builds',
        actions: ['codecommit:GitPull'],
      },
    ],
  },
  initial: {
    properties: {
      Artifacts: { Type: 'NO_ARTIFACTS' },
      Environment: {
        ComputeType: 'BUILD_GENERAL1_SMALL',
        Image: 'aws/codebuild/amazonlinux-x86_64-standard:5.0',
        Type: 'LINUX_CONTAINER',
      },
      Source: { BuildSpec: SPECIFICATION, Type: 'NO_SOURCE' },
    },
  },
  effects: (node) => [logs(node)],
});
