import { expect, test } from '@playwright/test';
import { Designer } from './designer.js';

async function functionAndDatabase(designer: Designer): Promise<void> {
  await designer.open();
  await designer.newDesign();
  await designer.dragService('VPC', { x: 520, y: 330 });
  await designer.selectFromOutline('Vpc');
  await designer.showServices();
  await designer.dragService('Private subnets', { x: 560, y: 380 });
  await designer.dragService('RDS database', { x: 580, y: 400 });
  await designer.dragService('Lambda function', { x: 120, y: 120 });
  await expect(designer.node('Function')).toBeVisible();
}

test('a function outside the VPC is refused with reason, page and routes; Enter takes the first', async ({
  page,
}) => {
  const designer = new Designer(page);
  await functionAndDatabase(designer);
  const before = await designer.saved();
  const card = await designer.expectRefused('Function', 'Database', /VPC/);
  await expect(card.getByRole('heading')).toContainText('Function');
  await expect(card.getByRole('button').first()).toContainText(/Place Function/);
  await expect(designer.inspector).toContainText('Refused');
  await designer.takeRoute();
  await expect(card).toBeHidden();

  const after = await designer.saved();
  const placed = Object.values(after.nodes).find(({ name }) => name === 'Function');
  expect(JSON.stringify(placed?.properties)).toContain('SubnetIds');
  expect(Object.values(after.edges)).toHaveLength(1);
  await expect(designer.node('Function')).toHaveAttribute('aria-label', /1 out/);

  await designer.undo();
  expect(await designer.saved()).toEqual(before);
  expect(designer.errors).toEqual([]);
});

test('letting go keeps the card, so that it can be read and its route clicked', async ({
  page,
}) => {
  const designer = new Designer(page);
  await functionAndDatabase(designer);
  const card = await designer.expectRefused('Function', 'Database', /VPC/);
  await page.mouse.up();
  await expect(card).toBeVisible();
  await card.getByRole('button').first().click();
  await expect(designer.node('Function')).toHaveAttribute('aria-label', /1 out/);
});

test('a pair that no rule joins is refused with a reason, and nothing is drawn', async ({
  page,
}) => {
  const designer = await new Designer(page).open();
  await designer.newDesign();
  await designer.dragService('DynamoDB table', { x: 160, y: 160 });
  await designer.dragService('SQS queue', { x: 560, y: 160 });
  const card = await designer.expectRefused('Table', 'Queue', /Table/);
  await expect(card.locator('p').first()).not.toBeEmpty();
  await page.mouse.up();
  expect(Object.keys((await designer.saved()).edges)).toEqual([]);
});

test('a drop on empty canvas lists what may follow; Enter adds and wires the first', async ({
  page,
}) => {
  const designer = await new Designer(page).open();
  await designer.newDesign();
  await designer.dragService('Lambda function', { x: 160, y: 160 });
  await designer.drawInto('Function', { x: 520, y: 300 });
  const list = page.getByRole('region', { name: 'What follows Function' });
  await expect(list.getByRole('textbox', { name: 'Find a service' })).toBeFocused();
  await designer.press('Enter');
  await expect(list).toBeHidden();
  await expect(designer.node('Function')).toHaveAttribute('aria-label', /1 out/);
  const { nodes, edges } = await designer.saved();
  expect([Object.keys(nodes).length, Object.keys(edges).length]).toEqual([2, 1]);
  await designer.undo();
  const undone = await designer.saved();
  expect([Object.keys(undone.nodes).length, Object.keys(undone.edges).length]).toEqual([1, 0]);
});
