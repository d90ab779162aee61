import { expect, test } from '@playwright/test';
import { Designer } from './designer.js';

/** Adds the service that a search finds first, as typed. */
async function add(designer: Designer, query: string): Promise<void> {
  await designer.canvas.focus();
  await designer.press('/');
  const search = designer.page.getByRole('textbox', { name: 'Find a service' });
  await expect(search).toBeFocused();
  await search.fill(query);
  await designer.press('Enter');
  await search.fill('');
}

/** From a selected node to the one that the wire is told to reach. */
async function wireTo(designer: Designer, from: string, to: string): Promise<void> {
  await expect(designer.node(from)).toBeVisible();
  await designer.canvas.focus();
  await designer.select(from);
  await designer.press('w');
  const { inspector, page } = designer;
  await expect(inspector).toContainText('Can reach');
  for (let step = 0; step < 12; step += 1) {
    await designer.press('Tab');
    if ((await designer.node(to).getAttribute('data-state'))?.includes('over') === true) break;
  }
  await designer.press('Enter');
  await expect(page.getByText(new RegExp(`^${from} .+ ${to}$`)).first()).toBeVisible();
}

test('an ingestion pipeline is drawn by keyboard, and a screen reader hears it', async ({
  page,
}) => {
  const designer = await new Designer(page).open();
  await designer.press('n');
  await expect(designer.canvas).toBeVisible();
  for (const query of ['REST API', 'Kinesis stream', 'Firehose', 'S3 bucket']) {
    await add(designer, query);
  }
  await expect(designer.canvas.getByRole('treeitem')).toHaveCount(4);
  const names = await designer.canvas
    .getByRole('treeitem')
    .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
  for (const name of names) expect(name).toMatch(/^\w+, .+, in no VPC, 0 wires in, 0 out$/);
});

test('a wire by W, its access by R, W and B', async ({ page }) => {
  const designer = await new Designer(page).open();
  await designer.press('n');
  await add(designer, 'Lambda function');
  await add(designer, 'DynamoDB table');
  await wireTo(designer, 'Function', 'Table');
  const access = async () => JSON.stringify((await designer.saved()).edges);
  await designer.canvas.focus();
  await designer.press('r');
  await expect.poll(access).toContain('"Access":"read"');
  await designer.press('w');
  await expect.poll(access).toContain('"Access":"write"');
  await designer.press('b');
  await expect.poll(access).toContain('"Access":"read-write"');
  await expect(designer.node('Table')).toHaveAttribute('aria-label', /1 wire in, 0 out$/);
});
