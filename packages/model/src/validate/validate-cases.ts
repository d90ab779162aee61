import { catalog as everything, type Catalog } from '../catalog/catalog.js';
import type { Diagnostic } from '../define/rule.js';
import type { Place } from '../define/index.js';
import type { ArchDocument } from '../document/document.js';
import { DesignGraph } from '../graph/design-graph.js';
import { casesOf } from './cases.js';
import { Ledger, toEntry } from './ledger.js';
import { validate, type ValidateOptions } from './validate.js';

/** What the rules say of a document by the defaults of its parameters, and what they say only in other deployments of it. */
export function validateCases(
  document: ArchDocument,
  catalog: Catalog = everything,
): readonly Diagnostic[] {
  const found = [...validate(document, catalog)];
  const told = new Set(found.map(subjectOf));
  for (const { title, ...options } of casesOf(document, catalog)) {
    for (const diagnostic of untold(document, catalog, { ...options, told })) {
      told.add(subjectOf(diagnostic));
      found.push({ ...diagnostic, message: `${capital(title)}: ${diagnostic.message}` });
    }
  }
  return new Ledger(found.map(toEntry)).diagnostics;
}

/** What the rules say of a document in one environment, or by the defaults, and have not said of it elsewhere. */
export function validateElsewhere(
  document: ArchDocument,
  {
    known,
    environment,
  }: { readonly known: readonly Diagnostic[]; readonly environment: string | undefined },
  catalog: Catalog = everything,
): readonly Diagnostic[] {
  return untold(document, catalog, { environment, told: new Set(known.map(subjectOf)) });
}

interface Untold extends ValidateOptions {
  readonly told: ReadonlySet<string>;
}

function untold(
  document: ArchDocument,
  catalog: Catalog,
  { told, ...options }: Untold,
): readonly Diagnostic[] {
  const isMade = makes(document, catalog, options);
  return validate(document, catalog, options)
    .filter((it) => isGrave(it) && !told.has(subjectOf(it)) && isMade(it.at))
    .map((diagnostic) => {
      // A fix would write over what the other deployments are right with.
      const { fix: _, alternatives: __, ...rest } = diagnostic;
      return rest;
    });
}

/** Whether a deployment makes what a place is of: a node whose condition fails is not there, nor are its wires. */
function makes(
  document: ArchDocument,
  catalog: Catalog,
  options: ValidateOptions,
): (at: Place) => boolean {
  const resolver = new DesignGraph(document, catalog, { mode: 'deaf', ...options }).resolverOf();
  const isThere = (id: string | undefined) => {
    const condition = id === undefined ? undefined : document.nodes[id]?.attributes?.Condition;
    if (typeof condition !== 'string') return true;
    return resolver.at({ 'Fn::If': [condition, true, false] }, []) !== false;
  };
  return ({ node, edge }) => {
    const wire = edge === undefined ? undefined : document.edges[edge];
    return [node, wire?.from, wire?.to].every(isThere);
  };
}

/** Advice on one deployment is on the design, which the defaults stand for. */
function isGrave({ severity, suppressed }: Diagnostic): boolean {
  return suppressed === undefined && (severity === 'error' || severity === 'warning');
}

function subjectOf({ rule, severity, at }: Diagnostic): string {
  return [rule, severity, at.node, at.edge, pathOf(at)].join('\n');
}

function pathOf({ property }: Place): string {
  return typeof property === 'string' ? property : (property ?? []).join('.');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
