import { hasCapability, joins, type Catalog } from '../catalog/catalog.js';
import type { Rule, WireOf } from '../define/rule.js';
import type { Service } from '../define/service.js';
import type { NodeView, WireView } from '../define/view.js';

export type NodeRule = Extract<Rule, { readonly over: 'node' }>;
export type WireRule = Extract<Rule, { readonly over: 'wire' }>;
export type DesignRule = Extract<Rule, { readonly over: 'design' }>;

/** Which rules look at what. Asked once per service, and once per connection with its ends. */
export class Schedule {
  readonly design: readonly DesignRule[];
  private readonly nodeRules: readonly NodeRule[];
  private readonly wireRules: readonly WireRule[];
  private readonly byService = new Map<string, readonly NodeRule[]>();
  private readonly byWire = new Map<string, readonly WireRule[]>();

  constructor(private readonly catalog: Catalog) {
    this.design = catalog.rules.filter((rule) => rule.over === 'design');
    this.nodeRules = catalog.rules.filter((rule) => rule.over === 'node');
    this.wireRules = catalog.rules.filter((rule) => rule.over === 'wire');
  }

  ofNode(node: NodeView): readonly NodeRule[] {
    const { service, typeService } = node;
    const key = service === typeService ? service.id : `${service.id} ${typeService.id}`;
    const known = this.byService.get(key);
    if (known !== undefined) return known;
    const found = this.nodeRules.filter(
      (rule) => looksAt(rule, service) || (rule.ofType === true && looksAt(rule, typeService)),
    );
    this.byService.set(key, found);
    return found;
  }

  ofWire(wire: WireView): readonly WireRule[] {
    return this.ofEnds(wire.connection.id, wire.source.service.id, wire.target.service.id);
  }

  ofEnds(connection: string, from: string, to: string): readonly WireRule[] {
    const key = `${connection} ${from} ${to}`;
    const known = this.byWire.get(key);
    if (known !== undefined) return known;
    const kind = this.kindOf(connection, from, to);
    const isFit = kind !== undefined && joins(kind.connection, kind.source, kind.target);
    const found = this.wireRules.filter(
      ({ on, ofUnfit }) =>
        (isFit ? ofUnfit !== 'alone' : ofUnfit !== undefined) &&
        names(on.connection, connection) &&
        names(on.from, from) &&
        names(on.to, to) &&
        (kind === undefined || (on.that?.(kind) ?? true)),
    );
    this.byWire.set(key, found);
    return found;
  }

  private kindOf(id: string, from: string, to: string): WireOf | undefined {
    const { catalog } = this;
    const [connection, source, target] = [
      catalog.connection(id),
      catalog.service(from),
      catalog.service(to),
    ];
    const isKnown = connection !== undefined && source !== undefined && target !== undefined;
    return isKnown ? { connection, source, target } : undefined;
  }
}

function looksAt({ on }: NodeRule, service: Service): boolean {
  if (on.can !== undefined && !hasCapability(service, on.can)) return false;
  return names(on.service, service.id) && (on.that?.(service) ?? true);
}

/** Whether an id is among those named; all are when none is. */
function names(wanted: string | readonly string[] | undefined, id: string): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? wanted === id : wanted.includes(id);
}
