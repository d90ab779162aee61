import { expect, it } from 'vitest';
import { parseNumber } from './number-input.js';

it('reads what people type into a field for a number', () => {
  const read: Readonly<Record<string, number>> = {
    '900': 900,
    '1,024': 1024,
    '-1': -1,
    '15*60': 900,
    '2 * (3 + 4) / 7': 2,
    '512 + 256': 768,
    '10 - -2': 12,
    '3600/60/2': 30,
    '0.1 + 0.2': 0.3,
  };
  for (const [text, value] of Object.entries(read)) expect(parseNumber(text), text).toBe(value);
  expect(parseNumber(' ')).toBeUndefined();
});

it('takes nothing else for a number', () => {
  const none = ['!Ref Timeout', '12 s', '1 +', '(2', '4 4', '1/0', '2**3', `${'('.repeat(999)}1`];
  for (const text of none) expect(parseNumber(text), text).toBeNaN();
});
