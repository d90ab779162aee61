import type { CapabilityName } from '../define/capability.js';
import type { Connection, EndMatcher } from '../define/connection.js';
import type { Service } from '../define/service.js';
import { hasCapability, matchesEnd } from './catalog.js';

/** What is said of a service that lacks a capability, after its title. */
const LACKS: Readonly<Record<CapabilityName, string>> = {
  grantable: 'has no actions that a role could be allowed',
  encrypted: 'is encrypted with no key of yours',
  principal: 'runs with no role that could be allowed anything',
  invokable: 'cannot be invoked',
  eventSource: 'is no event source that can be polled',
  polls: 'polls no event sources',
  eventTarget: 'is no target of EventBridge rules',
  resourcePolicy: 'takes no resource policy',
  taskTarget: 'is no task of a state machine',
  placeable: 'lives in no subnet',
  endpoint: 'has no VPC endpoint',
  deadLetter: 'takes no dead letters',
  fails: 'hands no failures over',
  public: 'cannot be called from outside AWS',
  container: 'holds no other resources',
  code: 'carries no code',
  logs: 'writes no logs',
  refers: 'names no other resource',
  nests: 'is no template inside this one',
  states: 'runs no states',
  external: 'is part of AWS',
};

/** That something is part of AWS, or names nothing, explains nothing. */
const NO_REASONS: ReadonlySet<CapabilityName> = new Set(['external', 'refers']);

/** Whether anything flows along it: that is what people mean to draw. */
function isFlow({ kind }: Connection): boolean {
  return kind === 'event' || kind === 'request' || kind === 'data';
}

/** The connection that comes nearest to joining two services, and what is missing for it. */
export interface Lack {
  readonly connection: Connection;
  /** As in "An S3 bucket is no target of EventBridge rules." */
  readonly sentence: string;
}

/** Why no connection joins two services; undefined when none starts or ends at either. */
export function lackOf(
  connections: readonly Connection[],
  from: Service,
  to: Service,
): Lack | undefined {
  const near = connections
    .filter(({ from: start, to: end }) => matchesEnd(start, from) || matchesEnd(end, to))
    .flatMap((connection) => {
      const isAtTarget = matchesEnd(connection.from, from);
      const missing = isAtTarget ? missingAt(connection.to, to) : missingAt(connection.from, from);
      const isReason = missing !== undefined && !NO_REASONS.has(missing);
      return isReason ? [{ connection, missing, isAtTarget }] : [];
    })
    .toSorted(
      (a, b) =>
        Number(b.isAtTarget) - Number(a.isAtTarget) ||
        Number(isFlow(b.connection)) - Number(isFlow(a.connection)) ||
        (b.connection.rank ?? 0) - (a.connection.rank ?? 0) ||
        (a.connection.id < b.connection.id ? -1 : 1),
    );
  const [nearest] = near;
  if (nearest === undefined) return undefined;
  const service = nearest.isAtTarget ? to : from;
  const { missing, connection } = nearest;
  return { connection, sentence: `${withArticle(service.title, 'capital')} ${LACKS[missing]}.` };
}

function missingAt(matcher: EndMatcher, service: Service): CapabilityName | undefined {
  if (!('can' in matcher)) return undefined;
  return matcher.can.find((name) => !hasCapability(service, name));
}

/** Initials that are said as a word. */
const SAID = /^(NAT|REST|SAM)\b/;

/** `SQS queue` gives `an SQS queue`: initials are said letter by letter. */
export function withArticle(title: string, style: 'plain' | 'capital' = 'plain'): string {
  const isSpelt = /^[A-Z][A-Z0-9]/.test(title) && !SAID.test(title);
  const isVowel = (isSpelt ? /^[AEFHILMNORSX]/ : /^[aeio]/i).test(title);
  const article = isVowel ? 'an' : 'a';
  return `${style === 'capital' ? article.replace('a', 'A') : article} ${title}`;
}
