import { type Finding, quoted, warning } from '../problem.js';
import { member, type TextMap, type TextNode } from '../text/tree.js';
import { entriesOf } from './entries.js';

type Check = (properties: TextNode) => readonly Finding[];

/** What single services refuse of the properties of their resources, beyond schema and sets. */
export function serviceFaults(root: TextMap): readonly Finding[] {
  return entriesOf(root, 'Resources').flatMap(([, node]) => {
    const type = member(node, 'Type');
    const properties = member(node, 'Properties');
    const kind = type?.kind === 'scalar' ? String(type.value) : '';
    if (properties === undefined || !kind.startsWith('AWS::')) return [];
    const check = Object.hasOwn(CHECKS, kind) ? CHECKS[kind] : undefined;
    return [...tagFaults(properties), ...(check?.(properties) ?? [])];
  });
}

function textAt(node: TextNode | undefined, ...path: readonly string[]): string | undefined {
  const found = path.reduce<TextNode | undefined>((at, key) => member(at, key), node);
  return found?.kind === 'scalar' && found.value !== null ? String(found.value) : undefined;
}

function itemsAt(node: TextNode | undefined, key: string): readonly TextNode[] {
  const found = member(node, key);
  return found?.kind === 'list' ? found.items : [];
}

/** A key stands once among tags, and `aws:` is AWS's own. */
function tagFaults(properties: TextNode): readonly Finding[] {
  const seen = new Set<string>();
  return itemsAt(properties, 'Tags').flatMap((tag) => {
    const key = textAt(tag, 'Key');
    if (key === undefined) return [];
    if (/^aws:/i.test(key))
      return [
        warning(
          'bad-value',
          tag.start,
          `The tag ${quoted(key)} begins with "aws:", which is AWS's own.`,
        ),
      ];
    if (seen.has(key))
      return [warning('bad-value', tag.start, `The tag ${quoted(key)} is given twice.`)];
    seen.add(key);
    return [];
  });
}

const COLD = 90;

const backupPlan: Check = (properties) =>
  itemsAt(member(properties, 'BackupPlan'), 'BackupPlanRule').flatMap((rule) => {
    const copies = itemsAt(rule, 'CopyActions');
    return [rule, ...copies].flatMap((each) => {
      const [cold, end] = ['MoveToColdStorageAfterDays', 'DeleteAfterDays'].map((key) =>
        Number(textAt(each, 'Lifecycle', key) ?? Number.NaN),
      );
      if (cold === undefined || end === undefined || !(end < cold + COLD)) return [];
      const at = member(member(each, 'Lifecycle'), 'DeleteAfterDays') ?? each;
      const message = `A backup is deleted after ${end} days and cold after ${cold}. It stays cold for ${COLD} days at least.`;
      return [warning('bad-value', at.start, message)];
    });
  });

