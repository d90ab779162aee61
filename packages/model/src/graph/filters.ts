import { isMap } from '../define/value.js';
import type { WireView } from '../define/view.js';

const FILTERS = ['FilterCriteria', 'FilterPolicy', 'Suffix'];
/** What a pattern must ask for so that it can tell one event of a source from another. */
const TELLING = ['detail-type', 'detail'];

/** Whether a wire passes on only what its filter lets through: what comes back round need not be that. */
export function isFiltered(wire: WireView): boolean {
  if (FILTERS.some((path) => wire.has(path))) return true;
  if (wire.has('Prefix')) return !isWrittenUnder(wire);
  const pattern = wire.connection.id === 'bus-rule' ? wire.target.value('EventPattern') : undefined;
  return isMap(pattern) && TELLING.some((key) => Object.hasOwn(pattern, key));
}

/** Whether something is known to write below the prefix that the wire listens to. */
function isWrittenUnder(wire: WireView): boolean {
  const prefix = wire.string('Prefix');
  if (prefix === undefined) return false;
  return wire.source.wires('in', 'grant').some((grant) => {
    const written = grant.string('Prefix');
    const isWriting = grant.string('Access') !== 'read';
    return isWriting && written !== undefined && overlaps(written, prefix);
  });
}

function overlaps(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}
