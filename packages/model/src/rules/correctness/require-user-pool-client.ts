import { defineRule, type NodeView, type WireView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

/** Whose settings name the clients. */
const STRICT: ReadonlySet<string> = new Set(['apigatewayv2-http-api', 'cognito-identity-pool']);

const RELYING = ['authorizer', 'identity-provider', 'graphql-user-pool'] as const;

export const requireUserPoolClient = defineRule({
  id: 'correctness/require-user-pool-client',
  row: 'V36',
  severity: 'error',
  summary: 'A user pool that others rely on has an app client.',
  why: 'Users sign in through an app client, and the JWT authorizer of an HTTP API and an identity pool take tokens of named clients only. Without one nobody gets a token.',
  cite: awsPage(
    'Control access to HTTP APIs with JWT authorizers',
    'apigateway/latest/developerguide/http-api-jwt-authorizer.html',
    { section: 'Cognito User Pools (CUP) – Integrations' },
  ),
  over: 'wire',
  on: { connection: RELYING },
  check: ({ wire, source, target, graph }) => {
    const isHttp = STRICT.has(target.service.id);
    if (wire.id !== gravestOf(source)?.id) return;
    const existsAlready = source.record.external !== undefined;
    if (source.part('client') !== undefined || (existsAlready && !isHttp)) return;
    const isDrawn = graph
      .nodes()
      .some(
        (node) =>
          node.type === 'AWS::Cognito::UserPoolClient' &&
          (node.referred('UserPoolId').includes(source) ||
            node.wires('out', 'refers-to').some(({ target: pool }) => pool === source)),
      );
    if (isDrawn) return;
    const message = `${source.name} has no app client. ${target.name} asks for a token of one.`;
    if (existsAlready)
      return { at: source.at(), message: `${message} Draw a client that refers to it.` };
    const properties = source.service.initial?.parts?.['client'] ?? {};
    const edits = [{ edit: 'part.add', args: { nodeId: source.id, part: 'client', properties } }];
    return {
      at: source.at(),
      message,
      severity: isHttp ? 'error' : 'warning',
      fix: { label: 'Add an app client', safe: true, edits },
    };
  },
  examples: {
    valid: [
      'u: cognito-user-pool { client#: {} } -[authorizer]-> api: apigatewayv2-http-api',
      `u: cognito-user-pool -[authorizer]-> api: apigatewayv2-http-api
       c: cognito-user-pool-client { $type: 'AWS::Cognito::UserPoolClient', UserPoolId: @u }`,
      "u: cognito-user-pool { $external: { ref: 'eu-west-1_a' } } -[authorizer]-> api: apigateway-rest-api",
    ],
    invalid: [
      {
        before: 'u: cognito-user-pool -[authorizer]-> api: apigatewayv2-http-api',
        after: `u: cognito-user-pool { client#: {
            ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
            GenerateSecret: false, PreventUserExistenceErrors: 'ENABLED'
          } } -[authorizer]-> api: apigatewayv2-http-api`,
      },
      {
        before:
          "u: cognito-user-pool { $external: { ref: 'eu-west-1_a' } } -[authorizer]-> api: apigatewayv2-http-api",
      },
    ],
  },
});

/** Of the wires that rely on a pool, the one that stands for all. */
function gravestOf(pool: NodeView): WireView | undefined {
  const all = RELYING.flatMap((id) => pool.wires('out', id));
  return all.find(({ target }) => STRICT.has(target.service.id)) ?? all[0];
}
