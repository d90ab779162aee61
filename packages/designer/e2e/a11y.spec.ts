import { expect, test } from '@playwright/test';
import { AXE, THEMES, violations } from './axe.js';
import { Designer } from './designer.js';

const FLOATING = '[role=dialog],[role=alertdialog],[role=menu]';

test.beforeEach(({ page }) => page.addInitScript(AXE));

type Reach = (designer: Designer) => Promise<unknown>;

const run =
  (command: string): Reach =>
  (it) =>
    it.run(command);
const press =
  (...keys: string[]): Reach =>
  async (it) => {
    for (const key of keys) await it.press(key);
  };
const click =
  (role: 'button' | 'tab', name: string): Reach =>
  (it) =>
    it.page.getByRole(role, { name, exact: true }).first().click();

/** What stands beside the drawing, and is judged with the whole page. */
const PLACES: readonly (readonly [string, Reach])[] = [
  ['the design', () => Promise.resolve()],
  ['a node', (it) => it.select('OrdersFn')],
  ['a wire', press('Tab')],
  ['all selected', press('Mod+a')],
  ['the problems', press('Mod+Shift+m')],
  [
    'a reason to suppress',
    (it) =>
      it.problems
        .getByRole('button', { name: /^Suppress/ })
        .first()
        .click(),
  ],
  ['the environments', (it) => it.press('Escape').then(run('Environments'))],
  ['the permissions', run('Permissions')],
  ['the history', press('Mod+Shift+y')],
  ['the outline', click('tab', 'Outline')],
  ['folded panels', press('Mod+\\')],
  ['the code', press('Mod+\\', 'Mod+2')],
];

/** What opens over all of it, and is closed by Esc. */
const OVERLAYS: readonly (readonly [string, Reach])[] = [
  ['the menu of the file', click('button', 'File menu')],
  ['the menu of a node', (it) => openMenuAt(it, 'OrdersFn')],
  ['the layers', click('button', 'Layers')],
  ['the command palette', press('Mod+k')],
  ['the export', press('Mod+e')],
  ['the picture', press('Mod+Alt+e')],
  ['the link', run('Share as link')],
  ['the shortcuts', press('?')],
  ['all types', click('button', 'All CloudFormation types')],
  ['a file that cannot be read', (it) => it.openFile('x.arch', '{')],
  ['the states', showStates],
  ['what is not saved', closeEdited],
];

async function openMenuAt(designer: Designer, name: string): Promise<void> {
  const box = await designer.node(name).boundingBox();
  if (box === null) throw new Error('not on screen');
  await designer.page.mouse.click(box.x + 24, box.y + 24, { button: 'right' });
}

async function showStates(designer: Designer): Promise<void> {
  await designer.dragService('State machine', { x: 820, y: 660 });
  await designer.run('Show states');
}

async function writeTitle(designer: Designer): Promise<void> {
  await designer.canvas.focus();
  await designer.press('t');
  await designer.page.mouse.click(300, 560);
  await designer.page.keyboard.type('Orders');
  await designer.press('Enter');
}

async function closeEdited(designer: Designer): Promise<void> {
  await designer.select('OrdersFn');
  await designer.rename('Intake');
  await designer.run('Close');
}

test('nothing stands in anybody’s way, in any state and theme', async ({ page }) => {
  test.setTimeout(240_000);
  const designer = await new Designer(page).open();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(page.getByRole('button', { name: 'A function outside the VPC' })).toContainText(
    'service',
  );
  expect.soft(await violations(page, 'html', THEMES), 'the start page').toEqual([]);
  await designer.openExample('A function outside the VPC');
  await designer.expectProblems({ errors: 1 });
  for (const [state, reach] of PLACES) {
    await reach(designer);
    const themes = state === 'the problems' ? THEMES : undefined;
    expect.soft(await violations(page, 'html', themes), state).toEqual([]);
  }
  for (const keys of ['Mod+1', 'Mod+Shift+y', 'Shift+1']) await designer.press(keys);
  await page.getByRole('tab', { name: 'Services' }).click();
  for (const [state, reach] of OVERLAYS) {
    await reach(designer);
    await expect(page.locator(FLOATING), state).toBeVisible();
    expect.soft(await violations(page, FLOATING), state).toEqual([]);
    await designer.press('Escape');
    await expect(page.locator(FLOATING), state).toHaveCount(0);
  }
  await writeTitle(designer);
  expect.soft(await violations(page), 'a title').toEqual([]);
  const card = await designer.expectRefused('Intake', 'OrdersDb', /VPC/);
  expect.soft(await violations(page, '[data-floating]'), 'a refusal').toEqual([]);
  await page.mouse.up();
  await expect(card).toBeVisible();
  await designer.press('Escape');
  await designer.drawInto('Intake', { x: 500, y: 620 });
  await expect(page.getByPlaceholder('After Intake')).toBeFocused();
  expect.soft(await violations(page, '[data-floating]'), 'what may follow').toEqual([]);
  await designer.press('Escape');
  await designer.run('Present step by step');
  await expect(page.getByRole('toolbar', { name: 'Presentation' })).toBeVisible();
  expect.soft(await violations(page), 'a presentation').toEqual([]);
  await designer.press('Escape');
  // Last: a small window folds the palette, and what is clicked after it moves.
  await page.setViewportSize({ width: 720, height: 450 });
  expect.soft(await violations(page), 'at 200 % zoom').toEqual([]);
});

test('with forced colours and at 200 % zoom all of it can be reached', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 720, height: 450 });
  const designer = await new Designer(page).open();
  await designer.newDesign();
  await designer.press('Tab');
  const isFocusSeen = await page.evaluate(() => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(
      document.activeElement ?? document.body,
    );
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
  });
  expect(isFocusSeen).toBe(true);
  const grounds = await page
    .getByRole('radio', { name: /^(Design|Split)$/ })
    .evaluateAll((all) => all.map((it) => getComputedStyle(it).backgroundColor));
  expect(new Set(grounds).size, 'what is chosen is seen').toBe(2);
  for (const name of ['Export', 'File menu']) {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox();
    expect((box?.x ?? 999) + (box?.width ?? 0), name).toBeLessThanOrEqual(720);
  }
});
