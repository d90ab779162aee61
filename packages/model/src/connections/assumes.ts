import { can, defineConnection, ref, service } from '../define/index.js';
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
    const [path = '', part] = principal.property.split('#').toReversed();
    return [
      {
        kind: 'property',
        on: part === undefined ? source.ref : ref(source.id, part),
        path: path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
        value: principal.form === 'name' ? target.ref : target.att('Arn'),
        mode: 'set',
      },
    ];
  },
});
