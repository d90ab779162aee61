import { expect, test } from '@playwright/test';
import { Designer } from './designer.js';

test('a design is drawn, judged, fixed, exported, saved and opened again', async ({ page }) => {
  const designer = await new Designer(page).open();
  await designer.newDesign();
  await designer.dragService('Lambda function', { x: 260, y: 240 });
  await designer.dragService('DynamoDB table', { x: 620, y: 240 });
  await designer.connect('Function', 'Table');
  await expect(designer.canvas).toContainText('Function');

  await designer.select('Function');
  await designer.setProperty('Timeout', '960');
  await designer.expectProblems({ errors: 1 });
  await designer.inspector.getByRole('button', { name: 'Set 900 s' }).click();
  await designer.expectProblems({ errors: 0 });
  await designer.undo();
  await designer.expectProblems({ errors: 1 });
  await designer.redo();
  await designer.expectProblems({ errors: 0 });

  const template = await designer.export('SAM');
  expect(template).toContain('Timeout: 900');
  expect(template).toContain('dynamodb:GetItem');

  const text = await designer.save();
  expect(text).toContain('"Timeout": 900');
  await designer.reload();
  await designer.openFile('again.arch', text);
  await expect(designer.node('Function')).toBeVisible();
  await expect(designer.node('Table')).toBeVisible();
  expect(designer.errors).toEqual([]);
});

test('a file that cannot be read is explained with its line, and nothing is lost', async ({
  page,
}) => {
  const designer = await new Designer(page).open();
  await designer.newDesign();
  await designer.dragService('SQS queue', { x: 300, y: 240 });
  const saved = designer.page.waitForEvent('download');
  await designer.press('Mod+s');
  await saved;
  await designer.openFile('broken.arch', '{\n  "version": 1,\n  nodes\n}\n');
  await expect(page.getByRole('dialog', { name: 'broken.arch cannot be opened' })).toContainText(
    'Line 3',
  );
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(designer.node('Queue')).toBeVisible();
});
