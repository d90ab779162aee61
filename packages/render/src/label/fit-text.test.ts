import { describe, expect, it } from 'vitest';
import { CARD_ROOM, fitDetail, fitName } from './fit-text.js';
import { textWidth } from './text-width.js';

describe('fitName', () => {
  it('keeps both ends of a name that is too long for a card', () => {
    expect(fitName('ProcessIncomingOrdersFunction')).toBe('Process…unction');
    expect(fitName('MMMMWWWWMMMMWWWW')).toBe('MMMM…WWWW');
  });

  it('keeps a name that fits, however many letters it has', () => {
    expect(fitName('OrdersFn')).toBe('OrdersFn');
    expect(fitName('littleFilterList')).toBe('littleFilterList');
  });

  it.each([11.5, 13, 17.7, 25.5])('never leaves the card at %f px', (size) => {
    for (const name of ['CustomWorkflowLambdaRole', 'WWWWWWWWWWWWWWWWWWW', 'i'.repeat(10_000)]) {
      expect(textWidth(fitName(name, size), size)).toBeLessThanOrEqual(CARD_ROOM);
    }
  });
});

describe('fitDetail', () => {
  it('cuts at the end', () => {
    expect(fitDetail('Node.js 22 · 512 MB')).toBe('Node.js 22 · 512 MB');
    expect(fitDetail('Aurora Serverless · MySQL 8.0 · 0.5–128 ACU')).toMatch(/^Aurora .*…$/);
  });
});
