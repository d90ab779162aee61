import { GUARDED } from '../connections/own-rows.js';

const SAFE: ReadonlySet<string> = new Set([...GUARDED.read, ...GUARDED.write]);

/** Actions on items that leading keys do not bind: a scan, or a pattern that takes one in. */
export function unguarded(actions: readonly string[]): readonly string[] {
  return actions.filter(
    (action) => /^(dynamodb:|\*$)/i.test(action) && !SAFE.has(action) && reachesItems(action),
  );
}

/** Whether an action may read or write items at all. */
function reachesItems(action: string): boolean {
  if (action === '*') return true;
  const name = action.slice(action.indexOf(':') + 1);
  if (!/[*?]/.test(name)) return /^(Scan|PartiQL)/i.test(name);
  const pattern = new RegExp(
    `^${name
      .replaceAll(/[^A-Za-z*?]/g, '')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'i',
  );
  return ['Scan', 'PartiQLSelect'].some((item) => pattern.test(item));
}
