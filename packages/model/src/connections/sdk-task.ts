import { defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { callAnnotations, callGrant, callName, usualCall } from './sdk-calls.js';
import { nextStep, stepAnnotations, taskStep } from './steps.js';

/** A step that calls any API of AWS, on a resource of the design or on none. */
export const sdkTask = defineConnection({
  id: 'sdk-task',
  row: 'C23',
  title: 'AWS API call',
  from: service('stepfunctions-state-machine'),
  to: { can: [] },
  fits: (_, to) => to.capabilities.grantable !== undefined || to.id === 'external-aws-api',
  verb: 'calls the API of',
  kind: 'request',
  rank: 5,
  cite: awsPage(
    'Learning to use AWS service SDK integrations in Step Functions',
    'step-functions/latest/dg/supported-services-awssdk.html',
  ),
  annotate: { ...stepAnnotations, ...callAnnotations },
  initial: ({ source, target }) => ({
    ...nextStep(source),
    ...usualCall(target, ['read', 'write']),
  }),
  label: (wire) => wire.string('Api'),
  effects: ({ source, wire }) => {
    const call = callName(wire);
    if (call === undefined) return [];
    return [
      taskStep(wire, { resource: `arn:aws:states:::aws-sdk:${call}`, parameters: {} }),
      ...callGrant(wire, source.role),
    ];
  },
});
