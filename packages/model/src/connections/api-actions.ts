import {
  ref,
  sub,
  type Effect,
  type Integration,
  type NodeView,
  type Reference,
  type Value,
  type ValueMap,
  type WireView,
} from '../define/index.js';
import { routeEffect } from './routes.js';

/** A call that an API makes to a service on a caller's behalf. */
export interface ApiCall {
  /** As in `kinesis:action/PutRecord`. */
  readonly action: string;
  readonly iam: readonly string[];
  readonly resources: readonly Value[];
  readonly variables?: Readonly<Record<string, Value>>;
  readonly httpMethod?: string;
  readonly parameters?: ValueMap;
  /** Mapping templates of a REST API by content type. */
  readonly templates: ValueMap;
  /** Subtype and request parameters of an HTTP API, where it offers the call. */
  readonly http?: { readonly subtype: string; readonly request: ValueMap };
}

/** Route, role and statement of a call: the role may do this one thing to this one target. */
export function apiCallEffects(wire: WireView, call: ApiCall): readonly Effect[] {
  const role = ref(wire.id, 'role');
  const isHttp = wire.source.service.id === 'apigatewayv2-http-api';
  return [
    { kind: 'role', name: 'role', service: 'apigateway.amazonaws.com' },
    { kind: 'grant', to: role, actions: call.iam, resources: call.resources },
    routeEffect(wire, isHttp ? httpIntegration(call, role) : restIntegration(call, role, wire)),
  ];
}

function restIntegration(call: ApiCall, role: Reference, wire: WireView): Integration {
  const own = wire.string('Template');
  return {
    type: 'aws',
    action: call.action,
    role,
    request: own === undefined ? call.templates : { 'application/json': own },
    ...(call.variables && { variables: call.variables }),
    ...(call.httpMethod && { httpMethod: call.httpMethod }),
    ...(call.parameters && { parameters: call.parameters }),
  };
}

function httpIntegration(call: ApiCall, role: Reference): Integration {
  return {
    type: 'aws',
    action: call.action,
    role,
    request: call.http?.request ?? {},
    ...(call.http && { subtype: call.http.subtype }),
  };
}

/** A JSON template with the target in it: `${Target}` is its name, `${Arn}` its ARN. */
export function template(text: string, target: NodeView): ValueMap {
  const variables: Record<string, Value> = {};
  if (text.includes('${Target}')) variables['Target'] = target.ref;
  if (text.includes('${Arn}')) variables['Arn'] = target.arn;
  return { 'application/json': sub(text, variables) };
}

/** A header that an integration sends, as API Gateway writes constants. */
export function sendsHeader(name: string, value: string): ValueMap {
  return { [`integration.request.header.${name}`]: `'${value}'` };
}

export const FORM = 'application/x-www-form-urlencoded';
