import { can, defineConnection } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** A client that calls from outside. Drawn, exported as nothing. */
export const client = defineConnection({
  id: 'client',
  row: 'C1',
  title: 'Call from outside',
  from: {
    can: ['external'],
    except: ['external-identity-provider', 'external-aws-account'],
  },
  to: can('public'),
  verb: 'calls',
  kind: 'request',
  cite: awsPage(
    'Invoking REST APIs in API Gateway',
    'apigateway/latest/developerguide/how-to-call-api.html',
    {
      section: 'AWS API Gateway',
    },
  ),
  annotate: { Label: { title: 'Label', docs: 'What is called, as in `GET /orders`.' } },
  label: (wire) => wire.string('Label'),
  effects: () => [],
});
