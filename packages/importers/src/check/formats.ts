import { type Finding, quoted, warning } from '../problem.js';
import { member, type TextMap, type TextNode } from '../text/tree.js';
import { entriesOf } from './entries.js';

interface Format {
  readonly form: RegExp;
  readonly like: string;
}

const HEX = '(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{17})';
const SUBNET: Format = { form: new RegExp(`^subnet-${HEX}$`), like: 'subnet-0123456789abcdef0' };
const GROUP: Format = { form: new RegExp(`^sg-${HEX}$`), like: 'sg-0123456789abcdef0' };
const VPC: Format = { form: new RegExp(`^vpc-${HEX}$`), like: 'vpc-0123456789abcdef0' };
const IMAGE: Format = {
  form: /^(?:ami-(?:[0-9a-z]{8}|[0-9a-z]{17})|resolve:ssm:.+)$/,
  like: 'ami-0123456789abcdef0',
};
const ROLE: Format = {
  form: /^arn:aws[a-zA-Z-]*:iam::\d{12}:role\/.+$/,
  like: 'arn:aws:iam::123456789012:role/name',
};

/** Ids by the name of the property that holds them, in services that run in a VPC. */
const BY_NAME: ReadonlyMap<string, Format> = new Map([
  ['SubnetId', SUBNET],
  ['SubnetIds', SUBNET],
  ['VPCZoneIdentifier', SUBNET],
  ['SecurityGroupIds', GROUP],
  ['VpcSecurityGroupIds', GROUP],
  ['VPCSecurityGroups', GROUP],
  ['SourceSecurityGroupId', GROUP],
  ['DestinationSecurityGroupId', GROUP],
  ['VpcId', VPC],
]);
const OF_IMAGES = /^AWS::(?:EC2|AutoScaling)::/;
const ROLES = /^(?:\w*RoleArn|RoleARN)$/;

/** Ids and ARNs, written out, that are none. */
export function formatFaults(root: TextMap): readonly Finding[] {
  return entriesOf(root, 'Resources').flatMap(([, node]) => {
    const type = member(node, 'Type');
    const properties = member(node, 'Properties');
    if (type?.kind !== 'scalar' || properties === undefined) return [];
    if (!String(type.value).startsWith('AWS::')) return [];
    return inValue(properties, String(type.value));
  });
}

function inValue(node: TextNode, type: string): readonly Finding[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap((item) => inValue(item, type));
  return [...node.entries].flatMap(([key, { value }]) => {
    const format = formatOf(key, type);
    return [...(format === undefined ? [] : idsIn(value, format)), ...inValue(value, type)];
  });
}

function formatOf(key: string, type: string): Format | undefined {
  if (key === 'ImageId') return OF_IMAGES.test(type) ? IMAGE : undefined;
  return ROLES.test(key) ? ROLE : BY_NAME.get(key);
}

/** Texts of a value, also those between which a condition chooses. */
function idsIn(node: TextNode, format: Format): readonly Finding[] {
  if (node.kind === 'list')
    return node.items.flatMap((item) => (item.kind === 'list' ? [] : idsIn(item, format)));
  if (node.kind === 'map') {
    const chosen = member(node, 'Fn::If');
    return chosen?.kind === 'list'
      ? chosen.items.slice(1).flatMap((item) => idsIn(item, format))
      : [];
  }
  const text = String(node.value);
  const isOther = format === ROLE && !/^arn:.*:role/.test(text);
  if (
    typeof node.value !== 'string' ||
    isOther ||
    format.form.test(text) ||
    text.includes('{{resolve:') ||
    text.includes('${')
  )
    return [];
  return [warning('bad-value', node.start, `${quoted(text)} is no id as ${format.like}.`)];
}
