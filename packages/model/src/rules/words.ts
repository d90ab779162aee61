/** `10240` gives `10,240`. */
export function grouped(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const text = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? text : `${text}.${fraction}`;
}

/** `10,240 MB`; without a unit the number alone. */
export function quantity(value: number, unit?: string): string {
  if (unit === undefined) return grouped(value);
  if (unit === '/s') return `${grouped(value)} per second`;
  return unit === 'days' && value === 1 ? '1 day' : `${grouped(value)} ${unit}`;
}

/** `1 route`, `2 routes`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : plural}`;
}

/** `a, b and c`; of many the first five. */
export function listed(names: readonly string[], last = 'and'): string {
  const shown = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} more`] : names;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} ${last} ${shown.at(-1)}`;
}

/** A user's text inside a sentence, on one line and not too long. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return `"${line.length > 60 ? `${line.slice(0, 57)}…` : line}"`;
}
