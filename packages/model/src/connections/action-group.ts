import { defineConnection, service } from '../define/index.js';
import { typePage } from '../services/type-page.js';
import { called, calledArn, plainName } from './wiring.js';

/** What an agent can do: a function, by the functions that its model may call. */
export const actionGroup = defineConnection({
  id: 'action-group',
  title: 'Action group',
  from: service('bedrock-agent'),
  to: service('lambda-function'),
  verb: 'acts through',
  kind: 'request',
  cite: typePage('AWS::Bedrock::Agent'),
  annotate: {
    Name: { title: 'Name', pattern: '([0-9a-zA-Z][_-]?){1,100}' },
    Description: {
      title: 'Description',
      max: 1200,
      docs: 'By this the model decides when to call it.',
    },
    Functions: {
      title: 'Functions',
      type: 'list',
      docs: 'Name, description and parameters of each. By default one that is called as the wire.',
    },
  },
  label: (wire) => wire.string('Name'),
  effects: ({ source, target, wire }) => {
    const name = wire.string('Name') ?? plainName(target.name);
    const description = wire.string('Description') ?? `Calls ${name}.`;
    const functions = wire.list('Functions') ?? [{ Description: description, Name: name }];
    return [
      {
        kind: 'property',
        on: source.ref,
        path: ['ActionGroups'],
        value: [
          {
            ActionGroupExecutor: { Lambda: calledArn(target) },
            ActionGroupName: name,
            ActionGroupState: 'ENABLED',
            FunctionSchema: { Functions: functions },
          },
        ],
        mode: 'append',
      },
      {
        kind: 'permit',
        name: 'permission',
        on: called(target),
        service: 'bedrock.amazonaws.com',
        actions: ['lambda:InvokeFunction'],
        sourceArn: source.arn,
      },
    ];
  },
});
