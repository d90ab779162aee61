import { expect, test } from '@playwright/test';
import { Designer } from './designer.js';

test('a refusal says why, cites AWS, and its route is one step to undo', async ({ page }) => {
  const designer = await new Designer(page).open();
  await designer.openExample('A function outside the VPC');
  await designer.expectProblems({ errors: 1 });
  await designer.press('Mod+Shift+m');
  await expect(designer.problems).toContainText('OrdersFn runs outside any VPC');
  await designer.problems.getByRole('button', { name: /^Place OrdersFn/ }).click();
  await expect(designer.problems).not.toContainText('OrdersFn runs outside any VPC');
  await designer.undo();
  await expect(designer.problems).toContainText('OrdersFn runs outside any VPC');
});

test('F8 goes to the problem, its field takes the focus, Ctrl . fixes it', async ({ page }) => {
  const designer = await new Designer(page).open();
  await designer.newDesign();
  await designer.dragService('Lambda function', { x: 300, y: 240 });
  await designer.select('Function');
  await designer.setProperty('Timeout', '960');
  await designer.expectProblems({ errors: 1 });
  await designer.press('Escape');
  await designer.press('F8');
  await expect(designer.inspector.getByRole('textbox', { name: 'Timeout' })).toBeFocused();
  await designer.press('Mod+.');
  await designer.expectProblems({ errors: 0 });
  await expect(designer.inspector.getByRole('textbox', { name: 'Timeout' })).toHaveValue('900');
});

test('one edit changes all that are selected', async ({ page }) => {
  const designer = await new Designer(page).open();
  await designer.newDesign();
  await designer.dragService('Lambda function', { x: 300, y: 200 });
  await designer.dragService('Lambda function', { x: 300, y: 400 });
  await designer.press('Mod+a');
  await expect(designer.inspector.getByRole('heading', { name: '2 nodes' })).toBeVisible();
  await designer.setProperty('Memory', '1024');
  await designer.select('Function');
  await expect(designer.inspector.getByRole('textbox', { name: 'Memory' })).toHaveValue('1024');
  await designer.select('Function2');
  await expect(designer.inspector.getByRole('textbox', { name: 'Memory' })).toHaveValue('1024');
  await designer.undo();
  await expect(designer.inspector.getByRole('textbox', { name: 'Memory' })).toHaveValue('512');
});
