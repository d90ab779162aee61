import { expect, test } from '@playwright/test';
import { Designer } from './designer.js';

test('an environment is made, its values are checked where they stand, and rules read them', async ({
  page,
}) => {
  const designer = await new Designer(page).open();
  await designer.newDesign();
  await designer.dragService('Lambda function', { x: 300, y: 200 });
  await designer.press('Escape');
  await designer.press('Mod+Shift+e');
  const panel = page.getByRole('region', { name: 'Environments', exact: true });
  await panel.getByRole('button', { name: 'Parameter', exact: true }).click();
  await cell(panel, 'Name of Parameter', 'Seconds');
  await panel.getByRole('button', { name: 'Type of Seconds' }).click();
  await page.getByRole('option', { name: 'Number', exact: true }).click();
  await cell(panel, 'Default of Seconds', '30');
  await panel.getByRole('button', { name: 'Environment', exact: true }).click();
  await cell(panel, 'Seconds in dev', 'soon');
  await expect(panel.getByText('A number.')).toBeVisible();
  await cell(panel, 'Seconds in dev', '960');
  await expect(panel.getByText('A number.')).toBeHidden();

  await designer.select('Function');
  await designer.setProperty('Timeout', '!Ref Seconds');
  await designer.expectProblems({ errors: 0 });
  const elsewhere = page.getByRole('button', { name: 'dev: 1 error' });
  await expect(elsewhere).toBeVisible();
  await page.getByRole('button', { name: 'Environment: defaults' }).click();
  await page.getByRole('menuitemradio', { name: 'dev' }).click();
  await designer.expectProblems({ errors: 1 });
  await expect(elsewhere).toBeHidden();

  await cell(panel, 'Name of Seconds', 'Limit');
  await expect(panel.getByRole('textbox', { name: 'Limit in dev' })).toHaveValue('960');
  const saved = await designer.save();
  expect(saved).toContain('"Ref": "Limit"');
  expect(saved).toContain('"environments"');
  await designer.undo();
  await expect(panel.getByRole('textbox', { name: 'Seconds in dev' })).toHaveValue('960');
  expect(designer.errors).toEqual([]);
});

test('a condition is read as words, refused in words, and told where it holds', async ({
  page,
}) => {
  const designer = await new Designer(page).open();
  await designer.openFile(
    'stages.arch',
    JSON.stringify({
      version: 1,
      parameters: { Stage: { Type: 'String', Default: 'dev' } },
      environments: { prod: { parameters: { Stage: 'prod' } } },
      nodes: {},
      edges: {},
    }),
  );
  await designer.press('Mod+Shift+e');
  const panel = page.getByRole('region', { name: 'Environments', exact: true });
  await panel.getByRole('radio', { name: /^Conditions/ }).click();
  await panel.getByRole('button', { name: 'Condition', exact: true }).click();
  await cell(panel, 'Condition holds when', 'Colour = red');
  await expect(panel.getByText('There is no parameter Colour.')).toBeVisible();
  await cell(panel, 'Condition holds when', 'Stage = prod');
  const row = panel.getByRole('row').nth(1);
  await expect(row.getByRole('cell', { name: 'No', exact: true }).first()).toBeVisible();
  await expect(row.getByRole('cell', { name: 'Yes', exact: true })).toBeVisible();
});

test('who may do what to what is a table that leads to the wire', async ({ page }) => {
  const designer = await new Designer(page).open();
  await designer.openExample('REST CRUD with sign-in');
  await designer.press('Alt+p');
  const panel = page.getByRole('region', { name: 'Permissions', exact: true });
  await panel.getByRole('textbox', { name: 'Filter permissions' }).fill('putitem createitem');
  await expect(panel.getByRole('row')).toHaveCount(2);
  await panel.getByRole('button', { name: 'CreateItem → Items' }).first().click();
  await expect(designer.inspector.getByText('dynamodb:PutItem').first()).toBeVisible();
  await panel.getByRole('textbox', { name: 'Filter permissions' }).fill('');
  await panel.getByRole('radio', { name: /^Wildcards/ }).click();
  await expect(panel.getByText('Kept by AWS').first()).toBeVisible();
  await panel.getByRole('button', { name: 'Who' }).click();
  await expect(panel.getByRole('columnheader', { name: 'Who' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
});

test('a problem is suppressed with a reason, kept in the file, and told again', async ({
  page,
}) => {
  const designer = await new Designer(page).open();
  await designer.openExample('A function outside the VPC');
  await designer.expectProblems({ errors: 1 });
  await designer.press('Mod+Shift+m');
  await designer.problems.getByRole('button', { name: 'Suppress with a reason…' }).first().click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('The network team places it.');
  await page.keyboard.press('Enter');
  await designer.expectProblems({ errors: 0 });
  expect(await designer.save()).toContain('The network team places it.');
  await designer.problems.getByRole('button', { name: 'Suppressed 1' }).click();
  await expect(designer.problems.getByRole('listitem')).toHaveCount(1);
  await expect(designer.problems).toContainText('The network team places it.');
  await designer.problems.getByRole('button', { name: 'Tell again' }).click();
  await designer.expectProblems({ errors: 1 });
});

async function cell(
  panel: ReturnType<Designer['page']['getByRole']>,
  label: string,
  text: string,
): Promise<void> {
  const field = panel.getByRole('textbox', { name: label, exact: true });
  await field.fill(text);
  await field.press('Enter');
}
