import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';
import { machineEffects } from './effects.js';
import { nestedExecution } from './nested.js';

const kinds = awsPage(
  'Choosing workflow type in Step Functions',
  'step-functions/latest/dg/choosing-workflow-type.html',
);

/** A state machine. Its tasks come from its wires until it has a definition of its own. */
export const stepfunctionsStateMachine = defineService({
  id: 'stepfunctions-state-machine',
  row: 'S27',
  title: 'State machine',
  noun: 'StateMachine',
  category: 'compute',
  share: 10,
  type: 'AWS::StepFunctions::StateMachine',
  dialects: {
    'AWS::Serverless::StateMachine': {
      paths: {
        StateMachineName: 'Name',
        StateMachineType: 'Type',
        RoleArn: 'Role',
        DefinitionString: null,
        DefinitionS3Location: 'DefinitionUri',
        LoggingConfiguration: 'Logging',
        'TracingConfiguration.Enabled': 'Tracing.Enabled',
      },
    },
  },
  summary: 'Runs steps in order, waits, retries, and remembers where it is.',
  cite: awsPage('What is Step Functions?', 'step-functions/latest/dg/welcome.html', {
    section: 'Serverless in AWS',
  }),
  keywords: ['step functions', 'workflow', 'state machine', 'orchestration', 'asl', 'saga'],
  fact: (node) =>
    `State machine · ${node.string('StateMachineType') === 'EXPRESS' ? 'express' : 'standard'}`,
  annotate: {
    StateMachineType: {
      title: 'Type',
      section: 'Workflow',
      default: 'STANDARD',
      widget: 'segments',
      options: [
        { value: 'STANDARD', title: 'Standard' },
        { value: 'EXPRESS', title: 'Express' },
      ],
      docs: 'Standard runs up to a year, each step exactly once. Express runs up to 5 minutes, and for much less.',
      cite: kinds,
      replaces: true,
    },
    Definition: {
      title: 'Definition',
      section: 'Workflow',
      type: 'json',
      widget: 'code',
      docs: 'In Amazon States Language. Until there is one, the wires to targets make it, in a row.',
      cite: awsPage(
        'Amazon States Language',
        'step-functions/latest/dg/concepts-amazon-states-language.html',
      ),
    },
    'LoggingConfiguration.Level': {
      title: 'Log level',
      section: 'Monitoring',
      default: 'OFF',
      options: ['OFF', 'ERROR', 'FATAL', 'ALL'].map((value) => ({ value })),
    },
    'LoggingConfiguration.IncludeExecutionData': {
      title: 'Log data',
      section: 'Monitoring',
      default: false,
    },
    'TracingConfiguration.Enabled': { title: 'X-Ray', section: 'Monitoring', default: false },
    RoleArn: {
      title: 'Role',
      section: 'Placement',
      widget: 'reference',
      refersTo: { service: 'iam-role' },
      docs: 'Made from the wires unless a role is named here.',
    },
    StateMachineName: {
      title: 'Physical name',
      section: 'Naming',
      pattern: '[A-Za-z0-9_-]{1,80}',
      replaces: true,
    },
  },
  capabilities: {
    endpoint: { name: 'states' },
    principal: { service: 'states.amazonaws.com', property: 'RoleArn' },
    grantable: {
      kind: 'event',
      write: ['states:StartExecution'],
      environment: { suffix: 'ARN', value: 'ref' },
    },
    eventTarget: { by: 'role', actions: ['states:StartExecution'] },
    taskTarget: nestedExecution,
    states: { definition: 'Definition' },
  },
  arn: 'Ref',
  initial: { properties: { StateMachineType: 'STANDARD' } },
  effects: machineEffects,
});
