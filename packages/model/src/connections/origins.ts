import type { Annotations, Effect, NodeView, Value, ValueMap, WireView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import {
  isOriginWire,
  onDefault,
  onPatterns,
} from '../services/cloudfront-distribution/behaviours.js';
import { originOf } from '../services/cloudfront-distribution/origin-id.js';
import { pathWord } from './wiring.js';

const behaviours = awsPage(
  'Cache behavior settings',
  'AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesCacheBehavior.html',
);
const origins = awsPage(
  'Origin settings',
  'AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesOrigin.html',
);

/** AWS's managed policies for what must not be cached. */
export const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
export const ALL_VIEWER_EXCEPT_HOST = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';
const EVERY_METHOD = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'];

/** The path pattern of a behaviour, and when it is asked. */
export const patternAnnotations: Annotations = {
  PathPattern: {
    title: 'Path pattern',
    max: 255,
    type: 'string',
    docs: 'As /images/*. None: what no other behaviour takes.',
    cite: behaviours,
  },
  Precedence: {
    title: 'Precedence',
    min: 0,
    type: 'integer',
    docs: 'Lower patterns are asked first. By default exact ones, then longer ones.',
    cite: behaviours,
  },
};

/** What a wire to an origin carries. Without a path pattern it is the default behaviour. */
export const behaviourAnnotations: Annotations = {
  ...patternAnnotations,
  CachePolicyId: {
    title: 'Cache policy',
    docs: 'Of a path pattern; the default behaviour has its own.',
    cite: behaviours,
  },
  OriginRequestPolicyId: { title: 'Request policy', cite: behaviours },
  ResponseHeadersPolicyId: { title: 'Headers policy', cite: behaviours },
  ViewerProtocolPolicy: {
    title: 'Protocol',
    default: 'redirect-to-https',
    options: ['redirect-to-https', 'https-only', 'allow-all'].map((value) => ({ value })),
    cite: behaviours,
  },
  AllowedMethods: { title: 'Methods', type: 'list', cite: behaviours },
};

/** What a wire to a server carries beside its behaviour. */
export const serverAnnotations: Annotations = {
  ...behaviourAnnotations,
  Protocol: {
    title: 'To the origin',
    options: ['http-only', 'https-only', 'match-viewer'].map((value) => ({ value })),
    docs: 'HTTPS wants a certificate of the name that CloudFront asks for.',
    cite: origins,
  },
  Port: {
    title: 'Port',
    min: 80,
    max: 65_535,
    type: 'integer',
    docs: '80, 443, or 1024 and above.',
    cite: origins,
  },
  OriginReadTimeout: {
    title: 'Waits',
    unit: 's',
    default: 30,
    min: 1,
    max: 120,
    type: 'integer',
    docs: 'For the first byte, and for each next one. Above 60 s the quota must be raised.',
    cite: origins,
  },
};

/** The first origin takes the default behaviour, later ones a path pattern. */
export function behaviourInitial(source: NodeView, target: NodeView): ValueMap {
  const taken = source.wires('out').some((wire) => isOriginWire(wire) && !wire.has('PathPattern'));
  return taken ? { PathPattern: `/${pathWord(target.name)}/*` } : {};
}

/** As for what answers each caller for itself: every method, nothing cached, all that the viewer sent. */
export function dynamicInitial(source: NodeView, target: NodeView): ValueMap {
  return {
    ...behaviourInitial(source, target),
    AllowedMethods: EVERY_METHOD,
    CachePolicyId: CACHING_DISABLED,
    OriginRequestPolicyId: ALL_VIEWER_EXCEPT_HOST,
    ViewerProtocolPolicy: 'https-only',
  };
}

/** The origin, once for all wires that share it, and the behaviour that leads to it. */
export function behaviourEffects(wire: WireView, origin: ValueMap): readonly Effect[] {
  const { id, maker } = originOf(wire);
  const own: Effect = {
    kind: 'property',
    on: wire.source.ref,
    path: ['DistributionConfig', 'Origins'],
    value: [{ ...origin, Id: id }],
    mode: 'append',
  };
  return [...(maker.id === wire.id ? [own] : []), ...behaviourOf(wire)];
}

/** What a wire says of the behaviour that it belongs to. */
export function behaviourOf(wire: WireView): readonly Effect[] {
  return wire.has('PathPattern') ? onPatterns(wire) : onDefault(wire);
}

/** A server of one's own as an origin. */
export function customOrigin(
  wire: WireView,
  {
    host,
    protocol,
    port,
  }: { readonly host: Value; readonly protocol: string; readonly port: number },
): ValueMap {
  const wanted = wire.string('Protocol') ?? protocol;
  const own = wire.number('Port') ?? port;
  const timeout = wire.number('OriginReadTimeout');
  return {
    CustomOriginConfig: {
      HTTPPort: wanted === 'https-only' ? 80 : own,
      HTTPSPort: wanted === 'https-only' ? own : 443,
      OriginProtocolPolicy: wanted,
      ...(wanted === 'http-only' ? {} : { OriginSSLProtocols: ['TLSv1.2'] }),
      ...(timeout === undefined ? {} : { OriginReadTimeout: timeout }),
    },
    DomainName: host,
  };
}

/** The signature by which an origin knows that the distribution asks. */
export function originAccess(id: string, kind: 's3' | 'lambda'): Effect {
  return {
    kind: 'resource',
    name: 'access',
    type: 'AWS::CloudFront::OriginAccessControl',
    properties: {
      OriginAccessControlConfig: {
        Name: { 'Fn::Sub': `\${AWS::StackName}-${id}` },
        OriginAccessControlOriginType: kind,
        SigningBehavior: 'always',
        SigningProtocol: 'sigv4',
      },
    },
  };
}
