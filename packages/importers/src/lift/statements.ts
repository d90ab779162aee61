import { isMap, type Value } from '@archivolt/model';
import { own } from '../own.js';
import { type LiftDraft, referred } from './lift-draft.js';
import { nodesIn, type Names } from './mentions.js';
import { roleProperty } from './roles.js';

/** What a role may do, statement by statement, as a template has it. */
export interface StatementFact {
  readonly actions: readonly string[];
  readonly nodes: ReadonlySet<string>;
  /** Nodes by the resource that names them. */
  readonly resources: readonly ReadonlySet<string>[];
  /** Actions that a wire stands for already, each with the node: `dynamodb:GetItem Orders`. */
  readonly used: Set<string>;
}

export type RoleKey = string;

/** Statements by the role that has them: a node's id, or `node#part`; SAM's own policies are `node#role`. */
export function statementsOf(draft: LiftDraft): ReadonlyMap<RoleKey, readonly StatementFact[]> {
  const found = new Map<RoleKey, StatementFact[]>();
  const add = (role: RoleKey, policy: Value | undefined) => {
    const facts = listOf(own(policy, 'Statement')).flatMap((item) => factOf(item, draft.names));
    if (facts.length > 0) found.set(role, [...(found.get(role) ?? []), ...facts]);
  };
  for (const [id, node] of draft.nodes) {
    if (node.type === 'AWS::IAM::Role') addInline(node.properties, id, add);
    for (const [name, part] of Object.entries(node.parts ?? {})) {
      if (part.type === 'AWS::IAM::Role') addInline(part.properties, `${id}#${name}`, add);
      else if (isRolePolicy(part.type)) add(`${id}#role`, own(part.properties, 'PolicyDocument'));
    }
    if (isRolePolicy(node.type)) {
      const roles = own(node.properties, 'Roles') ?? own(node.properties, 'RoleName');
      for (const role of listOf(roles)) {
        const key = keyOf(draft, role);
        if (key !== undefined) add(key, own(node.properties, 'PolicyDocument'));
      }
    }
    if (node.type?.startsWith('AWS::Serverless::') === true) {
      for (const policy of listOf(own(node.properties, 'Policies'))) add(`${id}#role`, policy);
    }
  }
  return found;
}

function addInline(
  properties: Value,
  key: RoleKey,
  add: (role: RoleKey, policy: Value | undefined) => void,
): void {
  for (const policy of listOf(own(properties, 'Policies'))) add(key, own(policy, 'PolicyDocument'));
}

function isRolePolicy(type: string | undefined): boolean {
  return /^AWS::IAM::(Managed|Role)?Policy$/.test(type ?? '');
}

function keyOf(draft: LiftDraft, role: Value | undefined): RoleKey | undefined {
  const named = referred(draft, role);
  if (named === undefined) return undefined;
  return named.part === undefined ? named.$ref : `${named.$ref}#${named.part}`;
}

/** The role that a node's code runs with, as statements are found by. */
export function roleKeyOf(draft: LiftDraft, id: string): RoleKey {
  const written = keyOf(draft, roleProperty(draft, id));
  if (written !== undefined) return written;
  const drawn = draft.edges
    .touching(id)
    .find(([, { connection, from }]) => connection === 'assumes' && from === id);
  return drawn?.[1].to ?? `${id}#role`;
}

function factOf(statement: Value, names: Names): readonly StatementFact[] {
  if (!isMap(statement) || own(statement, 'Effect') === 'Deny') return [];
  const actions = listOf(own(statement, 'Action')).filter((item) => typeof item === 'string');
  const resources = listOf(own(statement, 'Resource')).map((item) => nodesIn(item, names));
  const nodes = new Set(resources.flatMap((item) => [...item]));
  return actions.length === 0 || nodes.size === 0
    ? []
    : [{ actions, nodes, resources, used: new Set() }];
}

export function listOf(value: Value | undefined): readonly Value[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
