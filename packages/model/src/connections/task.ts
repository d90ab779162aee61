import { can, defineConnection, service, type TaskAction, type WireView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { nextStep, stepAnnotations, stepGrants, taskStep } from './steps.js';
import { calledArn, under } from './wiring.js';

/** A step of a state machine that uses a service. Until the machine has a definition, its wires make one. */
export const task = defineConnection({
  id: 'task',
  row: 'C23',
  title: 'Task',
  from: service('stepfunctions-state-machine'),
  to: can('taskTarget'),
  verb: 'runs',
  kind: 'request',
  rank: 50,
  cite: awsPage(
    'Integrating services with Step Functions',
    'step-functions/latest/dg/integrate-services.html',
    {
      section: 'Serverless in AWS',
    },
  ),
  annotate: {
    ...stepAnnotations,
    Action: {
      title: 'Action',
      docs: 'What is done, where the target offers several: getItem, deleteObject, waitForTaskToken.',
    },
  },
  initial: ({ source }) => nextStep(source),
  label: (wire) => wire.string('Action') ?? wire.string('Name'),
  effects: ({ source, target, wire }) => {
    const action = actionOf(wire);
    if (action === undefined) return [];
    const arn = calledArn(target);
    const self = {
      ref: target.ref,
      arn,
      value: (path: string) => target.value(path),
      att: (attr: string) => target.att(attr),
    };
    const { resource = arn, actions, suffix, more } = action;
    return [
      taskStep(wire, { resource, parameters: action.parameters(self) }),
      ...(actions.length === 0
        ? []
        : [
            {
              kind: 'grant',
              to: source.role,
              actions,
              resources: [suffix === undefined ? arn : under(arn, suffix)],
            } as const,
          ]),
      ...stepGrants(source, more?.(self) ?? []),
    ];
  },
});

function actionOf(wire: WireView): TaskAction | undefined {
  const offered = wire.target.can('taskTarget');
  const wanted = wire.string('Action');
  if (offered === undefined || wanted === undefined) return offered;
  const { choices = {} } = offered;
  return Object.hasOwn(choices, wanted) ? choices[wanted] : offered;
}
