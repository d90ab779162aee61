import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { Designer } from './designer.js';

const ROOT = join(import.meta.dirname, '../../..');
const DIST = join(ROOT, 'packages/designer/dist');
const EXAMPLE = readFileSync(join(ROOT, 'examples/s03-queue-worker.arch'), 'utf8');
const KILOBYTE = 1000;

/** Scripts that were there before the first paint, and when that was. */
async function firstPaint(
  page: Page,
): Promise<{ readonly at: number; readonly scripts: string[] }> {
  return page.evaluate(async () => {
    const named = (): number | undefined =>
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    while (named() === undefined) await new Promise(requestAnimationFrame);
    const at = named() ?? 0;
    const scripts = performance
      .getEntriesByType('resource')
      .filter(({ name, startTime }) => name.endsWith('.js') && startTime < at)
      .map(({ name }) => new URL(name).pathname);
    return { at, scripts };
  });
}

test('the start page is painted within a second, with little code', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    await page.goto('./');
    const { at, scripts } = await firstPaint(page);
    times.push(at);
    const sizes = scripts.map((path) => gzipSync(readFileSync(join(DIST, path))).length);
    expect(scripts.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(350 * KILOBYTE);
  }
  // A machine that others keep busy says nothing about a page.
  if ((loadavg()[0] ?? 0) < 1.5 * availableParallelism())
    expect(Math.min(...times)).toBeLessThan(1000);
  await page.waitForLoadState('networkidle');
  const heavy = asked.filter((url) => /elk-worker|editor\.api|textModel|quicksight/.test(url));
  expect(heavy).toEqual([]);
});

test('the viewer draws a design on any page, moves it, and says what it cannot read', async ({
  page,
}) => {
  await page.goto('./');
  await page.evaluate(async (design) => {
    const script = './viewer/archivolt-viewer.js';
    await import(script);
    const viewer = document.createElement('archivolt-viewer');
    viewer.setAttribute('theme', 'dark');
    viewer.textContent = design;
    document.body.replaceChildren(viewer);
  }, EXAMPLE);
  const drawing = page.locator('archivolt-viewer svg');
  await expect(drawing.locator('title').first()).toBeAttached();
  const scale = () =>
    drawing.evaluate(({ style }) => /scale\(([\d.]+)\)/.exec(style.transform)?.[1]);
  const before = await scale();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  expect(await scale()).not.toBe(before);
  const [, name = ''] = /"name": "([^"]+)"/.exec(EXAMPLE) ?? [];
  await expect(drawing.getByText(name, { exact: true })).toBeVisible();
  await page.evaluate(() => {
    const viewer = document.createElement('archivolt-viewer');
    viewer.textContent = '{"version": 1, <script>';
    document.body.replaceChildren(viewer);
  });
  await expect(page.getByRole('alert')).toContainText('cannot be read');
});

test.describe('installed', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the designer starts, draws and exports without a network', async ({ page, context }) => {
    test.setTimeout(180_000); // the whole build is fetched and kept
    const designer = await new Designer(page).open();
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await context.setOffline(true);
    await page.reload();
    await designer.openFile('a.arch', EXAMPLE);
    expect((await designer.exportZip('SAM')).get('template.yaml')).toContain('AWS::Serverless');
    expect(designer.errors).toEqual([]);
  });
});
