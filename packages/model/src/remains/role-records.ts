import type { Reference } from '../define/value.js';
import type { ArchDocument } from '../document/document.js';
import { listOf, type NodesIn } from './names.js';
import type { Address } from './records.js';

const POLICY = /^AWS::IAM::(?:Role)?Policy$/;
const ROLE = 'AWS::IAM::Role';
const SAM = 'AWS::Serverless::';

/** Resources that hold the statements of a role: `ref(node, 'role')`, or a role that is a node or a part. */
export function roleRecords(
  { nodes, edges }: ArchDocument,
  { $ref, part }: Reference,
  nodesIn: NodesIn,
): readonly Address[] {
  const node = Object.hasOwn(nodes, $ref) ? nodes[$ref] : undefined;
  if (node === undefined) return [];
  if (part !== undefined && part !== 'role') return [{ node: $ref, part }];
  const own = Object.entries(node.parts ?? {}).flatMap(([name, { type = '' }]): Address[] =>
    type === ROLE || POLICY.test(type) ? [{ node: $ref, part: name }] : [],
  );
  const isHolder = node.type?.startsWith(SAM) === true || node.type === ROLE;
  const drawn = Object.values(edges)
    .filter(({ connection, from }) => connection === 'assumes' && from === $ref)
    .map(({ to }) => to);
  const roles = node.type === ROLE ? [$ref] : part === 'role' ? drawn : [];
  const attached = Object.entries(nodes).flatMap(([id, { type = '', properties }]): Address[] => {
    if (!POLICY.test(type)) return [];
    const named = nodesIn([...listOf(properties['Roles']), ...listOf(properties['RoleName'])]);
    return roles.some((role) => named.has(role)) ? [{ node: id }] : [];
  });
  const shared = roles.filter((role) => role !== $ref).map((role): Address => ({ node: role }));
  return [...(isHolder ? [{ node: $ref }] : []), ...own, ...shared, ...attached];
}
