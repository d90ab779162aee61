import {
  ref,
  sub,
  type Integration,
  type NodeView,
  type Value,
  type ValueMap,
  type WireView,
} from '../define/index.js';
import { portOf } from './database-ingress.js';

type HttpIntegration = Extract<Integration, { readonly type: 'http' }>;

/** The VPC link that leads to a target, when one is drawn. */
export function linkTo(target: NodeView): NodeView | undefined {
  return target.wires('in', 'link-target')[0]?.source;
}

/** Whether it answers inside its VPC only. */
export function isReachedByLink(target: NodeView): boolean {
  return target.service.id === 'servicediscovery-service' || target.string('Scheme') === 'internal';
}

/** How a route reaches its target: HTTP APIs name the listener, REST APIs the balancer beside an address. */
export function integrationFor(wire: WireView, link: NodeView | undefined): HttpIntegration {
  const { source, target } = wire;
  const serverName = wire.string('ServerName');
  const plain = { type: 'http', uri: address(wire), ...parameters(wire) } as const;
  if (link === undefined) return plain;
  const connection = { id: link.ref, ...(serverName === undefined ? {} : { serverName }) };
  if (source.service.id === 'apigatewayv2-http-api') {
    const path = stageOf(source) === '$default' ? {} : { path: '$request.path' };
    const isNamed = target.service.id === 'servicediscovery-service';
    const uri = isNamed ? target.att('Arn') : ref(target.id, 'listener');
    return { type: 'http', uri, link: { ...connection, ...path } };
  }
  const isSecond = link.service.id === 'apigatewayv2-vpc-link';
  return { ...plain, link: { ...connection, ...(isSecond ? { target: target.arn } : {}) } };
}

/** A REST API tells each name of a path to its integration by itself. */
function parameters(wire: WireView): { readonly parameters?: ValueMap } {
  if (wire.source.service.id !== 'apigateway-rest-api') return {};
  const names = [...(wire.string('Path') ?? '').matchAll(/\{([^}+]*)\+?\}/g)].map(
    ([, name]) => name,
  );
  if (names.length === 0) return {};
  return {
    parameters: Object.fromEntries(
      names.map((name) => [`path.${name}`, `method.request.path.${name}`]),
    ),
  };
}

function stageOf(api: NodeView): string | undefined {
  return api.part('stage')?.string('StageName');
}

/** The address of a balancer, with the path that a `{proxy+}` took. */
function address(wire: WireView): Value {
  const { target } = wire;
  const isSecure = target.part('listener')?.string('Protocol') === 'HTTPS';
  const name = wire.string('ServerName');
  const port = portOf(target) ?? 80;
  const shown = port === (isSecure ? 443 : 80) ? '' : `:${port}`;
  const tail = `${shown}${pathOf(wire)}`.replaceAll('${', '${!');
  const scheme = isSecure ? 'https' : 'http';
  if (name !== undefined) return `${scheme}://${name}${shown}${pathOf(wire)}`;
  return sub(`${scheme}://\${Host}${tail}`, { Host: target.att('DNSName') });
}

/** What is asked of the balancer: the same path that was asked of the API. */
function pathOf(wire: WireView): string {
  const path = wire.string('Path') ?? '/';
  return path === '$default' ? '' : path.replace(/\{([^}+]*)\+\}$/, '{$1}');
}
