// What the built designer takes, in headless Chromium: CPU of the page's main thread and frames.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';

const CLI =
  process.env.ARCHIVOLT_CLI ??
  fileURLToPath(new URL('../packages/cli/dist/archivolt.js', import.meta.url));
const VIEW = { width: 1440, height: 900 };
const MIDDLE = { x: 660, y: 450 };

/** Opens a design in the designer and measures the gestures that a large one makes slow. */
export async function measureDesigner(file) {
  const server = spawn(
    process.execPath,
    [CLI, 'open', file, '--browser', '--no-launch', '--json'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const browser = await chromium.launch({
    executablePath: process.env.ARCHIVOLT_CHROMIUM ?? undefined,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ viewport: VIEW });
    return await gestures(page, await addressOf(server));
  } finally {
    await browser.close();
    server.kill();
  }
}

function addressOf(server) {
  return new Promise((done, fail) => {
    server.stdout.once('data', (data) => done(JSON.parse(String(data)).url));
    server.once('exit', () => fail(new Error('the designer did not start')));
  });
}

async function gestures(page, url) {
  const probe = await createProbe(page);
  const results = {};
  const open = performance.now();
  await page.goto(url);
  await page.waitForSelector('[data-canvas] canvas');
  await nextFrames(page);
  results['open to painted'] = { wall: performance.now() - open };
  await page.waitForTimeout(3000);
  const { JSHeapUsedSize } = await probe.metrics();
  results.memory = { heap: JSHeapUsedSize / 1e6, elements: await elements(page) };
  await page.mouse.move(MIDDLE.x, MIDDLE.y);
  results['pan, whole design'] = await probe.measure(60, (at) => pan(page, at < 30 ? 10 : -10, 6));
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('1');
  await page.waitForTimeout(800);
  results['pan at 100 %'] = await probe.measure(80, () => pan(page, 24, 12));
  await page.waitForTimeout(500);
  const start = await someNode(page);
  if (start !== undefined) {
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    results['drag one'] = await probe.measure(60, (at) =>
      page.mouse.move(start.x + at * 3, start.y + at * 2),
    );
    results['drop it'] = await probe.measure(1, () => page.mouse.up());
  }
  results['select all'] = await probe.measure(1, () => page.keyboard.press('Control+a'));
  return results;
}

async function createProbe(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' }).catch(() => {});
  await session.send('Performance.enable');
  const metrics = async () => {
    const answer = await session.send('Performance.getMetrics');
    return Object.fromEntries(answer.metrics.map(({ name, value }) => [name, value]));
  };
  const measure = async (steps, act) => {
    await page.evaluate(record);
    const before = await metrics();
    for (let at = 0; at < steps; at += 1) {
      await act(at);
      await page.waitForTimeout(10);
    }
    if (steps === 1) await page.waitForTimeout(400);
    const after = await metrics();
    const frames = await page.evaluate(() => window.stopRecording());
    const share = (part) => frames[Math.min(frames.length - 1, Math.floor(frames.length * part))];
    return {
      cpu: ((after.TaskDuration - before.TaskDuration) * 1000) / steps,
      p50: share(0.5),
      p95: share(0.95),
      worst: frames.at(-1),
    };
  };
  return { metrics, measure };
}

/** Runs in the page. */
function record() {
  const times = [];
  let last = performance.now();
  let isOn = true;
  const frame = (now) => {
    times.push(now - last);
    last = now;
    if (isOn) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  window.stopRecording = () => {
    isOn = false;
    return times.slice(1).toSorted((a, b) => a - b);
  };
}

function pan(page, x, y) {
  return page.mouse.wheel(x, y);
}

function nextFrames(page) {
  return page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

function elements(page) {
  return page.evaluate(() => document.querySelectorAll('*').length);
}

/** The middle of a card near the middle of the canvas. */
function someNode(page) {
  return page.evaluate(({ x, y }) => {
    const cards = [...document.querySelectorAll('[data-node-id]')].map((card) => {
      const box = card.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    const away = (card) => Math.hypot(card.x - x, card.y - y);
    return cards.toSorted((a, b) => away(a) - away(b))[0];
  }, MIDDLE);
}
