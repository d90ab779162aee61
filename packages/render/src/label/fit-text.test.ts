import { describe, expect, it } from 'vitest';
import { CARD_ROOM, fitDetail, fitName, fitNameLines } from './fit-text.js';
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

describe('fitNameLines', () => {
  it('breaks a name between its words before it cuts any', () => {
    expect(fitNameLines('Orders', 22)).toEqual(['Orders']);
    expect(fitNameLines('DatabaseGroup', 24)).toEqual(['Database', 'Group']);
    expect(fitNameLines('pay-and-ship', 22)).toEqual(['pay-', 'and-ship']);
    expect(fitNameLines('ProcessIncomingOrdersFunction', 22)).toEqual(['Proc…ing', 'Order…tion']);
    expect(fitNameLines('notificationservice', 22)).toEqual(['notif…vice']);
  });
});

describe('fitDetail', () => {
  it('cuts at the end', () => {
    expect(fitDetail('Node.js 22 · 512 MB')).toBe('Node.js 22 · 512 MB');
    expect(fitDetail('Aurora Serverless · MySQL 8.0 · 0.5–128 ACU')).toMatch(/^Aurora .*…$/);
  });
});
