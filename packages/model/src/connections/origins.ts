import type { Annotations, Effect, NodeView, ValueMap, WireView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { pathWord, plainName } from './wiring.js';

const behaviours = awsPage(
  'Cache behavior settings',
  'AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html',
);
const CACHING_OPTIMIZED = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const CONFIG = 'DistributionConfig';

/** What a wire to an origin carries. Without a path pattern it is the default behaviour. */
export const behaviourAnnotations: Annotations = {
  PathPattern: {
    title: 'Path pattern',
    max: 255,
    docs: 'As /images/*. None: what no other behaviour takes.',
    cite: behaviours,
  },
  CachePolicyId: {
    title: 'Cache policy',
    docs: 'Of a path pattern; the default behaviour has its own.',
    cite: behaviours,
  },
  OriginRequestPolicyId: { title: 'Request policy', cite: behaviours },
  ViewerProtocolPolicy: {
    title: 'Protocol',
    default: 'redirect-to-https',
    options: ['redirect-to-https', 'https-only', 'allow-all'].map((value) => ({ value })),
    cite: behaviours,
  },
  AllowedMethods: { title: 'Methods', type: 'list', cite: behaviours },
};

/** The first origin takes the default behaviour, later ones a path pattern. */
export function behaviourInitial(source: NodeView, target: NodeView): ValueMap {
  const taken = source
    .wires('out')
    .some((wire) => wire.connection.id.endsWith('-origin') && !wire.has('PathPattern'));
  return taken ? { PathPattern: `/${pathWord(target.name)}/*` } : {};
}

/** Id of the origin inside its distribution. */
export function originId(target: NodeView): string {
  return plainName(target.name);
}

/** The origin, and the behaviour that leads to it. */
export function behaviourEffects(wire: WireView, origin: ValueMap): readonly Effect[] {
  const { source, target } = wire;
  const on = source.ref;
  const id = originId(target);
  const pattern = wire.value('PathPattern');
  const settings = settingsOf(wire);
  const behaviour: Effect =
    pattern === undefined
      ? {
          kind: 'property',
          on,
          path: [CONFIG, 'DefaultCacheBehavior'],
          value: { TargetOriginId: id, ...settings },
          mode: 'merge',
        }
      : {
          kind: 'property',
          on,
          path: [CONFIG, 'CacheBehaviors'],
          mode: 'append',
          value: [
            {
              CachePolicyId: CACHING_OPTIMIZED,
              Compress: true,
              ViewerProtocolPolicy: 'redirect-to-https',
              ...settings,
              ...associations(wire),
              PathPattern: pattern,
              TargetOriginId: id,
            },
          ],
        };
  return [
    {
      kind: 'property',
      on,
      path: [CONFIG, 'Origins'],
      value: [{ ...origin, Id: id }],
      mode: 'append',
    },
    behaviour,
  ];
}

function settingsOf(wire: WireView): ValueMap {
  const names = [
    'AllowedMethods',
    'CachePolicyId',
    'OriginRequestPolicyId',
    'ViewerProtocolPolicy',
  ];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = wire.value(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Edge functions on the same path pattern. */
function associations(wire: WireView): ValueMap {
  const pattern = wire.string('PathPattern');
  const functions = wire.source
    .wires('out', 'edge-function')
    .filter((edge) => edge.string('PathPattern') === pattern)
    .map(association);
  return functions.length === 0 ? {} : { FunctionAssociations: functions };
}

/** How a behaviour names a CloudFront Function. */
export function association(wire: WireView): ValueMap {
  return { EventType: wire.string('EventType') ?? 'viewer-request', FunctionARN: wire.target.arn };
}
