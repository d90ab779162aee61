import { type Finding, quoted, warning } from '../problem.js';
import { member, type TextMap, type TextNode, valueOf } from '../text/tree.js';
import { entriesOf } from './entries.js';

interface Sole {
  /** The property that names what only so many may name. */
  readonly property: string;
  readonly most: number;
  readonly message: (what: string) => string;
}

const SOLE: Readonly<Record<string, Sole>> = {
  'AWS::EC2::SubnetRouteTableAssociation': {
    property: 'SubnetId',
    most: 1,
    message: (what) =>
      `${what} associates a subnet with a route table. A subnet has one route table.`,
  },
  'AWS::Logs::SubscriptionFilter': {
    property: 'LogGroupName',
    most: 2,
    message: () => 'A log group has 2 subscription filters at most.',
  },
};

/** Resources that say of one and the same thing what can be said once. */
export function twiceSaid(root: TextMap): readonly Finding[] {
  const seen = new Map<string, string[]>();
  return entriesOf(root, 'Resources').flatMap(([id, node]) => {
    const type = member(node, 'Type');
    const kind = type?.kind === 'scalar' ? String(type.value) : '';
    const sole = Object.hasOwn(SOLE, kind) ? SOLE[kind] : undefined;
    const value =
      sole === undefined ? undefined : member(member(node, 'Properties'), sole.property);
    if (sole === undefined || value === undefined || member(node, 'Condition') !== undefined)
      return [];
    if (!isSure(value)) return [];
    const key = `${kind} ${JSON.stringify(valueOf(value))}`;
    const others = seen.get(key) ?? [];
    seen.set(key, [...others, id]);
    if (others.length < sole.most) return [];
    return [warning('bad-value', value.start, sole.message(quoted(others[0] ?? '')))];
  });
}

function isSure(node: TextNode): boolean {
  return node.kind === 'scalar' || (member(node, 'Fn::If') === undefined && node.kind === 'map');
}
