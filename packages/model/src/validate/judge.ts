import type { Citation } from '../define/cite.js';
import { lackOf, withArticle } from '../catalog/lacks.js';
import type { Connection, RefusalReason, WireKind } from '../define/connection.js';
import { invariant } from '../define/invariant.js';
import type { Diagnostic, Fix, Rule } from '../define/rule.js';
import type { Service } from '../define/service.js';
import type { GraphView } from '../define/view.js';
import { DesignGraph } from '../graph/design-graph.js';
import type { DesignNode } from '../graph/node-view.js';
import { diagnose } from './check.js';
import { newIds, routesBetween } from './routes.js';
import { Schedule, type WireRule } from './schedule.js';
import type { Verdict, VerdictWarning } from './verdict.js';

/** What may be drawn from one node to another, and why not. */
export function judge(graph: GraphView, fromId: string, toId: string): Verdict {
  const design = designOf(graph);
  return new Judge(design, design.existing(fromId)).judge(design.existing(toId));
}

/** The verdicts on all other nodes at once, for the start of a gesture. */
export function judgeAll(graph: GraphView, fromId: string): ReadonlyMap<string, Verdict> {
  const design = designOf(graph);
  const judge = new Judge(design, design.existing(fromId));
  const others = design.nodes().filter((node) => node.id !== fromId);
  return new Map(others.map((node) => [node.id, judge.judge(node)]));
}

/** Kinds of wire that lead beside the flow: they come last among candidates. */
const ASIDE: ReadonlySet<WireKind> = new Set(['auth', 'placement']);

/** Services that may stand at the other end of a wire from this node, the likeliest first. */
export function followers(graph: GraphView, fromId: string): readonly Service[] {
  const design = designOf(graph);
  const from = design.existing(fromId).service.id;
  return design.catalog.services
    .flatMap((service) => {
      const [meaning] = design.catalog.meanings(from, service.id);
      return meaning === undefined ? [] : [{ service, isAside: ASIDE.has(meaning.kind) }];
    })
    .toSorted(
      (a, b) =>
        Number(a.isAside) - Number(b.isAside) ||
        (b.service.share ?? 0) - (a.service.share ?? 0) ||
        (a.service.title < b.service.title ? -1 : 1),
    )
    .map(({ service }) => service);
}

function designOf(graph: GraphView): DesignGraph {
  invariant(graph instanceof DesignGraph, 'only a graph made by createGraph can be judged');
  return graph;
}

interface Failure {
  readonly rule: Rule;
  readonly diagnostic: Diagnostic;
  readonly wireId: string;
}

/** What is said of a pair of services, whatever the nodes. */
interface PairRefusal {
  readonly why: string;
  readonly citation?: Citation;
}

class Judge {
  private readonly schedule: Schedule;
  private readonly pairs = new Map<string, PairRefusal>();

  constructor(
    private readonly graph: DesignGraph,
    private readonly from: DesignNode,
  ) {
    this.schedule = new Schedule(graph.catalog);
  }

  judge(to: DesignNode): Verdict {
    const { from, graph } = this;
    if (to.id === from.id) return this.refuseSelf();
    const meanings = graph.catalog.meanings(from.service.id, to.service.id);
    if (meanings.length === 0) return this.refusePair(to);
    const ends = { source: from, target: to };
    const reasons = meanings.map((connection) => connection.refuses?.(ends));
    const open = meanings.filter((_, index) => reasons[index] === undefined);
    const [reason] = reasons;
    if (open.length === 0 && reason !== undefined) return this.refuseEnds(to, reason, meanings[0]);
    const judged = open.map((meaning) => ({ meaning, failure: this.failureOf(meaning, to) }));
    const allowed = judged.filter(({ failure }) => failure === undefined);
    const [first] = judged;
    if (allowed.length === 0 && first?.failure !== undefined) {
      return this.refuseWire(to, first.meaning, first.failure);
    }
    return this.allow(
      to,
      allowed.map(({ meaning }) => meaning),
    );
  }

  /** Warnings are worked out when somebody asks, as routes are. */
  private allow(to: DesignNode, meanings: readonly Connection[]): Verdict {
    const [meaning] = meanings;
    const find = () => (meaning === undefined ? [] : this.findings(meaning, to, isNoDemand));
    let warnings: readonly VerdictWarning[] | undefined;
    return {
      kind: 'allowed',
      meanings,
      get warnings() {
        warnings ??= find().map(({ diagnostic: { rule, severity, message } }) => ({
          rule,
          severity,
          message,
        }));
        return warnings;
      },
    };
  }

