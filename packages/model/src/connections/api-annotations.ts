import type { Annotation, Annotations, NodeView, ValueMap } from '../define/index.js';
import { routeAnnotations } from './routes.js';
import { pathWord } from './wiring.js';

/** What a route to an AWS service carries: the route, and which call it makes. */
export function apiAnnotations(actions: readonly string[]): Annotations {
  const action: Annotation = {
    title: 'Action',
    default: actions[0] ?? '',
    options: actions.map((value) => ({ value })),
    docs: 'The role of the route may do this and nothing else.',
  };
  return {
    ...routeAnnotations,
    Action: action,
    Template: {
      title: 'Template',
      widget: 'code',
      docs: 'REST only: a mapping template of your own for JSON, instead of the usual one.',
    },
  };
}

/** A new route to a service starts with the service's main call. */
export function apiInitial(method: string, action: string) {
  return ({ target }: { readonly target: NodeView }): ValueMap => ({
    Action: action,
    Method: method,
    Path: `/${pathWord(target.name)}`,
  });
}
