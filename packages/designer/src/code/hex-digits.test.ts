import { expect, test } from 'vitest';
import { hexDigits } from './hex-digits.js';

test('short colours, as a minifier writes them, are spelled out', () => {
  expect(hexDigits(' #fff')).toBe('ffffff');
  expect(hexDigits('#1a2b')).toBe('11aa22bb');
  expect(hexDigits('#0a1526')).toBe('0a1526');
});
