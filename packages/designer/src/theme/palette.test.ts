import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PALETTES, type Theme } from '@archivolt/render';
import { expect, test } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

function token(theme: Theme, name: string): string | undefined {
  const [, block = ''] = css.split(`[data-theme='${theme}'] {`);
  return new RegExp(`--${name}: ([^;]+);`).exec(block)?.[1];
}

test.each(['light', 'dark'] as const)('pictures have the colours of the %s theme', (theme) => {
  const { wire, zone, canvas, raised, lineNode, lineStrong, fg, fg2, fg3 } = PALETTES[theme];
  const plain = { 'bg-canvas': canvas, 'bg-raised': raised, 'line-node': lineNode };
  const more = { 'line-strong': lineStrong, fg, 'fg-2': fg2, 'fg-3': fg3 };
  const wires = Object.entries(wire).map(([kind, colour]) => [`wire-${kind}`, colour] as const);
  const zones = Object.entries(zone).flatMap(([kind, { line, fill }]) => [
    [`zone-${kind}`, line] as const,
    [`zone-${kind}-fill`, fill] as const,
  ]);
  const all = [...Object.entries({ ...plain, ...more }), ...wires, ...zones];
  expect(Object.fromEntries(all)).toEqual(
    Object.fromEntries(all.map(([name]) => [name, token(theme, name)])),
  );
});
