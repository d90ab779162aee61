import { defineRule, isMap, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { mapsIn } from '../values.js';
import { quoted } from '../words.js';

const CONFIG = 'DistributionConfig';
const DEFAULT = `${CONFIG}.DefaultCacheBehavior.TargetOriginId`;

export const noUnknownOrigin = defineRule({
  id: 'correctness/no-unknown-origin',
  row: 'V51',
  severity: 'error',
  summary: 'Each behavior of a distribution leads to an origin that it has.',
  why: 'CloudFront refuses a behavior whose origin is not among those of the distribution.',
  cite: awsPage(
    'Cache behavior settings',
    'AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html',
    { section: 'Customization At the Edge' },
  ),
  equivalents: ['cfn-lint:E3057'],
  over: 'node',
  on: { service: 'cloudfront-distribution' },
  check: ({ node }) => {
    const known = originsOf(node);
    if (known === undefined) return;
    const behaviours = mapsIn(node.list(`${CONFIG}.CacheBehaviors`)).map(
      ({ index }) => `${CONFIG}.CacheBehaviors.${index}.TargetOriginId`,
    );
    return [DEFAULT, ...behaviours].flatMap((path) => {
      const target = node.string(path);
      if (target === undefined || known.has(target)) return [];
      const message = `A behavior leads to ${quoted(target)}. ${node.name} has no such origin.`;
      return [{ at: node.at(path), message }];
    });
  },
  examples: {
    valid: [
      `d: cloudfront-distribution { DistributionConfig: { Origins: [{ Id: 'o', DomainName: 'a.example.com' }],
        DefaultCacheBehavior.TargetOriginId: 'o' } }`,
      "d: cloudfront-distribution { DistributionConfig.DefaultCacheBehavior.TargetOriginId: 'o' }",
    ],
    invalid: [
      {
        before: `d: cloudfront-distribution { DistributionConfig: { Origins: [{ Id: 'o', DomainName: 'a.example.com' }],
          DefaultCacheBehavior.TargetOriginId: 'p' } }`,
      },
    ],
  },
});

/** Ids of the origins and groups as written; undefined where wires make some, or not all can be known. */
function originsOf(node: NodeView): ReadonlySet<string> | undefined {
  const isWired = node.wires('out').some(({ connection }) => /(^|-)origin$/.test(connection.id));
  const origins = node.list(`${CONFIG}.Origins`);
  if (isWired || origins === undefined) return undefined;
  const groups = node.list(`${CONFIG}.OriginGroups.Items`);
  if (groups === undefined && node.has(`${CONFIG}.OriginGroups`)) return undefined;
  const lists = [
    ...origins.map((_, index) => `${CONFIG}.Origins.${index}`),
    ...(groups ?? []).map((_, index) => `${CONFIG}.OriginGroups.Items.${index}`),
  ];
  const ids = lists.map((path) =>
    isMap(node.value(path)) ? node.string(`${path}.Id`) : undefined,
  );
  const known = ids.filter((id) => id !== undefined);
  return known.length === ids.length ? new Set(known) : undefined;
}