  private failureOf(meaning: Connection, to: DesignNode): Failure | undefined {
    return this.findings(meaning, to, isDemand)[0];
  }

  /** What rules say of a wire that is not there, as it would be drawn. */
  private findings(
    meaning: Connection,
    to: DesignNode,
    isWanted: (rule: WireRule) => boolean,
  ): readonly Failure[] {
    const { from, graph } = this;
    const ends = [meaning.id, from.service.id, to.service.id] as const;
    const rules = this.schedule.ofEnds(...ends).filter(isWanted);
    if (rules.length === 0) return [];
    const { initial } = meaning;
    const properties =
      typeof initial === 'function' ? initial({ source: from, target: to }) : (initial ?? {});
    const wireId = newIds(graph, from.id, to.id)();
    const record = { connection: meaning.id, from: from.id, to: to.id, properties };
    const wire = graph.imagined(wireId, record);
    const context = { wire, source: from, target: to, graph };
    return rules.flatMap((rule) =>
      diagnose(graph, rule, context).map((diagnostic) => ({
        rule,
        diagnostic,
        wireId,
      })),
    );
  }

  private refuseSelf(): Verdict {
    return {
      kind: 'refused',
      message: `${this.from.name} cannot be wired to itself.`,
      why: 'A wire joins two nodes.',
      reason: 'Where the wire starts',
      routes: [],
    };
  }

  private refuseEnds(
    to: DesignNode,
    { message, why, cite }: RefusalReason,
    connection: Connection | undefined,
  ): Verdict {
    const citation = cite ?? connection?.cite;
    return this.refusal(to, { message, why, reason: why, ...(citation ? { citation } : {}) });
  }

  private refuseWire(to: DesignNode, meaning: Connection, failure: Failure): Verdict {
    const { rule, diagnostic, wireId } = failure;
    const { fix, alternatives = [] } = diagnostic;
    const ends = { from: this.from.id, to: to.id };
    const add = { edit: 'edge.add', args: { id: wireId, connection: meaning.id, ...ends } };
    const fixes = fix === undefined ? alternatives : [fix, ...alternatives];
    const routes = fixes
      .filter(({ edits }) => !edits.some(({ edit }) => edit === 'edge.remove'))
      .map((route): Fix => {
        const isOfWire = JSON.stringify(route.edits).includes(JSON.stringify(wireId));
        return { ...route, edits: isOfWire ? [add, ...route.edits] : [...route.edits, add] };
      });
    return {
      kind: 'refused',
      message: `${this.from.name} cannot reach ${to.name}.`,
      why: diagnostic.message,
      citation: diagnostic.citation,
      reason: rule.summary,
      routes,
    };
  }

  /** V49: no connection joins these services at all. */
  private refusePair(to: DesignNode): Verdict {
    const { from } = this;
    const { id } = to.service;
    const pair = this.pairs.get(id) ?? this.explain(to.service);
    this.pairs.set(id, pair);
    return this.refusal(to, {
      message: `${from.name} cannot reach ${to.name}.`,
      reason: `Not reached from ${withArticle(from.service.title)}`,
      ...pair,
    });
  }

  private explain(to: Service): PairRefusal {
    const { from, graph } = this;
    const { catalog } = graph;
    const known = catalog.refusedPair(from.service.id, to.id);
    if (known !== undefined) return { why: known.why, citation: known.cite };
    const lack = lackOf(catalog.connections, from.service, to);
    if (lack !== undefined) return { why: lack.sentence, citation: lack.connection.cite };
    const titles = `${withArticle(from.service.title)} to ${withArticle(to.title)}`;
    return { why: `AWS offers nothing that leads from ${titles}.`, citation: to.cite };
  }

  /** Routes are worked out when somebody asks: a gesture judges all nodes and takes one. */
  private refusal(
    to: DesignNode,
    said: PairRefusal & { readonly message: string; readonly reason: string },
  ): Verdict {
    const { graph, from } = this;
    let routes: readonly Fix[] | undefined;
    return {
      kind: 'refused',
      ...said,
      get routes() {
        routes ??= routesBetween({ graph, from, to, newId: newIds(graph, from.id, to.id) });
        return routes;
      },
    };
  }
}

function isDemand(rule: WireRule): boolean {
  return rule.demand === true;
}

function isNoDemand(rule: WireRule): boolean {
  return rule.demand !== true;
}
