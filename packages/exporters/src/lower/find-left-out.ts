import { catalog, validate } from '@archivolt/model';
import { byText } from '../value/walk.js';
import type { Draft } from './draft.js';

/** Finds, when forced, the wires whose demand fails: they cannot work and are left out. */
export function findLeftOut(draft: Draft): void {
  if (draft.options.force !== true) return;
  const reasons = new Map<string, string>();
  for (const diagnostic of validate(draft.document)) {
    const rule = catalog.rule(diagnostic.rule);
    const { edge } = diagnostic.at;
    if (edge === undefined || diagnostic.severity !== 'error') continue;
    if (rule?.over !== 'wire' || rule.demand !== true || reasons.has(edge)) continue;
    reasons.set(edge, diagnostic.message);
  }
  draft.leftOut = [...reasons]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([edge, reason]) => ({ edge, reason }));
}
