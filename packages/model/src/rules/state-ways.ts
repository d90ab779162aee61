import { isMap, type Value, type ValueMap } from '../define/index.js';
import { conditionLabel } from './condition-label.js';

/** One way out of a state. */
export interface Way {
  readonly to: Value | undefined;
  readonly kind: 'next' | 'choice' | 'default' | 'catch';
  readonly label: string;
}

/** All ways out of a state, in the order in which they are tried. */
export function waysOf({ Next, Default, Choices, Catch }: ValueMap): readonly Way[] {
  const choices = mapsIn(Choices).map(
    (choice): Way => ({ to: choice['Next'], kind: 'choice', label: conditionLabel(choice) }),
  );
  const catches = mapsIn(Catch).map(
    ({ Next: to, ErrorEquals }): Way => ({ to, kind: 'catch', label: errorsIn(ErrorEquals) }),
  );
  return [
    ...(Next === undefined ? [] : [{ to: Next, kind: 'next', label: '' } as const]),
    ...choices,
    ...(Default === undefined ? [] : [{ to: Default, kind: 'default', label: 'Default' } as const]),
    ...catches,
  ];
}

/** As in "Timeout, TaskFailed"; "Any error" for all of them. */
function errorsIn(errors: Value | undefined): string {
  const names = (Array.isArray(errors) ? errors : []).filter((it) => typeof it === 'string');
  if (names.includes('States.ALL')) return 'Any error';
  return names.map((it) => it.replace(/^States\./, '')).join(', ');
}

export function mapsIn(list: Value | undefined): readonly ValueMap[] {
  return Array.isArray(list) ? list.filter((item) => isMap(item)) : [];
}
