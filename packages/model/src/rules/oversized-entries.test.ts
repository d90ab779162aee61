import { expect, it } from 'vitest';
import { emptyDocument } from '../document/document.js';
import { validate } from '../validate/validate.js';

const said = (description: string) =>
  validate({ ...emptyDocument(), description }).map(({ rule, message }) => [rule, message]);

it('a description has 1,024 bytes at most, whatever its letters', () => {
  expect(said('a'.repeat(1_024))).toEqual([]);
  expect(said('ä'.repeat(513))).toEqual([
    [
      'correctness/no-excess-resources',
      'The description has 1,026 bytes. The maximum is 1,024 bytes.',
    ],
  ]);
});
