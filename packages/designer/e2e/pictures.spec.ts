import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { Designer } from './designer.js';

const EXAMPLE = readFileSync(
  join(import.meta.dirname, '../../../examples/s03-queue-worker.arch'),
  'utf8',
);
const [, FIRST = ''] = /"name": "([^"]+)"/.exec(EXAMPLE) ?? [];

test('a picture of any format opens again as the design that was drawn', async ({ page }) => {
  const designer = await new Designer(page).open();
  for (const format of ['SVG', 'PNG', 'PDF']) {
    await designer.openFile('a.arch', EXAMPLE);
    await expect(designer.node(FIRST)).toBeVisible();
    await designer.press('Mod+Alt+e');
    const dialog = page.getByRole('dialog', { name: 'Export picture' });
    await expect(dialog.getByRole('img', { name: 'Preview' })).toBeVisible();
    await dialog.getByRole('radio', { name: format }).click();
    const waiting = page.waitForEvent('download');
    await dialog.getByRole('button', { name: `Save ${format}` }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(`a.${format.toLowerCase()}`);
    await expect(dialog).toBeHidden();
    const picture = await readFile(await download.path());
    await designer.openFile(`again.${format.toLowerCase()}`, picture);
    await expect(page.getByTitle('again.arch')).toBeVisible();
    expect(await designer.save()).toBe(EXAMPLE);
  }
  await designer.openFile('holiday.png', Buffer.from('no picture at all'));
  await expect(page.getByRole('dialog')).toContainText('This picture carries no design.');
  expect(designer.errors).toEqual([]);
});

test('a link opens as its design, elsewhere and after a reload; a cut one says so', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const designer = await new Designer(page).open();
  await designer.openFile('a.arch', EXAMPLE);
  await designer.run('Share as link');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('about:blank');
  await page.goto(link);
  await expect(designer.node(FIRST)).toBeVisible();
  await page.reload();
  await expect(designer.node(FIRST)).toBeVisible();
  expect(await designer.save()).toBe(EXAMPLE);
  await page.goto('about:blank');
  await page.goto(link.slice(0, -40));
  await expect(page.getByText(/The link holds no design that can be read/)).toBeVisible();
  expect(designer.errors).toEqual([]);
});
