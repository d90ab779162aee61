import { att, defineConnection, service, type Value, type WireView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { bucketEventAnnotations } from './bucket-events-options.js';
import { called, calledArn, plainName } from './wiring.js';

const page = awsPage('Using EventBridge', 'AmazonS3/latest/userguide/EventBridge.html', {
  section: 'Serverless in AWS',
});

/** Calls by a rule of its own on the default bus: several may take the same keys, and none is refused. */
export const bucketEvent = defineConnection({
  id: 'bucket-event',
  row: 'C19',
  title: 'Object event through EventBridge',
  from: service('s3-bucket'),
  to: service('lambda-function'),
  verb: 'calls by EventBridge',
  kind: 'event',
  rank: 40,
  cite: page,
  annotate: {
    ...bucketEventAnnotations,
    Suffix: { title: 'Suffix', docs: 'Keys that end so, as `.jpg`.' },
  },
  initial: { DetailTypes: ['Object Created'] },
  label: (wire) => wire.string('Prefix') ?? wire.string('Suffix'),
  effects: ({ source, target, wire }) => {
    const keys = keysOf(wire);
    return [
      {
        kind: 'property',
        on: source.ref,
        path: ['NotificationConfiguration', 'EventBridgeConfiguration'],
        value: { EventBridgeEnabled: true },
        mode: 'set',
      },
      {
        kind: 'resource',
        name: 'rule',
        type: 'AWS::Events::Rule',
        properties: {
          EventPattern: {
            detail: { bucket: { name: [source.ref] }, ...(keys && { object: { key: keys } }) },
            'detail-type': wire.list('DetailTypes') ?? ['Object Created'],
            source: ['aws.s3'],
          },
          Targets: [{ Arn: calledArn(target), Id: plainName(target.name) }],
        },
      },
      {
        kind: 'permit',
        name: 'permission',
        on: called(target),
        service: 'events.amazonaws.com',
        actions: ['lambda:InvokeFunction'],
        sourceArn: att(wire.id, 'Arn', 'rule'),
      },
    ];
  },
});

/** What a key must be like; of both ends by a wildcard, since a list means any of them. */
function keysOf(wire: WireView): readonly Value[] | undefined {
  const [prefix, suffix] = [wire.string('Prefix'), wire.string('Suffix')];
  if (prefix !== undefined && suffix !== undefined) return [{ wildcard: `${prefix}*${suffix}` }];
  if (prefix !== undefined) return [{ prefix }];
  return suffix === undefined ? undefined : [{ suffix }];
}
