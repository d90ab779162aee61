import {
  can,
  defineConnection,
  isMap,
  service,
  type NodeView,
  type TaskAction,
  type WireView,
} from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { calledArn, plainName, under } from './wiring.js';

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
    Name: { title: 'State', max: 80, docs: 'Name of the step. By default after the target.' },
    Order: { title: 'Order', min: 1, type: 'integer', docs: 'Where the step stands in the row.' },
    Action: {
      title: 'Action',
      docs: 'What is done, where the target offers several: getItem, deleteObject, waitForTaskToken.',
    },
    Parameters: {
      title: 'Parameters',
      type: 'json',
      widget: 'code',
      docs: "Instead of the target's usual ones.",
    },
  },
  initial: ({ source }) => ({ Order: source.wires('out', 'task').length + 1 }),
  label: (wire) => wire.string('Action') ?? wire.string('Name'),
  effects: ({ source, target, wire }) => {
    const action = actionOf(wire);
    if (action === undefined) return [];
    const arn = calledArn(target);
    const own = wire.value('Parameters');
    const order = wire.number('Order');
    const usual = action.parameters({ ref: target.ref, arn, value: (path) => target.value(path) });
    return [
      {
        kind: 'task',
        machine: source.id,
        name: wire.string('Name') ?? plainName(target.name),
        resource: action.resource,
        parameters: isMap(own) ? own : usual,
        ...(order === undefined ? {} : { order }),
        substitutions: substitutions(target),
      },
      {
        kind: 'grant',
        to: source.role,
        actions: action.actions,
        resources: [action.suffix === undefined ? arn : under(arn, action.suffix)],
      },
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

/** `OrdersTable` and `OrdersTableArn`, for a definition of one's own. */
function substitutions(target: NodeView) {
  const name = plainName(target.name);
  return { [name]: target.ref, [`${name}Arn`]: calledArn(target) };
}
