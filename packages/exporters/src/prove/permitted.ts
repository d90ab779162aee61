import { isMap, type Value } from '@archivolt/model';
import { readTemplate, valueOf } from '@archivolt/importers';
import { own } from '../value/walk.js';
import type { Difference } from './compare.js';

/** A difference that may be, and why. Patterns have `*`; each of several is enough. */
export interface Permitted {
  readonly type: readonly string[];
  readonly property: readonly string[];
  readonly node: readonly string[];
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly reason: string;
}

/** Reads a list of permitted differences (YAML); undefined when it is none. */
export function readPermitted(text: string): readonly Permitted[] | undefined {
  const { root } = readTemplate(`entries:\n${text.replaceAll(/^/gm, '  ')}`);
  const list = root === undefined ? undefined : own(valueOf(root), 'entries');
  if (!Array.isArray(list)) return undefined;
  return (list as readonly Value[]).flatMap((entry) => {
    const reason = own(entry, 'reason');
    if (!isMap(entry) || typeof reason !== 'string') return [];
    const patterns = (key: string): readonly string[] => {
      const given = own(entry, key) ?? '*';
      const all: readonly Value[] = Array.isArray(given) ? given : [given];
      return all.map(String);
    };
    return {
      type: patterns('type'),
      property: patterns('property'),
      node: patterns('node'),
      first: patterns('first'),
      second: patterns('second'),
      reason,
    };
  });
}

/** Why a difference may be; undefined when it may not. Which side is which does not count. */
export function reasonFor(
  difference: Difference,
  permitted: readonly Permitted[],
): string | undefined {
  const { type, node, first = '', second = '' } = difference;
  const [property = ''] = difference.property.split(/[.[]/);
  return permitted.find(
    (entry) =>
      fits(type, entry.type) &&
      fits(node, entry.node) &&
      (fits(property, entry.property) || fits(difference.property, entry.property)) &&
      ((fits(first, entry.first) && fits(second, entry.second)) ||
        (fits(first, entry.second) && fits(second, entry.first))),
  )?.reason;
}

function fits(text: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const source = pattern
      .split('*')
      .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
    return new RegExp(`^${source.join('.*')}$`, 's').test(text);
  });
}
