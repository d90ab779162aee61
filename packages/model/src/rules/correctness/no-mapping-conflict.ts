import { isEdgeOptimized } from '../../connections/certificate-use.js';
import { defineRule, type Finding, type NodeView, type WireView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

const PATH = 'BasePath';

export const noMappingConflict = defineRule({
  id: 'correctness/no-mapping-conflict',
  row: 'V30',
  severity: 'error',
  summary:
    'Each path of a custom domain leads to one API, has several levels only where the domain takes them, and a domain of a WebSocket API leads to no other kind.',
  why: 'API Gateway refuses a second API at one path of a domain, and a WebSocket API on a domain of REST or HTTP APIs. Paths of several levels are for regional domains with TLS 1.2.',
  cite: awsPage(
    'Use API mappings to connect API stages to a custom domain name',
    'apigateway/latest/developerguide/rest-api-mappings.html',
    { section: 'API Gateway Security' },
  ),
  over: 'node',
  on: { service: ['apigateway-domain-name', 'apigatewayv2-domain-name'] },
  check: ({ node }) => {
    const wires = node.wires('out', 'domain-mapping');
    return wires.flatMap((wire, index): readonly Finding[] => {
      const deep = depthProblem(node, pathOf(wire));
      if (deep !== undefined) return [{ at: wire.at(PATH), message: deep }];
      const before = wires.slice(0, index);
      const same = before.find(
        (other) => pathOf(other) !== undefined && pathOf(other) === pathOf(wire),
      );
      if (same !== undefined) {
        const message = `${same.target.name} is at the path ${pathOf(wire) === '' ? 'of the whole domain' : `/${pathOf(wire)}`} already. Another API takes another path.`;
        return [{ at: wire.at(PATH), message }];
      }
      const [first] = before;
      if (first === undefined || isSocket(first) === isSocket(wire)) return [];
      const message = `${first.target.name} and ${wire.target.name} share ${node.name}. A WebSocket API shares its domain with no other kind.`;
      return [{ at: wire.at(), message }];
    });
  },
  examples: {
    valid: [
      "d: apigateway-domain-name { EndpointConfiguration.Types: ['REGIONAL'] } -[domain-mapping { BasePath: 'shop/v1' }]-> a: apigateway-rest-api",
      `d: apigatewayv2-domain-name -[domain-mapping { BasePath: 'a' }]-> a: apigatewayv2-http-api
       d -[domain-mapping { BasePath: 'b' }]-> b: apigatewayv2-http-api`,
    ],
    invalid: [
      {
        before:
          "d: apigateway-domain-name { EndpointConfiguration.Types: ['EDGE'] } -[domain-mapping { BasePath: 'shop/v1' }]-> a: apigateway-rest-api",
      },
      {
        before:
          "d: apigateway-domain-name { EndpointConfiguration.Types: ['REGIONAL'], SecurityPolicy: 'TLS_1_0' } -[domain-mapping { BasePath: 'shop/v1' }]-> a: apigateway-rest-api",
      },
      {
        before: `d: apigatewayv2-domain-name -[domain-mapping { BasePath: 'a' }]-> a: apigatewayv2-http-api
          d -[domain-mapping { BasePath: 'a' }]-> b: apigatewayv2-http-api`,
      },
      {
        before: `d: apigatewayv2-domain-name -[domain-mapping]-> a: apigatewayv2-http-api
          d -[domain-mapping { BasePath: 'live' }]-> b: apigatewayv2-websocket-api`,
      },
    ],
  },
});

function isSocket({ target }: WireView): boolean {
  return target.service.id === 'apigatewayv2-websocket-api';
}

/** The path as far as it is known; empty for the whole domain. */
function pathOf(wire: WireView): string | undefined {
  return wire.has(PATH) ? wire.string(PATH) : '';
}

/** Why a domain has no path of several levels; undefined where it has, or the path is of one. */
function depthProblem(domain: NodeView, path: string | undefined): string | undefined {
  if (path?.includes('/') !== true) return undefined;
  const has = `The path /${path} has several levels.`;
  const kinds = 'EndpointConfiguration.Types';
  const isKnown = !domain.has(kinds) || domain.list(kinds) !== undefined;
  const isFirst = domain.service.id === 'apigateway-domain-name';
  if (isFirst && isKnown && isEdgeOptimized(domain))
    return `${has} ${domain.name} is edge-optimized, and takes paths of one level only.`;
  return domain.string('SecurityPolicy') === 'TLS_1_0'
    ? `${has} Such paths need TLS 1.2, and ${domain.name} takes TLS 1.0.`
    : undefined;
}
