import type {
  Annotations,
  NodeView,
  RefusalReason,
  Value,
  ValueMap,
  WireView,
} from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** What every target of a schedule takes. */
export const scheduleAnnotations: Annotations = {
  Input: { title: 'Input', type: 'string', docs: 'Text or JSON that the target gets.' },
  MaximumRetryAttempts: { title: 'Retries', default: 185, min: 0, max: 185, type: 'integer' },
  MaximumEventAgeInSeconds: {
    title: 'Gives up after',
    unit: 's',
    default: 86_400,
    min: 60,
    max: 86_400,
    type: 'integer',
  },
};

/** Input and retries of a target, as its wire says them. */
export function scheduledWith(wire: WireView): ValueMap {
  const retry = ['MaximumRetryAttempts', 'MaximumEventAgeInSeconds'].flatMap((key) => {
    const value = wire.value(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  const input: Value | undefined = wire.value('Input');
  return {
    ...(input === undefined ? {} : { Input: input }),
    ...(retry.length === 0 ? {} : { RetryPolicy: Object.fromEntries(retry) }),
  };
}

const TARGETS = ['schedule-call', 'schedule-target', 'schedule-task'] as const;

/** A schedule has one target: of two, the last would win in silence. */
export function refuseSecondTarget(source: NodeView, target: NodeView): RefusalReason | undefined {
  const other = TARGETS.flatMap((id) => source.wires('out', id)).find(
    (wire) => wire.target.id !== target.id,
  );
  if (other === undefined) return undefined;
  return {
    message: `${source.name} cannot start ${target.name}.`,
    why: `A schedule has one target, and ${source.name} has ${other.target.name}. Draw a second schedule.`,
    cite: awsPage('Managing targets', 'scheduler/latest/UserGuide/managing-targets.html', {
      section: 'RDS Event Notifications',
    }),
  };
}
