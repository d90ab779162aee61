import type { Changes } from '../edits/take-template.js';
import type { ArchDocument } from '../document/document.js';
import { isSame } from './canonical.js';

const MAPS = ['nodes', 'edges', 'parameters', 'conditions', 'mappings', 'outputs'] as const;
const WHOLE = ['globals', 'metadata', 'template'] as const;

/** What `template.take` has to change in one design for it to say what another says; undefined where nothing. */
export function designChanges(before: ArchDocument, after: ArchDocument): Changes | undefined {
  const maps = MAPS.flatMap((section) => {
    const entries = changedEntries(before[section], after[section]);
    return entries === undefined ? [] : [[section, entries] as const];
  });
  const whole = WHOLE.flatMap((section) =>
    isSame(before[section] ?? {}, after[section] ?? {})
      ? []
      : [[section, after[section] ?? {}] as const],
  );
  const words =
    before.description === after.description
      ? []
      : [['description', after.description ?? null] as const];
  const places = Object.entries(after.layout.nodes).filter(
    ([id]) => !Object.hasOwn(before.layout.nodes, id),
  );
  const all = [...maps, ...whole, ...words];
  if (all.length === 0) return undefined;
  const placed = places.length === 0 ? {} : { places: Object.fromEntries(places) };
  return { ...Object.fromEntries(all), ...placed };
}

function changedEntries(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | undefined {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...keys].filter((key) => !isSame(own(before, key), own(after, key)));
  if (changed.length === 0) return undefined;
  return Object.fromEntries(changed.map((key) => [key, own(after, key) ?? null]));
}

function own(map: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
