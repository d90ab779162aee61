import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

export const stepfunctionsStateMachine = defineService({
  id: 'stepfunctions-state-machine',
  title: 'State machine',
  noun: 'StateMachine',
  category: 'compute',
  type: 'AWS::StepFunctions::StateMachine',
  summary: 'State machine.',
  cite: awsPage('AWS documentation', ''),
  annotate: {},
  capabilities: {},
});
