import { awsPage } from '../services/aws-page.js';
import { can, defineConnection } from '../define/index.js';
import {
  accessAnnotations,
  accessEnvironment,
  accessGrants,
  accessLabel,
  refuseNameless,
} from './grant-effects.js';

/** Code that uses a resource through the SDK: statements on its role, and a variable that names it. */
export const grant = defineConnection({
  id: 'grant',
  row: 'C14',
  title: 'Access',
  from: {
    can: ['principal'],
    except: ['stepfunctions-state-machine', 'firehose-delivery-stream'],
  },
  to: can('grantable'),
  fits: (from) => from.capabilities.principal?.onBehalf !== true,
  verb: 'uses',
  kind: 'data',
  kindOf: ({ target }) => target.can('grantable')?.kind ?? 'data',
  rank: 10,
  cite: awsPage(
    'Defining Lambda function permissions with an execution role',
    'lambda/latest/dg/lambda-intro-execution-role.html',
    {
      section: 'Integrated with the whole AWS suite of services',
    },
  ),
  annotate: accessAnnotations,
  initial: ({ target }) => {
    const grantable = target.can('grantable');
    if (grantable?.read === undefined || grantable.write === undefined) return {};
    return { Access: grantable.defaultAccess ?? 'read-write' };
  },
  refuses: ({ source, target }) => refuseNameless(source, target),
  label: accessLabel,
  effects: ({ source, target, wire }) => [
    ...accessGrants({ to: source.role, target, wire }),
    ...accessEnvironment(source, target, wire),
  ],
});
