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
  // Wherever Tab has come to.
  await page.getByRole('button', { name: /^Open A .arch/ }).focus();
  await designer.press('n');
  await expect(designer.canvas).toBeFocused();
  for (const query of ['REST API', 'Kinesis stream', 'Firehose', 'S3 bucket']) {
    await add(designer, query);
  }
  await expect(designer.canvas.getByRole('treeitem')).toHaveCount(4);
  const names = await designer.canvas
    .getByRole('treeitem')
    .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? ''));
  for (const name of names) expect(name).toMatch(/^\w+, .+, in no VPC, 0 wires in, 0 out$/);
  const heard = (text: RegExp) =>
    expect(page.getByRole('status').filter({ hasText: text })).toHaveCount(1);
  await heard(/^Add S3 bucket\.$/);
  await designer.canvas.focus();
  await designer.undo();
  await heard(/^Undone: Add S3 bucket\.$/);
  await designer.redo();
  await heard(/^Redone: Add S3 bucket\.$/);
  await designer.press('ArrowLeft');
  await designer.press('w');
  await heard(/^Wire from \w+\. Tab goes/);
  await designer.press('Tab');
  await heard(/^\w+, .+, 0 wires in, 0 out$/);
  await designer.press('Escape');
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

test('the outline holds each node and wire, and leads to it by keyboard', async ({ page }) => {
  const designer = await new Designer(page).open();
  await designer.openExample('A function outside the VPC');
  await designer.expectProblems({ errors: 1 });
  const palette = page.getByRole('complementary', { name: 'Palette' });
  await palette.getByRole('tab', { name: 'Outline' }).click();
  const tree = palette.getByRole('tree', { name: 'Outline' });
  const { nodes, edges } = await designer.saved();
  const items = tree.getByRole('treeitem');
  await expect(items).toHaveCount(Object.keys(nodes).length + Object.keys(edges).length);
  const said = await items.evaluateAll((all) => all.map((it) => it.getAttribute('aria-label')));
  for (const { name } of Object.values(nodes))
    expect(said.filter((it) => it?.startsWith(`${name}, `))).toHaveLength(1);
  expect(said.join('\n')).toMatch(/1 error/);

  const active = () =>
    tree.evaluate((it) => {
      const id = it.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.getAttribute('aria-label') ?? '';
    });
  await palette.getByRole('textbox', { name: 'Find in the drawing' }).focus();
  await designer.press('ArrowDown');
  await expect(tree).toBeFocused();
  await designer.press('End');
  await expect.poll(active).toBe(said.at(-1));
  await designer.press('Home');
  const sentence = said.find((it) => it?.includes(' wire, ')) ?? '';
  const wire = tree.getByRole('treeitem', { name: sentence, exact: true });
  for (let step = 0; step < said.length && (await active()) !== sentence; step += 1)
    await designer.press('ArrowDown');
  await designer.press('Enter');
  await expect(wire).toHaveAttribute('aria-selected', 'true');
  await expect(designer.inspector).toContainText(sentence.split(',')[0] ?? '');
  const ofNode = await tree
    .getByRole('treeitem', { name: new RegExp(`^${sentence.split(' ')[0] ?? ''}, `) })
    .getAttribute('aria-label');
  await designer.press('ArrowLeft');
  await expect.poll(active).toBe(ofNode);
  await designer.press('ArrowLeft');
  await expect(wire).toHaveCount(0);
});
