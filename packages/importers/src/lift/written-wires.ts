import {
  type ConnectionId,
  isMap,
  isReference,
  type NodeRecord,
  type Value,
  type ValueMap,
} from '@archivolt/model';
import { own } from '../own.js';
import { draw, type Lift, type LiftDraft, referredNode } from './lift-draft.js';
import { nodesIn } from './mentions.js';
import { spelled } from './physical-names.js';
import { listOf } from './statements.js';

/** A wire that a text or a setting of a node speaks of. */
interface Said {
  readonly connection: ConnectionId;
  readonly from: string;
  readonly to: string;
  readonly properties?: ValueMap;
}

type Reader = (draft: LiftDraft, id: string, node: NodeRecord) => readonly Said[];

/** Wires that a node says in words of its own, a rule of alarms or a body of charts: the words stay where they are. */
export const writtenWires: Lift = (draft) => {
  for (const [id, node] of draft.nodes) {
    if (node.external !== undefined) continue;
    for (const said of READERS.flatMap((read) => read(draft, id, node))) drawSaid(draft, said);
  }
};

function drawSaid(draft: LiftDraft, { connection, from, to, properties = {} }: Said): void {
  const isDrawn = draft.edges
    .touching(from)
    .some(([, edge]) => edge.connection === connection && edge.from === from && edge.to === to);
  if (isDrawn || from === to) return;
  const form = { kind: 'resource', key: 'written' } as const;
  draw(draft, { connections: [connection], from, to, edge: { properties, form } });
}

/** Access logs of a stage, whatever their format; the account's role may be another stack's. */
const accessLogs: Reader = (draft, id, { properties, parts = {} }) =>
  [properties, ...Object.values(parts).map((part) => part.properties)].flatMap((said) =>
    ['AccessLogSetting', 'AccessLogSettings'].flatMap((name) => {
      const to = referredNode(draft, own(own(said, name), 'DestinationArn'));
      return to === undefined ? [] : [{ connection: 'logs-to' as const, from: id, to }];
    }),
  );

const ruleRoutes: Reader = (draft, from, { properties }) =>
  listOf(own(properties, 'Targets')).flatMap((target) =>
    routeSaid(draft, { connection: 'rule-api', from, arn: own(target, 'Arn') }),
  );

const pipeRoutes: Reader = (draft, from, { properties }) =>
  (['pipe-target', 'pipe-enrichment'] as const).flatMap((connection) => {
    const arn = own(properties, connection === 'pipe-target' ? 'Target' : 'Enrichment');
    return routeSaid(draft, { connection, from, arn });
  });

/** An API, its stage, a method and a path. */
const ROUTE = /^arn:[^:]*:execute-api:[^:]*:[^:]*:\$\{(\w+)\}\/[^/]+\/([A-Z]+)(\/.*)?$/;
const PSEUDO = /\$\{AWS::\w+\}/g;

function routeSaid(
  draft: LiftDraft,
  {
    connection,
    from,
    arn,
  }: Pick<Said, 'connection' | 'from'> & { readonly arn: Value | undefined },
): readonly Said[] {
  const text = textOf(draft, arn)?.replaceAll(PSEUDO, '*') ?? '';
  const [, name = '', Method = '', Path = '/'] = ROUTE.exec(text) ?? [];
  const to = draft.names.get(name);
  return to === undefined ? [] : [{ connection, from, to, properties: { Method, Path } }];
}

const TERM = /(NOT\s*\(?\s*)?\b(ALARM|OK|INSUFFICIENT_DATA)\s*\(\s*["']?([^"')]+?)["']?\s*\)/g;

/** Alarms that a composite alarm's rule names, but for those that it wants not to be so. */
const alarmMembers: Reader = (draft, to, { type, properties }) => {
  if (type !== 'AWS::CloudWatch::CompositeAlarm') return [];
  const text = textOf(draft, own(properties, 'AlarmRule')) ?? '';
  const isAll = /\bAND\b/.test(text) && !/\bOR\b/.test(text);
  return [...text.matchAll(TERM)].flatMap(([, not, State = '', name = '']) => {
    const from = not === undefined ? alarmCalled(draft, name) : undefined;
    const state = State === 'ALARM' ? {} : { State };
    const properties = { ...state, ...(isAll ? { Join: 'all' } : {}) };
    return from === undefined
      ? []
      : [{ connection: 'alarm-member' as const, from, to, properties }];
  });
};

/** The alarm that a rule names by its ARN or by what it is called. */
function alarmCalled(draft: LiftDraft, text: string): string | undefined {
  const name = text.replace(/^arn:.*:alarm:(?=.)/, '');
  const referred = /^\$\{(\w+)(?:\.Arn)?\}$/.exec(name)?.[1] ?? '';
  const called = [...draft.nodes].filter(
    ([, { properties }]) => spelled(own(properties, 'AlarmName')) === name,
  );
  return draft.names.get(referred) ?? (called.length === 1 ? called[0]?.[0] : undefined);
}

/** What a dashboard's body names. */
const charts: Reader = (draft, to, { type, properties }) => {
  if (type !== 'AWS::CloudWatch::Dashboard') return [];
  const named = nodesIn(own(properties, 'DashboardBody'), draft.names);
  return [...named].map((from) => ({ connection: 'dashboard-chart', from, to }));
};

const READERS: readonly Reader[] = [accessLogs, ruleRoutes, pipeRoutes, alarmMembers, charts];

/** A text with variables in it, references among them by their logical ids. */
function textOf(draft: LiftDraft, value: Value | undefined): string | undefined {
  if (isReference(value)) {
    const node = draft.nodes.get(value.$ref);
    const name = value.part === undefined ? node?.logicalId : node?.parts?.[value.part]?.logicalId;
    return `\${${name ?? value.$ref}${value.attr === undefined ? '' : `.${value.attr}`}}`;
  }
  if (!isMap(value)) return spelled(value);
  const { 'Fn::Sub': said, 'Fn::Join': joined } = value;
  const [first, second]: readonly Value[] = [said ?? joined ?? []].flat();
  if (typeof first !== 'string') return spelled(value);
  if (said !== undefined) {
    return first.replaceAll(
      /\$\{(\w+)\}/g,
      (whole, name: string) => textOf(draft, own(second, name)) ?? whole,
    );
  }
  const steps = listOf(second).map((item) => textOf(draft, item));
  return steps.every((step) => step !== undefined) ? steps.join(first) : undefined;
}
