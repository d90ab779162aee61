import type { Annotations } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

const rules = awsPage(
  'Listener rules for your Application Load Balancer',
  'elasticloadbalancing/latest/application/listener-rules.html',
);

/** What a wire from a load balancer carries. */
export const targetAnnotations: Annotations = {
  PathPattern: {
    title: 'Path',
    pattern: '/[^ ]{0,127}',
    docs: 'As /api/*. Without a path and a host it takes what no other wire takes.',
    cite: rules,
  },
  HostHeader: { title: 'Host', max: 128, type: 'string', cite: rules },
  Priority: {
    title: 'Priority',
    min: 1,
    max: 50_000,
    type: 'integer',
    docs: 'Lower numbers are asked first. By default longer paths are.',
    cite: rules,
  },
  Port: {
    title: 'Port',
    min: 1,
    max: 65_535,
    type: 'integer',
    docs: "The container's own unless set.",
  },
  HealthCheckPath: {
    title: 'Health check',
    pattern: '/[^ ]{0,1023}',
    docs: 'Path that answers 200.',
  },
};
