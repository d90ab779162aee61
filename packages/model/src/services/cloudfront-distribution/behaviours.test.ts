import { describe, expect, it } from 'vitest';
import type { Effect, Value } from '../../define/index.js';
import { createGraph } from '../../graph/create-graph.js';
import { arch } from '../../testing/arch.js';

/** What the wires of a design append to or merge into the distribution, by path. */
function said(words: string): Record<string, Value[]> {
  const graph = createGraph(arch(words));
  const found: Record<string, Value[]> = {};
  for (const wire of graph.wires()) {
    const context = { source: wire.source, target: wire.target, wire, graph };
    for (const effect of wire.connection.effects(context)) {
      if (effect.kind !== 'property' || effect.on.$ref !== 'd') continue;
      const path = effect.path.slice(1).join('.');
      found[path] = [...(found[path] ?? []), ...listOf(effect)];
    }
  }
  return found;
}

function listOf({ value }: Extract<Effect, { kind: 'property' }>): readonly Value[] {
  return Array.isArray(value) ? value : [value];
}

describe('behaviours of a distribution', () => {
  it('asks exact paths first, then longer ones, unless told otherwise', () => {
    const { CacheBehaviors } = said(`
      d: cloudfront-distribution -[bucket-origin]-> site: s3-bucket
      d -[bucket-origin { PathPattern: '/img/*' }]-> img: s3-bucket
      d -[bucket-origin { PathPattern: '/img/large/*' }]-> large: s3-bucket
      d -[bucket-origin { PathPattern: '/about' }]-> about: s3-bucket
      d -[bucket-origin { PathPattern: '/*.js', Precedence: 1 }]-> js: s3-bucket`);
    expect(CacheBehaviors).toMatchObject([
      { PathPattern: '/*.js', TargetOriginId: 'js' },
      { PathPattern: '/about', TargetOriginId: 'about' },
      { PathPattern: '/img/large/*', TargetOriginId: 'large' },
      { PathPattern: '/img/*', TargetOriginId: 'img' },
    ]);
  });

  it('puts a function of a path that no origin has before the default origin', () => {
    const { CacheBehaviors } = said(`
      d: cloudfront-distribution -[bucket-origin]-> site: s3-bucket
      d -[edge-function { EventType: 'viewer-request', PathPattern: '/blog/*' }]-> f: cloudfront-function
      d -[edge-lambda { EventType: 'origin-request', PathPattern: '/blog/*' }]-> e: lambda-edge-function`);
    expect(CacheBehaviors).toEqual([
      {
        CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
        Compress: true,
        FunctionAssociations: [
          {
            EventType: 'viewer-request',
            FunctionARN: { $ref: 'f', attr: 'FunctionMetadata.FunctionARN' },
          },
        ],
        LambdaFunctionAssociations: [
          { EventType: 'origin-request', LambdaFunctionARN: { $ref: 'e', part: 'version' } },
        ],
        PathPattern: '/blog/*',
        TargetOriginId: 'site',
        ViewerProtocolPolicy: 'redirect-to-https',
      },
    ]);
  });

  it('gives a policy and a function to the behaviour of their path alone', () => {
    const found = said(`
      d: cloudfront-distribution -[bucket-origin]-> site: s3-bucket
      d -[api-origin { PathPattern: '/api/*' }]-> api: apigatewayv2-http-api
      d -[behaviour-policy { PathPattern: '/api/*' }]-> p: cloudfront-response-headers-policy
      d -[behaviour-policy]-> c: cloudfront-cache-policy`);
    expect(found['CacheBehaviors']).toMatchObject([
      { PathPattern: '/api/*', ResponseHeadersPolicyId: { $ref: 'p' }, TargetOriginId: 'api' },
    ]);
    expect(found['DefaultCacheBehavior']).toContainEqual({ CachePolicyId: { $ref: 'c' } });
  });

  it('serves two paths of one bucket from one origin', () => {
    const found = said(`
      d: cloudfront-distribution -[bucket-origin]-> site: s3-bucket
      d -[bucket-origin { PathPattern: '/img/*' }]-> site
      d -[bucket-origin { PathPattern: '/old/*', OriginPath: '/v1' }]-> site`);
    expect(found['Origins']).toMatchObject([{ Id: 'site' }, { Id: 'site2', OriginPath: '/v1' }]);
    expect(found['CacheBehaviors']).toMatchObject([
      { PathPattern: '/img/*', TargetOriginId: 'site' },
      { PathPattern: '/old/*', TargetOriginId: 'site2' },
    ]);
  });

  it('adds to a behaviour that a template wrote', () => {
    const found = said(`
      d: cloudfront-distribution {
        DistributionConfig.CacheBehaviors: [{ PathPattern: '/a' }, { PathPattern: '/api/*', TargetOriginId: 'x' }]
      } -[edge-function { PathPattern: '/api/*', EventType: 'viewer-request' }]-> f: cloudfront-function`);
    expect(Object.keys(found)).toEqual(['CacheBehaviors.1.FunctionAssociations']);
  });
});
