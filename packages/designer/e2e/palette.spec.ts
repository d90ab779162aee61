import { expect, test } from '@playwright/test';
import { Designer } from './designer.js';

test('any CloudFormation type is found from the palette, dragged, and edited by its schema', async ({
  page,
}) => {
  const designer = await new Designer(page).open();
  await designer.newDesign();
  const palette = page.getByRole('complementary', { name: 'Palette' });
  await palette.getByRole('textbox', { name: 'Find a service' }).fill('synthetics canary');
  await expect(palette.getByRole('button', { name: 'Synthetics Canary' })).toBeVisible();
  await designer.dragService('Synthetics Canary', { x: 300, y: 240 });
  await palette.getByRole('textbox', { name: 'Find a service' }).fill('');
  await expect(designer.node('Canary')).toBeVisible();
  await expect(designer.inspector.getByRole('heading', { name: /^Required/ })).toBeVisible();
  await designer.inspector.getByRole('textbox', { name: 'Runtime version' }).fill('syn-1.0');
  await designer.press('Enter');
  expect((await designer.saved()).nodes).toMatchObject({
    [Object.keys((await designer.saved()).nodes)[0] ?? '']: {
      properties: { RuntimeVersion: 'syn-1.0' },
    },
  });
});

test('what was added last stands at the top, and the rest of a group is one click away', async ({
  page,
}) => {
  const designer = await new Designer(page).open();
  await designer.newDesign();
  await designer.dragService('SNS topic', { x: 300, y: 240 });
  const recent = page.getByRole('region', { name: 'Recent' });
  await expect(recent.getByRole('button', { name: 'SNS topic' })).toBeVisible();
  await designer.press('Mod+Enter');
  await expect(page.getByPlaceholder('After Topic')).toBeFocused();
  await page.keyboard.type('queue');
  await designer.press('Enter');
  await expect(recent.getByRole('listitem')).toHaveText(['SQS queue', 'SNS topic']);
  const compute = page.getByRole('region', { name: 'Compute' });
  const before = await compute.getByRole('listitem').count();
  await compute.getByRole('button', { name: /more$/ }).click();
  expect(await compute.getByRole('listitem').count()).toBeGreaterThan(before);
});

test('an empty canvas begins with what most begin with, the folded palette adds by a click', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  const designer = await new Designer(page).open();
  await designer.newDesign();
  const empty = page.getByRole('region', { name: 'Empty design' });
  await expect(empty.getByRole('button', { name: 'REST API An entry' })).toBeVisible();
  await expect(empty.getByRole('button', { name: 'Lambda function Some work' })).toBeVisible();
  await designer.press('Enter');
  await expect(designer.node('RestApi')).toBeVisible();
  await page.getByRole('button', { name: 'Add Lambda function' }).click();
  await expect(designer.node('Function')).toBeVisible();
  await designer.press('Mod+\\');
  const recent = page.getByRole('region', { name: 'Recent' });
  await expect(recent.getByRole('listitem')).toHaveText(['Lambda function', 'REST API']);
});

test('a wire that may mean several things asks which, by number too', async ({ page }) => {
  const designer = await new Designer(page).open();
  await designer.newDesign();
  await designer.dragService('Lambda function', { x: 200, y: 240 });
  await designer.dragService('SQS queue', { x: 560, y: 240 });
  await designer.connect('Function', 'Queue');
  const asked = page.getByRole('radiogroup', { name: 'Meaning' });
  await expect(asked.getByRole('radio')).toHaveCount(4);
  await expect(asked.getByRole('radio').first()).toBeChecked();
  await expect(asked.getByRole('radio').first()).toContainText('sqs:');
  await page.keyboard.press('4');
  await expect(asked.getByRole('radio', { name: /the other way/ })).toBeChecked();
  const [edge] = Object.values((await designer.saved()).edges);
  expect(edge).toMatchObject({ connection: 'event-source-mapping' });
});

test('a node that exists already is told by a parameter, drawn as outside, and not made', async ({
  page,
}) => {
  const designer = await new Designer(page).open();
  await designer.newDesign();
  await designer.dragService('Lambda function', { x: 200, y: 240 });
  await designer.dragService('DynamoDB table', { x: 560, y: 240 });
  await designer.connect('Function', 'Table');
  await page.keyboard.press('Escape');
  await designer.select('Table');
  await designer.unfold('Where');
  await designer.inspector.getByRole('switch', { name: 'Exists already' }).click();
  await expect(designer.node('Table')).toHaveAttribute('data-shape', 'pill');
  await expect(designer.inspector.getByRole('textbox', { name: 'Identifier' })).toHaveValue(
    '!Ref TableId',
  );
  const template = await designer.export('CloudFormation');
  expect(template).toContain('TableId:');
  expect(template).toContain(':table/${TableId}');
  expect(template).not.toContain('AWS::DynamoDB::Table');
});

test('every example is a template to begin with, with what it is for', async ({ page }) => {
  await new Designer(page).open();
  await expect(page.getByRole('heading', { name: 'New from template' })).toBeVisible();
  const card = page.getByRole('button', { name: 'HTTP API CRUD' });
  await expect(card).toContainText('An HTTP API');
  await expect(card.locator('svg')).toBeVisible();
  await card.click();
  await expect(page.locator('[data-canvas]')).toBeVisible();
});
