import { expect, test } from 'vitest';
import { linesNaming } from './lines-naming.js';

const text = `class Stack {
  constructor() {
    const orders = new Table(this, 'Orders', {
      key: { name: 'id' },
    });
    const other = new Queue(this, 'Other');
    orders.grant(other);
  }
}
`;

test('a construct is marked from its first line to its last', () => {
  expect(linesNaming(text, 'Orders')).toEqual([{ from: 3, to: 5 }]);
  expect(linesNaming(text, 'Other')).toEqual([{ from: 6, to: 6 }]);
  expect(linesNaming(text, 'Nothing')).toEqual([]);
});
