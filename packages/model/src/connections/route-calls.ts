import type { Annotations, Value, ValueMap, WireView } from '../define/index.js';
import { arnText } from './wiring.js';

/** Which route EventBridge calls, and with what beside the event. */
export const routeCallAnnotations: Annotations = {
  Method: {
    title: 'Method',
    required: true,
    options: ['POST', 'GET', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'].map((value) => ({
      value,
    })),
  },
  Path: {
    title: 'Path',
    required: true,
    pattern: '/.*',
    docs: 'A `*` stands for each path value, as in /orders/*.',
  },
  PathParameterValues: { title: 'Path values', type: 'list' },
  HeaderParameters: { title: 'Headers', type: 'map' },
  QueryStringParameters: { title: 'Query', type: 'map' },
};

const PARAMETERS = ['HeaderParameters', 'PathParameterValues', 'QueryStringParameters'];

/** Headers, query and path values of a call by EventBridge; undefined when there are none. */
export function httpParameters(wire: WireView): ValueMap | undefined {
  const entries = PARAMETERS.flatMap((name) => {
    const value = wire.value(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** The route of an API as a target names it: with its stage, method and path. */
export function routeArn(wire: WireView): Value {
  const { target } = wire;
  const stage = target.part('stage')?.value('StageName') ?? '$default';
  const path = (wire.string('Path') ?? '/').replaceAll(/\{[^}]*\}/g, '*').replaceAll('${', '${!');
  return arnText(
    `arn:\${P}:execute-api:\${R}:\${A}:\${Api}/\${Stage}/${wire.string('Method') ?? 'POST'}${path}`,
    { Api: target.ref, Stage: stage },
  );
}
