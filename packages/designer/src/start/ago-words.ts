const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, in one figure: `just now`, `4 minutes ago`, `yesterday`, `3 weeks ago`. */
export function agoWords(milliseconds: number): string {
  if (milliseconds < 2 * MINUTE) return 'just now';
  if (milliseconds < HOUR) return some(milliseconds / MINUTE, 'minute');
  if (milliseconds < DAY) return some(milliseconds / HOUR, 'hour');
  if (milliseconds < 2 * DAY) return 'yesterday';
  if (milliseconds < 14 * DAY) return some(milliseconds / DAY, 'day');
  return some(milliseconds / (7 * DAY), 'week');
}

function some(amount: number, noun: string): string {
  const count = Math.floor(amount);
  return `${count} ${noun}${count === 1 ? '' : 's'} ago`;
}
