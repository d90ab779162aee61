import { emptyDocument, printDocument } from '@archivolt/model';
import { expect, test } from '@playwright/test';
import { AXE, violations } from './axe.js';
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

const EACH = { StartAt: 'Weigh', States: { Weigh: { Type: 'Succeed' } } };
const MACHINES = {
  ...emptyDocument(),
  // Without places they would be laid out, and glide, under the first click.
  layout: { ...emptyDocument().layout, nodes: { flow: { x: 0, y: 0 }, filed: { x: 0, y: 120 } } },
  nodes: {
    flow: {
      service: 'stepfunctions-state-machine',
      name: 'Flow',
      properties: {
        Definition: {
          StartAt: 'All',
          States: {
            All: { Type: 'Map', ItemProcessor: EACH, Next: 'Pick' },
            Pick: {
              Type: 'Choice',
              Choices: [{ Variable: '$.n', NumericGreaterThan: 1, Next: 'All' }],
              Default: 'Shiped',
            },
            Shipped: { Type: 'Succeed' },
          },
        },
      },
    },
    filed: {
      service: 'stepfunctions-state-machine',
      type: 'AWS::Serverless::StateMachine',
      name: 'Filed',
      properties: { DefinitionUri: 'flows/filed.asl.json' },
    },
  },
};

test('the states of a state machine are drawn and listed, with what is wrong and what they say', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.addInitScript(AXE);
  const designer = await new Designer(page).open();
  await designer.openFile('flows.arch', printDocument(MACHINES));
  await designer.select('Flow');
  await designer.inspector.getByRole('button', { name: 'Show states' }).click();
  const dialog = page.getByRole('dialog', { name: 'States of Flow' });
  const listed = dialog.getByRole('list', { name: 'States' }).getByRole('button');
  await expect(listed).toHaveCount(5);
  await expect(dialog.locator('[data-state]')).toHaveCount(5);
  await expect(listed.nth(0)).toContainText('Starts here. Leads to Pick.');
  await expect(listed.nth(2)).toContainText('Leads to All if $.n > 1; to Shiped otherwise.');
  await expect(listed.filter({ hasText: 'Shipped' })).toContainText('Nothing leads to state');
  await listed.nth(0).focus();
  await designer.press('ArrowDown');
  await designer.press('ArrowDown');
  await expect(listed.nth(2)).toBeFocused();
  await expect(dialog.locator('[data-state][data-chosen]')).toContainText('Pick');
  await expect(dialog.getByRole('region', { name: 'Definition of Pick' })).toContainText('Shiped');
  await dialog.locator('[data-state]').filter({ hasText: 'Weigh' }).click();
  await expect(listed.filter({ hasText: 'Weigh' })).toHaveAttribute('aria-pressed', 'true');
  expect(await violations(page, '[role=dialog]')).toEqual([]);
  await designer.press('Escape');
  await expect(dialog).toHaveCount(0);
  await designer.select('Filed');
  await designer.run('Show states');
  const filed = page.getByRole('dialog', { name: 'States of Filed' });
  await expect(filed).toContainText('flows/filed.asl.json');
  const choose = filed.getByRole('button', { name: 'Choose the file…' });
  const chooser = await designer.askForFile(() => choose.click());
  const buffer = Buffer.from(JSON.stringify(EACH));
  await chooser.setFiles({ name: 'filed.asl.json', mimeType: 'application/json', buffer });
  await expect(filed.getByRole('list', { name: 'States' }).getByRole('button')).toHaveText(/Weigh/);
});
