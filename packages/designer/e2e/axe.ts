import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type Axe from 'axe-core';

declare global {
  var axe: typeof Axe;
}

/** To be on the page before anything else: `page.addInitScript(AXE)`. */
export const AXE = { path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') };

/**
 * The canvas is a tree whose items lie in React Flow's own layers, and a card is spoken as the
 * interface brief words it, not as it is printed: axe takes both for faults.
 */
const CANVAS = /^(?:aria-required-children: \._canvas|label-content-name-mismatch: )/;
/** An open menu floats over the page: axe wants its lines in a landmark, ARIA does not. */
const MENU = /^region: .*menu/;
/** Themes differ in colours only: what is not one is judged in light. */
export const THEMES = [
  { name: 'light', media: { colorScheme: 'light', contrast: 'no-preference' }, rules: [] },
  {
    name: 'dark',
    media: { colorScheme: 'dark', contrast: 'no-preference' },
    rules: ['color-contrast'],
  },
  { name: 'hc', media: { colorScheme: 'dark', contrast: 'more' }, rules: ['color-contrast'] },
] as const;

/** In `npm test` light alone is judged in each state: all pairs of colours are computed elsewhere. */
const isSoak = process.env['ARCHIVOLT_SOAK'] === '1';

type Theme = (typeof THEMES)[number];

/** What axe finds in one place of the page, in each theme, by theme, rule and element. */
export async function violations(
  page: Page,
  within = 'html',
  themes: readonly Theme[] = isSoak ? THEMES : THEMES.slice(0, 1),
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, media, rules } of themes) {
    await page.emulateMedia(media);
    await expect(page.locator('html')).toHaveAttribute('data-theme', name);
    const lines = await judged(page, within, rules);
    found.push(...lines.map((it) => `${name} ${it}`));
  }
  return found;
}

/** axe is put on the page once: to send it anew for each state would take as long as the judging. */
async function judged(
  page: Page,
  within: string,
  rules: readonly string[],
): Promise<readonly string[]> {
  const lines = await page.evaluate(
    async ([selector, only]) => {
      const { violations: all } = await globalThis.axe.run(selector, {
        resultTypes: ['violations'],
        ...(only.length > 0 ? { runOnly: [...only] } : {}),
      });
      return all.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
      );
    },
    [within, rules] as const,
  );
  return lines.filter((it) => !CANVAS.test(it) && !MENU.test(it));
}
