import { expect, test } from '@playwright/test';
import { Designer } from './designer.js';

const TOO_LONG = 'Timeout is 960 s';

async function functionWithProblem(designer: Designer): Promise<void> {
  await designer.open();
  await designer.newDesign();
  await designer.dragService('Lambda function', { x: 300, y: 200 });
  await designer.select('Function');
  await designer.setProperty('Timeout', '960');
}

test('a problem stands at its field and in the panel; its fix, undo and redo', async ({ page }) => {
  const designer = new Designer(page);
  await functionWithProblem(designer);
  await expect(designer.inspector.getByText(TOO_LONG)).toBeVisible({ timeout: 2000 });
  await designer.expectProblems({ errors: 1 });
  await designer.press('Mod+Shift+m');
  await expect(designer.problems.getByText(TOO_LONG)).toBeVisible();
  await designer.problems.getByRole('button', { name: 'Set 900 s' }).click();
  const timeout = designer.inspector.getByRole('textbox', { name: 'Timeout' });
  await expect(timeout).toHaveValue('900');
  await expect(designer.problems.getByText(TOO_LONG)).toBeHidden();
  await designer.undo();
  await expect(timeout).toHaveValue('960');
  await designer.redo();
  await expect(timeout).toHaveValue('900');
  await designer.expectProblems({ errors: 0 });
});

test('a number half typed is no problem yet', async ({ page }) => {
  const designer = await new Designer(page).open();
  await designer.newDesign();
  await designer.dragService('Lambda function', { x: 300, y: 200 });
  const timeout = designer.inspector.getByRole('textbox', { name: 'Timeout' });
  await timeout.pressSequentially('0');
  await timeout.fill('9');
  await timeout.press('Enter');
  await designer.expectProblems({ errors: 0 });
  await expect(timeout).toHaveValue('9');
});

test('all safe problems are fixed in one step to undo', async ({ page }) => {
  const designer = new Designer(page);
  await functionWithProblem(designer);
  await designer.dragService('Lambda function', { x: 300, y: 360 });
  await designer.select('Function2');
  await designer.setProperty('Timeout', '1000');
  await designer.expectProblems({ errors: 2 });
  await designer.press('Mod+Shift+m');
  await designer.problems.getByRole('button', { name: /^Fix \d+ safe problems$/ }).click();
  await designer.expectProblems({ errors: 0 });
  await designer.undo();
  await designer.expectProblems({ errors: 2 });
});

test('F8 goes round the problems; a click in the panel reveals the field', async ({ page }) => {
  const designer = new Designer(page);
  await functionWithProblem(designer);
  await designer.dragService('Lambda function', { x: 300, y: 360 });
  await designer.select('Function2');
  await designer.setProperty('Timeout', '1000');
  await designer.expectProblems({ errors: 2 });
  await designer.press('Escape');
  const name = designer.nameField;
  const visited = new Set<string>();
  await expect
    .poll(async () => {
      await designer.press('F8');
      visited.add(await name.inputValue());
      return [...visited].toSorted();
    })
    .toEqual(['Function', 'Function2']);
  if (!(await designer.problems.isVisible())) await designer.press('Mod+Shift+m');
  await designer.problems.getByRole('button', { name: /960 s/ }).click();
  await expect(name).toHaveValue('Function');
  await expect(designer.inspector.getByRole('textbox', { name: 'Timeout' })).toBeFocused();
});
