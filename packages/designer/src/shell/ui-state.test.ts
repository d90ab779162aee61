import { expect, test } from 'vitest';
import { createUiStore } from './ui-state.js';

function storageOf(ui: unknown) {
  let text: string | null = JSON.stringify(ui);
  return {
    getItem: () => text,
    setItem: (_: string, next: string) => {
      text = next;
    },
  };
}

test('widths of panels are remembered, within what leaves the drawing its room', () => {
  const storage = storageOf({ widths: { palette: 9000, inspector: 'wide', code: 700, other: 1 } });
  const ui = createUiStore(storage);
  expect(ui.get().widths).toEqual({ palette: 480, code: 700 });
  ui.patch({ widths: { inspector: 300 } });
  expect(createUiStore(storage).get().widths).toEqual({ inspector: 300 });
});
