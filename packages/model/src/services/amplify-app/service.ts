import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** An application of Amplify Hosting. */
export const amplifyApp = defineService({
  id: 'amplify-app',
  row: 'S40',
  title: 'Amplify app',
  noun: 'WebApp',
  category: 'compute',
  share: 0.4,
  type: 'AWS::Amplify::App',
  summary: 'Builds and hosts a web application from its repository.',
  cite: typePage('AWS::Amplify::App'),
  keywords: ['amplify', 'hosting', 'web', 'frontend', 'spa', 'next.js'],
  fact: (node) => node.string('Platform') ?? 'WEB',
  annotate: {
    Name: { title: 'Name', section: 'App', required: true, type: 'string', max: 255 },
    Repository: { title: 'Repository', section: 'App', docs: 'URL of the repository.' },
    Platform: {
      title: 'Platform',
      section: 'App',
      default: 'WEB',
      options: [
        { value: 'WEB', title: 'Static' },
        { value: 'WEB_COMPUTE', title: 'Server-side rendering' },
        { value: 'WEB_DYNAMIC' },
      ],
    },
    BuildSpec: { title: 'Build specification', section: 'Build', widget: 'code' },
    EnvironmentVariables: { title: 'Variables', section: 'Build', type: 'list' },
    CustomRules: { title: 'Redirects', section: 'App', type: 'list' },
    AccessToken: {
      title: 'Access token',
      section: 'Security',
      widget: 'secret',
      docs: 'Of GitHub. Take it from a secret.',
    },
    OauthToken: { title: 'OAuth token', section: 'Security', widget: 'secret' },
    IAMServiceRole: {
      title: 'Role',
      section: 'Security',
      widget: 'reference',
      refersTo: { service: 'iam-role' },
    },
  },
  capabilities: {
    public: {},
    refers: [{ to: 'iam-role', property: 'IAMServiceRole', value: 'arn', label: 'assumes' }],
  },
  initial: {
    properties: {
      CustomRules: [
        {
          Source:
            '</^[^.]+$|\\.(?!(css|gif|ico|jpg|js|png|txt|svg|woff|woff2|ttf|map|json)$)([^.]+$)/>',
          Status: '200',
          Target: '/index.html',
        },
      ],
      Name: 'web',
      Platform: 'WEB',
    },
  },
});
