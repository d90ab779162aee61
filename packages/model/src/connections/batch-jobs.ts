import {
  type Annotations,
  type GraphView,
  type TaskGrant,
  type Value,
  type WireView,
} from '../define/index.js';
import { plainName } from './wiring.js';

/** What a wire to a queue of Batch says of the job that it submits. */
export const jobAnnotations: Annotations = {
  JobDefinition: {
    title: 'Job',
    widget: 'reference',
    refersTo: { service: 'batch-job-definition' },
    docs: 'The only job definition of the design unless set.',
  },
  JobName: { title: 'Name', pattern: '[A-Za-z0-9][A-Za-z0-9_-]{0,127}' },
};

/** The job that a wire submits; undefined where it names none and the design has none or several. */
export function jobOf(wire: WireView, graph: GraphView): Value | undefined {
  const named = wire.value('JobDefinition');
  if (named !== undefined) return named;
  const [only, second] = graph
    .nodes()
    .filter(({ service }) => service.id === 'batch-job-definition');
  return second === undefined ? only?.ref : undefined;
}

export function jobName(wire: WireView): string {
  return wire.string('JobName') ?? plainName(wire.source.name);
}

/** Submitting names the queue and the definition. `Ref` of both is their ARN. */
export function submits(wire: WireView, job: Value): TaskGrant {
  return { actions: ['batch:SubmitJob'], resources: [wire.target.arn, job] };
}
