import type { Annotation, Effect, NodeView, WireView } from '../define/index.js';
import { arnText, called, plainName } from './wiring.js';

/** What routes call a wire's authorizer. */
export function authorizerName(wire: WireView): string {
  return wire.string('Name') ?? plainName(wire.source.name);
}

/** The authorizer that a route names: `iam` and `none` also in CloudFormation's words. */
export function namedAuthorizer(wire: WireView): string | undefined {
  const name = wire.string('Authorizer');
  if (name === 'NONE') return 'none';
  return name === 'AWS_IAM' ? 'iam' : name;
}

/** The field of that name. `after` says whose name it has by default. */
export function nameField(after: string): Annotation {
  return {
    title: 'Name',
    pattern: '[A-Za-z0-9_-]{1,128}',
    docs: `What routes call it. By default after the ${after}.`,
  };
}

/** Scopes that every route asks for, as an authorizer effect has them. */
export function scopesOf(wire: WireView): { readonly scopes?: readonly string[] } {
  const scopes = wire.list('Scopes')?.filter((scope) => typeof scope === 'string');
  return scopes === undefined ? {} : { scopes };
}

/** How long an API keeps what a function answered. */
export const answerCache: Annotation = {
  title: 'Cache',
  unit: 's',
  default: 300,
  min: 0,
  max: 3600,
  type: 'integer',
};

/** Lets the authorizers of an API call a function. */
export function permitAuthorizers(source: NodeView, api: NodeView): Effect {
  return {
    kind: 'permit',
    name: 'permission',
    on: called(source),
    service: 'apigateway.amazonaws.com',
    actions: ['lambda:InvokeFunction'],
    sourceArn: arnText('arn:${P}:execute-api:${R}:${A}:${Api}/authorizers/*', { Api: api.ref }),
  };
}
