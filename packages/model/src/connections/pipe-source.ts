import { can, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { secondSource } from './pipe-ends.js';
import { deadLettersOf, parametersOf, pipeSourceAnnotations } from './pipe-sources.js';

/** What a pipe takes its events from: it polls with its own role. */
export const pipeSource = defineConnection({
  id: 'pipe-source',
  row: 'C22',
  title: 'Source of a pipe',
  from: can('eventSource'),
  to: service('pipes-pipe'),
  verb: 'flows into',
  kind: 'event',
  rank: 50,
  cite: awsPage(
    'Amazon EventBridge Pipes permissions',
    'eventbridge/latest/userguide/eb-pipes-permissions.html',
  ),
  isOpen: true,
  annotate: pipeSourceAnnotations,
  initial: ({ source }) =>
    source.can('eventSource')?.stream === true ? { StartingPosition: 'LATEST' } : {},
  refuses: ({ source, target }) => secondSource(source, target),
  effects: ({ source, target, wire, graph }) => {
    const events = source.can('eventSource');
    if (events === undefined) return [];
    const arn = events.arn === 'arn' ? source.arn : source.att(events.arn);
    return [
      { kind: 'property', on: target.ref, path: ['Source'], value: arn, mode: 'set' },
      {
        kind: 'property',
        on: target.ref,
        path: ['SourceParameters'],
        value: parametersOf(source, { wire, graph }),
        mode: 'merge',
      },
      { kind: 'grant', to: target.role, actions: events.read, resources: [arn] },
      ...deadLettersOf(target, { wire, graph }),
    ];
  },
});
