import type { Effect, NodeView } from '../define/index.js';
import { variableName } from './wiring.js';

/** Variables with the host and the port. */
export function addressOf(
  source: NodeView,
  target: NodeView,
  { stem, port }: { readonly stem: string; readonly port: number },
): readonly Effect[] {
  const listens = target.can('placeable')?.listens;
  if (listens === undefined || source.can('principal')?.environment === undefined) return [];
  const { address, portAttribute } = listens;
  return [
    variable(source, variableName(stem, 'HOST'), target.att(address)),
    variable(
      source,
      variableName(stem, 'PORT'),
      portAttribute === undefined ? String(port) : target.att(portAttribute),
    ),
  ];
}

function variable(
  source: NodeView,
  name: string,
  value: ReturnType<NodeView['att']> | string,
): Effect {
  return { kind: 'environment', on: source.id, name, value };
}

/** The password stays in Secrets Manager; the caller may read it there. */
export function password(source: NodeView, target: NodeView, stem: string): readonly Effect[] {
  const attribute = target.can('placeable')?.listens?.secretAttribute;
  if (attribute === undefined || target.boolean('ManageMasterUserPassword') !== true) return [];
  const secret = target.att(attribute);
  const hasVariables = source.can('principal')?.environment !== undefined;
  return [
    {
      kind: 'grant',
      to: source.role,
      actions: ['secretsmanager:GetSecretValue'],
      resources: [secret],
    },
    ...(hasVariables ? [variable(source, variableName(stem, 'SECRET_ARN'), secret)] : []),
  ];
}
