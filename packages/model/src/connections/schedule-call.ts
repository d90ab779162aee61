import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { refuseSecondTarget, scheduleAnnotations, scheduledWith } from './schedules.js';
import { callAnnotations, callGrant, callName, usualCall } from './sdk-calls.js';
import { arnText } from './wiring.js';

/** A schedule calls any API of AWS that changes something, with parameters in its input. */
export const scheduleCall = defineConnection({
  id: 'schedule-call',
  row: 'C22',
  title: 'Scheduled API call',
  from: service('scheduler-schedule'),
  to: { can: [] },
  fits: (_, to) => to.capabilities.grantable?.write !== undefined || to.id === 'external-aws-api',
  verb: 'calls the API of',
  kind: 'request',
  rank: 5,
  cite: awsPage(
    'Using universal targets in EventBridge Scheduler',
    'scheduler/latest/UserGuide/managing-targets-universal.html',
  ),
  annotate: {
    ...callAnnotations,
    ...scheduleAnnotations,
    Input: {
      title: 'Input',
      type: 'string',
      widget: 'code',
      docs: 'Parameters of the API as JSON, in Pascal case.',
    },
  },
  initial: ({ target }) =>
    target.can('external') === undefined
      ? usualCall(target, ['write'])
      : { Service: target.string('Service') ?? 'textract', Api: 'startDocumentAnalysis' },
  label: (wire) => wire.string('Api'),
  refuses: ({ source, target }) => refuseSecondTarget(source, target),
  effects: ({ source, wire }) => {
    const call = callName(wire);
    if (call === undefined) return [];
    return [
      {
        kind: 'property',
        on: source.ref,
        path: ['Target'],
        value: { Arn: arnText(`arn:\${P}:scheduler:::aws-sdk:${call}`), ...scheduledWith(wire) },
        mode: 'merge',
      },
      ...callGrant(wire, source.role),
    ];
  },
});
