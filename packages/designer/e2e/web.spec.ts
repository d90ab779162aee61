import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import { Designer } from './designer.js';

const ROOT = join(import.meta.dirname, '../../..');
const DIST = join(ROOT, 'packages/designer/dist');
const EXAMPLE = readFileSync(join(ROOT, 'examples/s03-queue-worker.arch'), 'utf8');
const KILOBYTE = 1000;

/** Scripts that a page cannot do without: those it names, and all that they import at once. */
function neededScripts(): readonly string[] {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const found = new Set(
    [...page.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].map(([, path = '']) => path),
  );
  for (const path of found) {
    const text = readFileSync(join(DIST, path), 'utf8');
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g))
      found.add(join(dirname(path), name));
  }
  return [...found];
}

async function firstPaint(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const named = (): number | undefined =>
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    while (named() === undefined) await new Promise(requestAnimationFrame);
    return named() ?? 0;
  });
}

test('the start page is painted within a second, with little code', async ({ page }) => {
  const needed = neededScripts();
  const sizes = needed.map((path) => gzipSync(readFileSync(join(DIST, path))).length);
  expect(needed.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(350 * KILOBYTE);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    await page.goto('./');
    times.push(await firstPaint(page));
  }
  // A machine that others keep busy says nothing about a page.
  if ((loadavg()[0] ?? 0) < 1.5 * availableParallelism())
    expect(Math.min(...times)).toBeLessThan(1000);
  await page.waitForLoadState('networkidle');
  const heavy = asked.filter((url) => /elk-worker|editor\.api|textModel|quicksight/.test(url));
  expect(heavy).toEqual([]);
  await page.route(
    (url) => url.pathname.endsWith('.js') && !needed.includes(url.pathname.slice(1)),
    (route) => route.abort(),
  );
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Draw what AWS will accept' })).toBeVisible();
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
    await designer.ready();
    await designer.openFile('a.arch', EXAMPLE);
    expect((await designer.exportZip('SAM')).get('template.yaml')).toContain('AWS::Serverless');
    expect(designer.errors).toEqual([]);
  });
});
