import { expect, test } from '@playwright/test';
import { Designer } from './designer.js';

/** Monaco and the exporters are loaded with the panel. */
const LOADED = { timeout: 30_000 };

test('nodes, wires and lines of code lead to each other', async ({ page }) => {
  test.slow();
  const designer = await new Designer(page).open();
  await designer.newDesign();
  await designer.dragService('Lambda function', { x: 200, y: 160 });
  await designer.dragService('DynamoDB table', { x: 520, y: 160 });
  await designer.connect('Function', 'Table');
  await designer.press('Escape');
  await designer.press('Mod+-');
  const zoom = page.getByRole('group', { name: 'Zoom' }).getByText(/^\d+%$/);
  await expect(zoom).toHaveText('85%');
  await designer.press('Mod+2');
  const code = page.getByRole('complementary', { name: 'Code' });
  const lines = code.locator('.view-line');
  await expect(lines.filter({ hasText: 'AWS::DynamoDB::Table' })).toBeVisible(LOADED);

  const inView = async (text: string) => (await marked(code)).some((line) => line.includes(text));
  await designer.clickNode('Table');
  await expect.poll(() => inView('AWS::DynamoDB::Table')).toBe(true);
  expect(await inView('AWS::Serverless::Function')).toBe(false);

  await lines.filter({ hasText: 'dynamodb:GetItem' }).click();
  await expect.poll(() => inView('dynamodb:GetItem')).toBe(true);
  expect(await inView('Runtime')).toBe(false);
  await expect(designer.canvas.locator('[data-node-id][aria-selected="true"]')).toHaveCount(0);

  await lines.filter({ hasText: 'Runtime:' }).click();
  await expect(designer.node('Function')).toHaveAttribute('aria-selected', 'true');
  await code.getByRole('radio', { name: 'CDK', exact: true }).click();
  await expect.poll(() => inView('lambda.'), LOADED).toBe(true);
  await expect(zoom).toHaveText('100%');
  await designer.press('Mod+1');
  await expect(zoom).toHaveText('85%');
  expect(designer.errors).toEqual([]);
});

test('what the edits since the last save change is shown file by file', async ({ page }) => {
  const designer = await new Designer(page).open();
  await designer.newDesign();
  await designer.dragService('Lambda function', { x: 300, y: 200 });
  await designer.save();
  await designer.setProperty('Timeout', '90');
  await designer.press('Mod+2');
  const code = page.getByRole('complementary', { name: 'Code' });
  const toggle = code.getByRole('button', { name: 'What changed since the last save' });
  await toggle.click();
  await expect(code.getByRole('tab')).toHaveText(['template.yaml'], LOADED);
  await expect(code.locator('.line-insert')).toHaveCount(1);
  await expect(code.locator('.view-line', { hasText: 'Timeout: 90' })).toBeVisible();
  await designer.save();
  await expect(code.getByText('Nothing differs from the last save.')).toBeVisible();
  await toggle.click();
  await expect(code.getByRole('tab', { name: 'template.yaml' })).toBeVisible();
  expect(designer.errors).toEqual([]);
});

/** Texts of the lines that carry a mark. */
async function marked(code: ReturnType<Designer['page']['getByRole']>): Promise<readonly string[]> {
  return code
    .locator('.monaco-editor')
    .first()
    .evaluate((editor) => {
      const top = (element: Element) => Math.round(element.getBoundingClientRect().top);
      const tops = new Set(
        [...editor.querySelectorAll('.view-overlays .cdr[class*="line"]')].map(top),
      );
      return [...editor.querySelectorAll('.view-line')]
        .filter((line) => tops.has(top(line)))
        .map((line) => line.textContent ?? '');
    });
}
