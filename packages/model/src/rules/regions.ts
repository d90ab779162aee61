import type { NodeView, WireView } from '../define/index.js';

/** Connections that join what is in one Region. */
export const LOCAL = [
  'alarm-action',
  'balancer-log',
  'balancer-target',
  'bucket-event',
  'bucket-notification',
  'database-access',
  'dead-letter',
  'destination',
  'encrypts',
  'event-source-mapping',
  'firewall',
  'guards',
  'image-source',
  'layer',
  'log-subscription',
  'pipe-source',
  'pipe-target',
  'route',
  'rule-target',
  'schedule-target',
  'stream-delivery',
  'task',
  'transform',
  'user-pool-trigger',
] as const;

/** What has rules of its own: another Region's bus may be the target of a rule, and CloudFront is in none. */
const ELSEWHERE: ReadonlySet<string> = new Set(['cloudfront-distribution', 'events-event-bus']);

/** Whether the ends of a wire are in different Regions, where AWS wants them in one. */
export function areApart({
  wire,
  source,
  target,
}: {
  readonly wire: WireView;
  readonly source: NodeView;
  readonly target: NodeView;
}): boolean {
  if (!LOCAL.some((id) => id === wire.connection.id)) return false;
  const [here, there] = [source.region(), target.region()];
  if (here === undefined || there === undefined || here === there) return false;
  return wire.connection.id === 'schedule-target' || !ELSEWHERE.has(target.service.id);
}
