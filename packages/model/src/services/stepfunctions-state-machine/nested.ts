import { sub, type TaskSubject, type TaskTarget, type ValueMap } from '../../define/index.js';
import { endRule } from './end-rule.js';

/** Executions of a machine, by its name. */
export const EXECUTIONS =
  'arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:execution:${Machine}:*';

/** A workflow that another one starts: it goes on at once, waits for the end, or for a token. */
export const nestedExecution: TaskTarget = {
  title: 'Start execution',
  resource: 'arn:aws:states:::states:startExecution',
  actions: ['states:StartExecution'],
  parameters: started,
  choices: {
    sync: {
      title: 'Start and wait for the end',
      resource: 'arn:aws:states:::states:startExecution.sync:2',
      actions: ['states:StartExecution'],
      parameters: started,
      more: ({ att }) => [
        {
          actions: ['states:DescribeExecution', 'states:StopExecution'],
          resources: [sub(EXECUTIONS, { Machine: att('Name') })],
        },
        endRule('StepFunctionsGetEventsForStepFunctionsExecutionRule'),
      ],
    },
    waitForTaskToken: {
      title: 'Start and wait for a token',
      resource: 'arn:aws:states:::states:startExecution.waitForTaskToken',
      actions: ['states:StartExecution'],
      parameters: ({ ref }) => ({
        StateMachineArn: ref,
        Input: { 'input.$': '$', 'token.$': '$$.Task.Token' },
      }),
    },
  },
};

function started({ ref }: TaskSubject): ValueMap {
  return {
    StateMachineArn: ref,
    Input: {
      'input.$': '$',
      'AWS_STEP_FUNCTIONS_STARTED_BY_EXECUTION_ID.$': '$$.Execution.Id',
    },
  };
}
