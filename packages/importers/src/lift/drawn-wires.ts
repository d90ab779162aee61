import { catalog, type EdgeRecord, type Effect, type Value, type ValueMap } from '@archivolt/model';
import { own } from '../own.js';
import { freeId } from '../node-ids.js';
import { blankIn } from './agrees.js';
import { effectsOf, type Guess, guessesOf, MOST_PAIRS, type Pair, pairsOf } from './candidates.js';
import type { Lift, LiftDraft } from './lift-draft.js';
import { namedBy } from './mentions.js';
import { type Operation, operationsOf } from './operations.js';
import { isSpokenFor, type Match, recognised, unused } from './recognise.js';
import { type Facts, resourceIndex } from './search.js';
import { settle } from './settle.js';
import { statementsOf } from './statements.js';

/** A wire that is in a template, and what there it stands for. */
interface Candidate extends Guess {
  readonly pair: Pair;
  readonly match: Match;
}

/**
 * Wires whose every effect a template has already, whatever its words: each connection of the catalog
 * says what it would make, and that is looked for. First those that more than a statement speaks for.
 */
export const drawnWires: Lift = (draft) => {
  const facts = factsOf(draft);
  const taken = new Set<string>();
  for (const [id, edge] of [...draft.edges].slice(0, MOST_PAIRS))
    claimDrawn(facts, { id, edge, taken });
  for (const id of draft.nodes.keys()) reconsider(facts, id);
  const pairs = pairsOf(draft);
  const later = pairs.filter((pair) => {
    const candidates = candidatesOf(facts, pair);
    for (const candidate of candidates.filter(isWhole)) take(facts, candidate, taken);
    return !candidates.every(isWhole);
  });
  for (const pair of later) {
    const candidates = candidatesOf(facts, pair).filter((candidate) => !isWhole(candidate));
    for (const candidate of candidates) take(facts, candidate, taken);
  }
  for (const pair of pairs) takeRest(facts, pair, taken);
};

/** More than a statement speaks for it. */
function isWhole({ match }: Candidate): boolean {
  return match.evidence.size > 0;
}

/** A resource whose type two services have is the other one where it is used as that, as a function at the edge. */
function reconsider(facts: Facts, id: string): void {
  const { draft } = facts;
  const node = draft.nodes.get(id);
  const other = catalog.services.find(
    ({ type, lifts, id: service }) =>
      lifts === false && type === node?.type && service !== node?.service,
  );
  if (node === undefined || other === undefined || node.external !== undefined) return;
  const users = [...draft.nodes].filter(
    ([user, record]) =>
      user !== id &&
      catalog.meanings(record.service, other.id).length > 0 &&
      namedBy(draft, record).has(id),
  );
  if (users.length === 0) return;
  const before = new Set(
    users.flatMap(([, { service }]) => catalog.meanings(service, node.service).map((it) => it.id)),
  );
  draft.nodes.set(id, { ...node, service: other.id });
  const isUsedSo = users.some(([user]) =>
    candidatesOf(facts, [user, id]).some(
      ({ connection, match }) => !before.has(connection.id) && match.evidence.size > 0,
    ),
  );
  if (!isUsedSo) draft.nodes.set(id, node);
}

function factsOf(draft: LiftDraft): Facts {
  const known = new Map<string, readonly Operation[]>();
  const operations = (api: string) => {
    const found = known.get(api) ?? operationsOf(draft, api);
    known.set(api, found);
    return found;
  };
  return { draft, statements: statementsOf(draft), resources: resourceIndex(draft), operations };
}

const BESIDE: ReadonlySet<Effect['kind']> = new Set(['grant', 'permit']);

/** What stands beside a wire that is drawn by now, as the permission to call, is no other wire's. */
function claimDrawn(
  facts: Facts,
  {
    id,
    edge,
    taken,
  }: { readonly id: string; readonly edge: EdgeRecord; readonly taken: Set<string> },
): void {
  const { draft } = facts;
  if (edge.form === undefined) return;
  const { form: _, parts: __, ...bare } = edge;
  const all = effectsOf(draft, new Map([[CANDIDATE, bare]])).get(CANDIDATE) ?? [];
  const effects = all.filter(({ effect }) => BESIDE.has(effect.kind));
  const match = recognised(facts, CANDIDATE, { effects, carries: [] });
  if (match === undefined) return;
  claim(match, taken);
  for (const [name, place] of match.resources) settle(draft, id, { name, ...place });
}

function claim({ evidence, uses }: Match, taken: Set<string>): void {
  for (const item of evidence) taken.add(item);
  for (const [fact, action] of uses) fact.used.add(action);
}

