import type { PartDefinition } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const throttling = awsPage(
  'Amazon API Gateway quotas',
  'apigateway/latest/developerguide/limits.html',
);

/** The stage of a WebSocket API. It deploys itself when routes change. */
export const socketParts: Readonly<Record<string, PartDefinition>> = {
  stage: {
    title: 'Stage',
    type: 'AWS::ApiGatewayV2::Stage',
    wiring: (self) => ({ ApiId: self.ref }),
    annotate: {
      StageName: {
        title: 'Stage',
        section: 'Stage',
        required: true,
        form: '$default, or up to 128 letters, digits, - and _',
        pattern: '\\$default|[A-Za-z0-9_-]{1,128}',
      },
      AutoDeploy: { title: 'Deploys itself', section: 'Stage', default: false },
      'DefaultRouteSettings.ThrottlingRateLimit': {
        title: 'Rate',
        section: 'Stage',
        unit: '/s',
        min: 0,
        cite: throttling,
      },
      'DefaultRouteSettings.ThrottlingBurstLimit': {
        title: 'Burst',
        section: 'Stage',
        min: 0,
        cite: throttling,
      },
      'DefaultRouteSettings.LoggingLevel': {
        title: 'Log level',
        section: 'Stage',
        default: 'OFF',
        options: ['OFF', 'ERROR', 'INFO'].map((value) => ({ value })),
      },
      'AccessLogSettings.DestinationArn': { title: 'Access log', section: 'Stage' },
      StageVariables: { title: 'Variables', section: 'Stage', type: 'map' },
    },
  },
};
