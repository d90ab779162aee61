import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { Designer, MODIFIER } from './designer.js';

const ROOT = join(import.meta.dirname, '../../..');
const EXAMPLE = readFileSync(join(ROOT, 'examples/a13-rest-crud.arch'), 'utf8');
const isSoak = process.env['ARCHIVOLT_SOAK'] === '1';
/**
 * What it does before memory is measured, and after: about a minute in `npm test`, ten in `npm run soak`.
 * Of what comes on the way most is compiled code, so the first part does most things once.
 */
const STEPS = isSoak ? [400, 2000] : [250, 150];
const SEEDS = isSoak ? [1, 2, 3] : [1];

/** These leave the design, wait for the system, or undo what the monkey did. */
const SPARED =
  /^(close|new design|open|save|export…|share|earlier versions|history|undo|redo|copy as picture)/i;
/** Said because the tests keep service workers out. */
const HARNESS = /^Service Worker registration blocked/;
const KEYS = (
  'v h w n l r b Tab Shift+Tab Enter Escape F2 F8 Delete ArrowLeft ArrowRight ArrowUp ArrowDown ' +
  '+ - 1 Shift+1 Mod+a Mod+c Mod+x Mod+v Mod+d Mod+z Mod+Shift+z Mod+z Mod+.'
).split(' ');

/** Numbers from 0 to 1 that are the same for the same seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

for (const seed of SEEDS)
  test(`whatever is done, nothing breaks, all of it is undone, and memory comes back (seed ${seed})`, async ({
    page,
    context,
  }) => {
    test.setTimeout(isSoak ? 1_800_000 : 300_000);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const said: string[] = [];
    page.on('console', (message) => {
      const text = message.text();
      if (/^(?:error|warning)$/.test(message.type()) && !HARNESS.test(text)) said.push(text);
    });
    context.on('page', (opened) => void opened.close());
    const designer = await new Designer(page).open();
    await designer.openFile('a.arch', EXAMPLE);
    await expect(designer.node('ItemsApi')).toBeVisible();
    const memory = await page.context().newCDPSession(page);
    await everyPartOnce(designer);
    const next = chance(seed);
    const heaps: number[] = [];
    for (const steps of STEPS) {
      const done: string[] = [];
      while (done.length < steps) {
        done.push(await one(designer, next));
        expect(said, `after ${done.slice(-8).join(' · ')}`).toEqual([]);
        expect(designer.errors, `after ${done.slice(-8).join(' · ')}`).toEqual([]);
      }
      await undoAll(designer);
      expect(await designer.save()).toBe(EXAMPLE);
      const [before = Infinity] = heaps;
      // Workers and timers that end give their share back a little later.
      await expect.poll(() => heap(memory), { timeout: 20_000 }).toBeLessThan(before * 1.2);
      heaps.push(await heap(memory));
    }
  });

/** What is read when first needed belongs to the start. */
async function everyPartOnce(designer: Designer): Promise<void> {
  for (const keys of ['Mod+2', 'Mod+3', 'Mod+1', 'Mod+Shift+m', 'Mod+Shift+m']) {
    await designer.press(keys);
    await designer.page.waitForTimeout(300);
  }
  for (const keys of ['Mod+k', '?', 'Mod+e', 'Mod+Alt+e']) {
    await designer.press(keys);
    await expect(designer.page.getByRole('dialog')).toBeVisible();
    await designer.press('Escape');
    await expect(designer.page.getByRole('dialog')).toBeHidden();
  }
}

async function one(designer: Designer, next: () => number): Promise<string> {
  const { page } = designer;
  const act = pickOf(ACTS, next) ?? press;
  const what = await act(page, next);
  return what ?? anAction(page, designer, next);
}

type Act = (page: Page, next: () => number) => Promise<string | undefined>;

