import { expect, test, type Locator, type Page } from '@playwright/test';
import { Designer } from './designer.js';
import { largeTemplate } from './large-template.js';

/** Monaco, exporters and importers are loaded with the panel. */
const LOADED = { timeout: 45_000 };
const LOADED_LARGE = { timeout: 120_000 };

test('what is typed into the template is drawn, and what is drawn is written into it', async ({
  page,
}) => {
  test.slow();
  const designer = await new Designer(page).open();
  await designer.newDesign();
  await designer.dragService('Lambda function', { x: 200, y: 160 });
  await designer.dragService('DynamoDB table', { x: 520, y: 160 });
  await designer.connect('Function', 'Table');
  await designer.press('Escape');
  const before = await designer.saved();
  await designer.press('Mod+2');
  const code = page.getByRole('complementary', { name: 'Code' });
  const inStep = code.getByText('In step with the drawing');
  await expect(inStep).toBeVisible(LOADED);

  await typeAfter(code, 'Resources:', '\nAlerts: # for people on call\n  Type: AWS::SNS::Topic');
  await expect(designer.node('Alerts')).toBeVisible(LOADED);
  await expect(inStep).toBeVisible();
  const after = await designer.saved();
  expect(after.edges).toEqual(before.edges);
  expect(after.nodes).toMatchObject(before.nodes);
  expect(placesOf(after)).toMatchObject(placesOf(before));

  await typeAfter(code, 'Type: AWS::SNS::Topic', '\nProperties: @');
  await expect(code.getByRole('button', { name: /^Line \d+: / })).toBeVisible(LOADED);
  await expect(code.locator('.squiggly-error')).not.toHaveCount(0);
  await expect(designer.node('Alerts')).toBeVisible();
  for (let key = 0; key < '@ :seitreporP'.length; key += 1) await page.keyboard.press('Backspace');
  await expect(inStep).toBeVisible(LOADED);

  await designer.clickNode('Table');
  await designer.press('Delete');
  await expect(code.locator('.view-line', { hasText: 'DynamoDB' })).toHaveCount(0, LOADED);
  await expect(code.locator('.view-line', { hasText: '# for people on call' })).toBeVisible();
  await designer.undo();
  await expect(designer.node('Table')).toBeVisible();
  await expect(code.locator('.view-line', { hasText: 'DynamoDB::Table' })).toBeVisible(LOADED);

  await code.locator('.view-line', { hasText: 'Alerts:' }).click();
  await designer.undo();
  await expect(designer.node('Alerts')).toHaveCount(0, LOADED);
  await designer.redo();
  await expect(designer.node('Alerts')).toBeVisible(LOADED);
  await expect(code.locator('.view-line', { hasText: '# for people on call' })).toBeVisible(LOADED);
  expect(designer.errors).toEqual([]);
});

test('no key waits for the drawing of a large template', async ({ page }) => {
  test.skip(process.env['ARCHIVOLT_SOAK'] !== '1', 'a long count');
  test.setTimeout(300_000);
  const designer = await new Designer(page).open();
  await designer.openFile('large.yaml', largeTemplate(63));
  await expect(designer.canvas).toBeVisible(LOADED_LARGE);
  await designer.press('Mod+2');
  const code = page.getByRole('complementary', { name: 'Code' });
  await expect(code.getByText('In step with the drawing')).toBeVisible(LOADED_LARGE);
  await expect(code.locator('.view-line', { hasText: 'Fn0: # answers' })).toBeVisible();

  const spent = await watchKeys(page);
  await typeAfter(code, 'Timeout: 30', '0 # as long as an API waits', 40);
  await expect(code.getByText('In step with the drawing')).toBeVisible(LOADED_LARGE);
  const times = (await spent()).toSorted((a, b) => a - b);
  expect(times.length).toBeGreaterThan(15);
  test.info().annotations.push({ type: 'keys', description: JSON.stringify(times) });
  // What the machine does beside it can hold up one or two.
  expect(times.at(-3)).toBeLessThan(50);
  await code.locator('.view-line', { hasText: 'Fn0: # answers' }).click();
  await designer.press('Mod+1');
  await expect(designer.inspector.getByRole('textbox', { name: 'Timeout' })).toHaveValue('300');
});

/** Puts the caret behind a text and types; the editor indents by itself. */
async function typeAfter(code: Locator, line: string, text: string, delay = 0): Promise<void> {
  const row = code.locator('.view-line', { hasText: line }).first();
  // Coloured: the editor knows the language, and how far in a new line begins.
  await expect(row.locator('span > span').nth(1)).toBeVisible(LOADED);
  await row.click();
  await code.page().keyboard.press('End');
  await code.page().keyboard.type(text, { delay });
}

/** How long the page is busy with each key, from the event until it can paint. */
async function watchKeys(page: Page): Promise<() => Promise<readonly number[]>> {
  const times = await page.evaluateHandle(() => {
    const spent: number[] = [];
    window.addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => spent.push(performance.now() - start);
        requestAnimationFrame(() => port2.postMessage(null));
      },
      true,
    );
    return spent;
  });
  return () => times.evaluate((spent) => spent);
}

function placesOf(design: object): Record<string, unknown> {
  const places: Record<string, unknown> = Reflect.get(Reflect.get(design, 'layout') ?? {}, 'nodes');
  return { ...places };
}