const ALIAS = /^(?:\*\.)?(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

const distribution: Check = (properties) =>
  itemsAt(member(properties, 'DistributionConfig'), 'Aliases').flatMap((alias) => {
    if (alias.kind !== 'scalar' || typeof alias.value !== 'string') return [];
    if (ALIAS.test(alias.value) || alias.value.includes('{{resolve:')) return [];
    return [
      warning(
        'bad-value',
        alias.start,
        `${quoted(alias.value)} is no domain name in small letters, as www.example.com.`,
      ),
    ];
  });

const pipeline: Check = (properties) => {
  const stages = itemsAt(properties, 'Stages');
  const known = new Set<string>();
  let isOpen = false;
  return stages.flatMap((stage, index) => {
    const actions = itemsAt(stage, 'Actions');
    const findings = actions.flatMap((action) => [
      ...sourceFaults(action, index === 0),
      ...(index === 0 || isOpen ? [] : inputFaults(action, known)),
    ]);
    for (const action of actions)
      for (const output of itemsAt(action, 'OutputArtifacts')) {
        const name = textAt(output, 'Name');
        if (name === undefined) isOpen = true;
        else known.add(name);
      }
    isOpen ||= actions.length === 0;
    return findings;
  });
};

function sourceFaults(action: TextNode, isFirst: boolean): readonly Finding[] {
  const category = textAt(action, 'ActionTypeId', 'Category');
  if (category === undefined || (category === 'Source') === isFirst) return [];
  const at = member(member(action, 'ActionTypeId'), 'Category') ?? action;
  const message = isFirst
    ? `The first stage of a pipeline holds sources only, no ${quoted(category)}.`
    : 'A source stands in the first stage of a pipeline only.';
  return [warning('bad-value', at.start, message)];
}

/** Artifacts of former stages; one of the same stage may come before by its order. */
function inputFaults(action: TextNode, known: ReadonlySet<string>): readonly Finding[] {
  return itemsAt(action, 'InputArtifacts').flatMap((input) => {
    const name = textAt(input, 'Name');
    if (name === undefined || known.has(name) || member(action, 'RunOrder') !== undefined)
      return [];
    return [
      warning(
        'unknown-reference',
        input.start,
        `No action before has the output artifact ${quoted(name)}.`,
      ),
    ];
  });
}

const record: Check = (properties) =>
  recordFaults(properties, textAt(properties, 'HostedZoneName'));

const recordGroup: Check = (properties) => {
  const zone = textAt(properties, 'HostedZoneName');
  return itemsAt(properties, 'RecordSets').flatMap((each) => recordFaults(each, zone));
};

const BYTE = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
/** What the records of each kind look like. */
const RECORDS: Readonly<Record<string, readonly [RegExp, string]>> = {
  A: [new RegExp(`^${BYTE}(?:\\.${BYTE}){3}$`), 'an address of IPv4'],
  AAAA: [/^[0-9a-f:.]*:[0-9a-f:.]*$/i, 'an address of IPv6'],
  CAA: [/^\d+\s+[a-z0-9]+\s+".*"$/i, '0 issue "ca.example.com"'],
  MX: [/^\d+\s+\S+$/, '10 mail.example.com'],
  SRV: [/^\d+\s+\d+\s+\d+\s+\S+$/, '10 5 80 host.example.com'],
  TXT: [/^(?:"[^]*"\s*)+$/, 'a text between quotation marks'],
  SPF: [/^(?:"[^]*"\s*)+$/, 'a text between quotation marks'],
};

function recordFaults(set: TextNode, zone: string | undefined): readonly Finding[] {
  const type = textAt(set, 'Type') ?? '';
  const values = itemsAt(set, 'ResourceRecords');
  const [form, like] = (Object.hasOwn(RECORDS, type) ? RECORDS[type] : undefined) ?? [];
  return [
    ...(type === 'CNAME' && values.length > 1
      ? [warning('bad-value', values[1]?.start ?? set.start, 'A CNAME has one value.')]
      : []),
    ...values.flatMap((value) => {
      const text = value.kind === 'scalar' ? String(value.value) : undefined;
      const isOpen = text === undefined || text.length > 300 || text.includes('{{resolve:');
      if (form === undefined || isOpen || form.test(text)) return [];
      return [
        warning(
          'bad-value',
          value.start,
          `The value of a record of type ${type} is as ${like}, not ${quoted(text)}.`,
        ),
      ];
    }),
    ...zoneFaults(set, zone),
  ];
}

function zoneFaults(set: TextNode, zone: string | undefined): readonly Finding[] {
  if (zone === undefined) return [];
  const at = member(set, 'HostedZoneName') ?? set;
  if (!zone.endsWith('.'))
    return [
      warning('bad-value', at.start, `HostedZoneName ends with a dot: ${quoted(`${zone}.`)}.`),
    ];
  const node = member(set, 'Name');
  const name = textAt(set, 'Name')?.replace(/\.?$/, '.').toLowerCase();
  if (node === undefined || name === undefined) return [];
  const isInside = name === zone.toLowerCase() || name.endsWith(`.${zone.toLowerCase()}`);
  return isInside
    ? []
    : [warning('bad-value', node.start, `${quoted(name)} is no name of the zone ${quoted(zone)}.`)];
}

const certificate: Check = (properties) =>
  itemsAt(properties, 'DomainValidationOptions').flatMap((option) => {
    const [domain, asked] = [textAt(option, 'DomainName'), textAt(option, 'ValidationDomain')];
    if (domain === undefined || asked === undefined) return [];
    if (domain === asked || domain.endsWith(`.${asked}`)) return [];
    const at = member(option, 'ValidationDomain') ?? option;
    return [
      warning('bad-value', at.start, `${quoted(asked)} is no domain above ${quoted(domain)}.`),
    ];
  });

/** Lists that S3 takes though it has none. */
const KEPT_ACLS = new Set(['BucketOwnerFullControl', 'Private']);

const bucket: Check = (properties) => {
  const acl = textAt(properties, 'AccessControl');
  const rules = itemsAt(member(properties, 'OwnershipControls'), 'Rules');
  const rule = rules.find((each) => textAt(each, 'ObjectOwnership') === 'BucketOwnerEnforced');
  if (acl === undefined || KEPT_ACLS.has(acl) || rule === undefined) return [];
  const message =
    'With BucketOwnerEnforced there are no access control lists: AccessControl is refused.';
  return [warning('bad-value', rule.start, message)];
};

const CHECKS: Readonly<Record<string, Check>> = {
  'AWS::Backup::BackupPlan': backupPlan,
  'AWS::CertificateManager::Certificate': certificate,
  'AWS::CloudFront::Distribution': distribution,
  'AWS::CodePipeline::Pipeline': pipeline,
  'AWS::Route53::RecordSet': record,
  'AWS::Route53::RecordSetGroup': recordGroup,
  'AWS::S3::Bucket': bucket,
};