/** Anywhere but on the top bar, whose buttons leave the design. */
function spot(next: () => number): { readonly x: number; readonly y: number } {
  const isOnCanvas = next() < 0.8;
  const [left, wide] = isOnCanvas ? [230, 850] : [4, 1430];
  return { x: Math.round(left + next() * wide), y: Math.round(50 + next() * 840) };
}

function pickOf<T>(all: readonly T[], next: () => number): T | undefined {
  return all[Math.floor(next() * all.length)];
}

const click: Act = async (page, next) => {
  const { x, y } = spot(next);
  const isRight = next() < 0.15;
  await page.mouse.click(x, y, { button: isRight ? 'right' : 'left' });
  return `${isRight ? 'right ' : ''}click ${x},${y}`;
};

const doubleClick: Act = async (page, next) => {
  const { x, y } = spot(next);
  await page.mouse.dblclick(x, y);
  return `double click ${x},${y}`;
};

const drag: Act = async (page, next) => {
  const [from, to] = [spot(next), spot(next)];
  const key = pickOf(['', '', '', 'Shift', 'Alt', 'Control', 'Space'], next) ?? '';
  await page.mouse.move(from.x, from.y);
  if (key !== '') await page.keyboard.down(key);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  if (key !== '') await page.keyboard.up(key);
  return `drag ${key} ${from.x},${from.y} to ${to.x},${to.y}`;
};

const wheel: Act = async (page, next) => {
  const isZoom = next() < 0.5;
  const by = Math.round(next() * 400 - 200);
  const { x, y } = spot(next);
  await page.mouse.move(x, y);
  if (isZoom) await page.keyboard.down('Control');
  await page.mouse.wheel(0, by);
  if (isZoom) await page.keyboard.up('Control');
  return `wheel ${isZoom ? 'zoom ' : ''}${by}`;
};

const type: Act = async (page, next) => {
  const text = pickOf(['a', '12', '-3', 'x y', '${', '!Re', 'Ä"\'', ''], next) ?? '';
  await page.keyboard.type(text);
  const end = pickOf(['Enter', 'Escape', 'Tab', 'Control+Enter'], next) ?? 'Enter';
  await page.keyboard.press(end);
  return `type ${text} ${end}`;
};

const press: Act = async (page, next) => {
  const key = pickOf(KEYS, next) ?? 'Escape';
  await page.keyboard.press(key.replace('Mod', MODIFIER));
  return key;
};

const command: Act = () => Promise.resolve(undefined);

/** As often as they stand here. */
const ACTS: readonly Act[] = [
  click,
  click,
  click,
  drag,
  drag,
  drag,
  press,
  press,
  press,
  press,
  doubleClick,
  wheel,
  type,
  command,
  command,
];

/** One of the actions that can run now, by its place in the palette. */
async function anAction(page: Page, designer: Designer, next: () => number): Promise<string> {
  for (let times = 0; times < 2; times += 1) await designer.press('Escape');
  await designer.press('Mod+k');
  const dialog = page.getByRole('dialog').filter({ has: page.getByRole('combobox') });
  if (!(await dialog.isVisible())) return 'no palette';
  await page.keyboard.type('>');
  const options = dialog.getByRole('option');
  const titles = await options.allTextContents();
  const free = titles.flatMap((title, index) => (SPARED.test(title.trim()) ? [] : [index]));
  const index = free[Math.floor(next() * free.length)];
  if (index === undefined) {
    await designer.press('Escape');
    return 'no action';
  }
  await options.nth(index).click();
  return `run ${titles[index] ?? ''}`;
}

async function undoAll(designer: Designer): Promise<void> {
  for (let times = 0; times < 4; times += 1) await designer.press('Escape');
  await designer.press('Mod+1');
  const undo = designer.page.getByRole('button', { name: 'Undo', exact: true });
  while ((await undo.getAttribute('aria-disabled')) !== 'true') await undo.click();
}

/** Bytes in use after the garbage is gone. */
async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}
