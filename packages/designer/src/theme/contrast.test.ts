import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const css = readFileSync(fileURLToPath(new URL('./tokens.css', import.meta.url)), 'utf8');
const TEXT = 4.5;
const MARK = 3;

type Pair = readonly [front: string, back: string, least: number];

const surfaces = ['bg-canvas', 'bg-chrome', 'bg-raised', 'bg-field', 'bg-hover'];
const categories =
  'compute storage database network integration security analytics management external';
const pairs: readonly Pair[] = [
  ...cross(['fg', 'fg-2', 'fg-3'], surfaces, TEXT),
  ...cross(['fg', 'fg-2'], ['bg-active', 'accent-soft'], TEXT),
  ...cross(['accent'], ['bg-canvas', 'bg-chrome', 'bg-raised', 'accent-soft'], TEXT),
  ...cross(['line-control'], ['bg-chrome', 'bg-raised'], MARK),
  ['ink-fg', 'ink', TEXT],
  ['accent-fg', 'accent', TEXT],
  ...['danger', 'warn', 'ok'].flatMap((role) => [
    ...cross([role], ['bg-chrome', 'bg-raised', `${role}-soft`], TEXT),
    ...cross(['fg'], [`${role}-soft`], TEXT),
    ...cross([`${role}-mark`], ['bg-canvas', 'bg-raised'], MARK),
    ...cross(['mark-fg'], [`${role}-mark`], MARK),
  ]),
  ...cross(
    words('wire', 'request event data auth placement'),
    ['bg-canvas', 'zone-private-fill'],
    MARK,
  ),
  ...cross(words('wire', 'request event data auth'), ['bg-canvas'], TEXT),
  ...cross(words('cat', categories), ['bg-canvas', 'bg-chrome'], MARK),
  ...words('cat', categories).flatMap((role) =>
    cross([`${role}-fg`], [`${role}-soft`, 'bg-raised'], TEXT),
  ),
  ...words('zone', 'vpc private public').flatMap((zone) => [
    ...cross([zone], [`${zone}-fill`], MARK),
    ...cross(['fg-2', 'fg-3'], [`${zone}-fill`], TEXT),
  ]),
  ...cross(words('syn', 'key str tag num com'), ['bg-code', 'accent-soft'], TEXT),
];

test.each(['light', 'dark', 'hc'])('every pair of roles reads well in the %s theme', (theme) => {
  const roles = rolesOf(theme);
  const short = pairs
    .map(([front, back, least]) => ({
      front,
      back,
      least,
      is: ratio(roles.get(front), roles.get(back)),
    }))
    .filter(({ is, least }) => !(is >= least));
  expect(short).toEqual([]);
});

function cross(
  fronts: readonly string[],
  backs: readonly string[],
  least: number,
): readonly Pair[] {
  return fronts.flatMap((front) => backs.map((back): Pair => [front, back, least]));
}

function words(prefix: string, names: string): readonly string[] {
  return names.split(' ').map((name) => `${prefix}-${name}`);
}

function rolesOf(theme: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`[data-theme='${theme}'] {`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((it) => [it[1] ?? '', it[2] ?? '']),
  );
}

/** WCAG 2.2, contrast ratio. */
function ratio(front = '', back = ''): number {
  const [light = 0, dark = 0] = [luminance(front), luminance(back)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
