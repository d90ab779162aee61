import { can, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** Runs with a drawn role. No role is made for it then; what its wires grant is attached to this one. */
export const assumes = defineConnection({
  id: 'assumes',
  row: 'S14',
  title: 'Execution role',
  from: can('principal'),
  to: service('iam-role'),
  verb: 'assumes',
  kind: 'auth',
  cite: awsPage(
    'Defining Lambda function permissions with an execution role',
    'lambda/latest/dg/lambda-intro-execution-role.html',
  ),
  effects: ({ source, target }) => {
    const principal = source.can('principal');
    if (principal === undefined) return [];
    return [
      {
        kind: 'property',
        on: source.ref,
        path: principal.property.split('.'),
        value: target.att('Arn'),
        mode: 'set',
      },
    ];
  },
});