const CANDIDATE = 'candidate';

/** Wires that a pair has, the best of each connection first. */
function candidatesOf(facts: Facts, pair: Pair): readonly Candidate[] {
  const { draft } = facts;
  const guesses = guessesOf(draft, pair, facts.operations(pair[0]));
  const edges = new Map(
    guesses.map((guess, index) => [`${CANDIDATE}-${index}`, edgeOf(pair, guess)] as const),
  );
  const effects = edges.size === 0 ? new Map() : effectsOf(draft, edges);
  return guesses
    .flatMap((guess, index): readonly Candidate[] => {
      const id = `${CANDIDATE}-${index}`;
      const carries = Object.keys(guess.connection.annotate ?? {});
      const match = recognised(facts, id, { effects: effects.get(id) ?? [], carries });
      if (match === undefined) return [];
      const properties = filled(
        { ...guess.properties, ...saidByTarget(draft, pair, guess) },
        match,
      );
      return properties === undefined ? [] : [{ ...guess, pair, properties, match }];
    })
    .toSorted((a, b) => b.match.score - a.match.score);
}

function edgeOf([from, to]: Pair, { connection, properties }: Guess): EdgeRecord {
  return { connection: connection.id, from, to, properties };
}

/** What a wire carries as its target says it. */
function saidByTarget(draft: LiftDraft, [, to]: Pair, { connection, properties }: Guess): ValueMap {
  const said = draft.nodes.get(to)?.properties;
  const entries = Object.entries(connection.annotate ?? {}).flatMap(
    ([key, { saidBy }]): [string, Value][] => {
      const value = saidBy === undefined ? undefined : own(said, saidBy);
      return typeof value === 'string' && Object.hasOwn(properties, key) ? [[key, value]] : [];
    },
  );
  return Object.fromEntries(entries);
}

/** With what the template says for texts that were left blank; undefined where it says nothing. */
function filled(properties: ValueMap, { blanks, carried }: Match): ValueMap | undefined {
  const all = { ...properties, ...carried };
  const entries = Object.entries(all).map(([key, value]) => {
    const name = blankIn(value);
    return [key, name === undefined ? value : blanks[name]] as const;
  });
  if (entries.some(([, value]) => value === undefined)) return undefined;
  return Object.fromEntries(
    entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** Draws a wire where it stands for something that no other does. */
function take(facts: Facts, candidate: Candidate, taken: Set<string>): void {
  const { connection, pair, properties, match } = candidate;
  const isNew =
    [...match.evidence].some((item) => !taken.has(item)) ||
    match.uses.some(([fact, action]) => !fact.used.has(action));
  if (!isNew) return;
  const { draft } = facts;
  const [from, to] = pair;
  const stem = `${from}-${to}-${connection.id}`.slice(0, 60);
  const id = freeId(stem, { has: (name) => draft.nodes.has(name) || draft.edges.has(name) });
  if (draft.excluded.has(id)) {
    draft.edges.set(id, { connection: connection.id, from, to });
    return;
  }
  claim(match, taken);
  draft.edges.set(id, {
    connection: connection.id,
    from,
    to,
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
    form: { kind: 'resource', key: 'written' },
  });
  // What names another one comes after it, and leaves it first.
  for (const [name, place] of [...match.resources].toReversed())
    settle(draft, id, { name, ...place });
}

/** Statements that no wire stands for yet: actions by their names. */
function takeRest(facts: Facts, pair: Pair, taken: Set<string>): void {
  const { draft } = facts;
  if (!isSpokenFor(facts, pair[1])) return;
  const guess = guessesOf(draft, pair, []).find(({ connection: { annotate = {} } }) =>
    Object.hasOwn(annotate, 'Actions'),
  );
  if (guess === undefined) return;
  const probe = { ...guess, properties: { Actions: [PROBE] } };
  const effects =
    effectsOf(draft, new Map([[CANDIDATE, edgeOf(pair, probe)]])).get(CANDIDATE) ?? [];
  const roles = effects.flatMap(({ effect }) => (effect.kind === 'grant' ? [effect] : []));
  const actions = roles.flatMap((grant) => unused(facts, grant.to, pair[1]));
  if (actions.length === 0) return;
  const named = { ...guess, properties: { Actions: [...new Set(actions)].toSorted() } };
  const asked = effectsOf(draft, new Map([[CANDIDATE, edgeOf(pair, named)]])).get(CANDIDATE) ?? [];
  const match = recognised(facts, CANDIDATE, { effects: asked, carries: [] });
  if (match !== undefined) take(facts, { ...named, pair, match }, taken);
}

const PROBE = 'probe:Action';
