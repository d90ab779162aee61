import {
  isMap,
  type Annotations,
  type Effect,
  type NodeView,
  type TaskGrant,
  type Value,
  type ValueMap,
  type WireView,
} from '../define/index.js';
import { TASK_WIRES } from '../services/stepfunctions-state-machine/effects.js';
import { calledArn, plainName } from './wiring.js';

/** What each step of a state machine carries. */
export const stepAnnotations: Annotations = {
  Name: { title: 'State', max: 80, docs: 'Name of the step. By default after the target.' },
  Order: { title: 'Order', min: 1, type: 'integer', docs: 'Where the step stands in the row.' },
  Parameters: {
    title: 'Parameters',
    type: 'json',
    widget: 'code',
    docs: "Instead of the target's usual ones.",
  },
};

/** Whether a step waits: for the end of a job, for a token, or for neither. */
export const patternAnnotation: Annotations = {
  Pattern: {
    title: 'Waits for',
    widget: 'segments',
    options: [
      { value: 'sync', title: 'The end' },
      { value: 'request', title: 'The start' },
      { value: 'token', title: 'A token' },
    ],
    docs: 'An express workflow waits for the start alone.',
  },
};

/** A new step comes after those that are there. */
export function nextStep(machine: NodeView): ValueMap {
  return { Order: TASK_WIRES.flatMap((id) => machine.wires('out', id)).length + 1 };
}

/** A step of a service that can be waited for. */
export function nextJob(machine: NodeView): ValueMap {
  const isExpress = machine.string('StateMachineType') === 'EXPRESS';
  return { ...nextStep(machine), Pattern: isExpress ? 'request' : 'sync' };
}

const ENDINGS: Readonly<Record<string, string>> = { sync: '.sync', token: '.waitForTaskToken' };

/** The integration of a wire by how it waits. */
export function integrationOf(wire: WireView, name: string): string {
  const pattern = wire.string('Pattern') ?? 'sync';
  return `arn:aws:states:::${name}${Object.hasOwn(ENDINGS, pattern) ? ENDINGS[pattern] : ''}`;
}

/** The step itself, with the names by which a definition of one's own may refer to the target. */
export function taskStep(
  wire: WireView,
  { resource, parameters }: { readonly resource: Value; readonly parameters: ValueMap },
): Effect {
  const own = wire.value('Parameters');
  const order = wire.number('Order');
  const name = plainName(wire.target.name);
  const isNode = wire.target.can('external') === undefined;
  return {
    kind: 'task',
    machine: wire.source.id,
    name: wire.string('Name') ?? name,
    resource,
    parameters: isMap(own) ? own : parameters,
    ...(order === undefined ? {} : { order }),
    substitutions: isNode
      ? { [name]: wire.target.ref, [`${name}Arn`]: calledArn(wire.target) }
      : {},
  };
}

/** Statements of the machine's role. */
export function stepGrants(machine: NodeView, grants: readonly TaskGrant[]): readonly Effect[] {
  return grants.map((item) => ({ kind: 'grant', to: machine.role, ...item }));
}
