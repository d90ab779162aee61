import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { Designer } from './designer.js';

/**
 * The canvas is a tree whose items lie in React Flow's own layers, and a card is spoken as the
 * interface brief words it, not as it is printed: axe takes both for faults.
 */
const CANVAS = /^(?:aria-required-children: \._canvas|label-content-name-mismatch: )/;

/** What axe finds that keeps someone from working, by rule and element. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
    .filter((violation) => !CANVAS.test(violation));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('start page', async ({ page }) => {
      await new Designer(page).open();
      expect(await violations(page)).toEqual([]);
    });

    test('editor, with a node selected and the problems open', async ({ page }) => {
      const designer = await new Designer(page).open();
      await designer.openExample('A function outside the VPC');
      await designer.expectProblems({ errors: 1 });
      await designer.select('OrdersFn');
      await designer.press('Mod+Shift+m');
      await expect(designer.problems).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('dialogs', async ({ page }) => {
      const designer = await new Designer(page).open();
      await designer.newDesign();
      await designer.dragService('Lambda function', { x: 300, y: 240 });
      for (const [keys, name] of [
        ['Mod+e', 'Export'],
        ['?', 'Keyboard shortcuts'],
      ] as const) {
        await designer.press('Escape');
        await designer.press(keys);
        await expect(page.getByRole('dialog', { name })).toBeVisible();
        expect(await violations(page), name).toEqual([]);
        await designer.press('Escape');
        await expect(page.getByRole('dialog', { name })).toBeHidden();
      }
    });
  });
}
