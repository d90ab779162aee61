import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { Designer } from './designer.js';

const EXAMPLE = join(import.meta.dirname, '../../../examples/a16-containers.arch');

/** Turns the wheel over the drawing, and says how much of it looks otherwise when the camera rests. */
async function changeAtRest(page: Page, [dx, dy]: readonly [number, number]): Promise<number> {
  return page.evaluate(
    async ([right, down]) => {
      const canvas = document.querySelector('[data-canvas]');
      const frame = () => new Promise(requestAnimationFrame);
      const isMoving = () => canvas?.hasAttribute('data-moving') === true;
      const pixels = () => {
        const seen = [...document.querySelectorAll('[data-canvas] > canvas')].filter(
          (it): it is HTMLCanvasElement =>
            it instanceof HTMLCanvasElement && it.style.visibility !== 'hidden',
        );
        const top = seen.at(-1);
        const context = top?.getContext('2d');
        return context?.getImageData(0, 0, top?.width ?? 0, top?.height ?? 0).data;
      };
      const box = canvas?.querySelector('.react-flow__pane')?.getBoundingClientRect();
      const turn = () =>
        document.elementFromPoint((box?.x ?? 0) + 400, (box?.y ?? 0) + 20)?.dispatchEvent(
          new WheelEvent('wheel', {
            deltaX: right,
            deltaY: down,
            clientX: (box?.x ?? 0) + 400,
            clientY: (box?.y ?? 0) + 20,
            bubbles: true,
            cancelable: true,
          }),
        );
      for (let step = 0; step < 6; step += 1) {
        turn();
        await frame();
      }
      await frame();
      const moving = pixels();
      while (isMoving()) await frame();
      const resting = pixels();
      if (moving === undefined || resting === undefined) return 1;
      const differs = moving.filter((value, at) => Math.abs(value - (resting[at] ?? 0)) > 40);
      return differs.length / moving.length;
    },
    [dx, dy] as const,
  );
}

test('a drawing that is scrolled looks as if the camera had always been there', async ({
  page,
}) => {
  const designer = await new Designer(page).open();
  await designer.openFile('a16.arch', readFileSync(EXAMPLE));
  await expect(designer.canvas).toBeVisible();
  const scroll = async () => {
    for (const by of [
      [40, 24],
      [-60, 10],
      [8, -72],
    ] as const) {
      expect(await changeAtRest(page, by)).toBeLessThan(0.002);
    }
  };
  await scroll();
  await designer.canvas.focus();
  await designer.press('1');
  await expect(page.getByRole('group', { name: 'Zoom' }).getByText('100%')).toBeVisible();
  await scroll();
});

/** Says how much of the drawing looks otherwise when all of it is painted anew. */
async function changeByPainting(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    const pixels = () => {
      const seen = [...document.querySelectorAll('[data-canvas] > canvas')].filter(
        (it): it is HTMLCanvasElement =>
          it instanceof HTMLCanvasElement && it.style.visibility !== 'hidden',
      );
      const top = seen.at(-1);
      return top?.getContext('2d')?.getImageData(0, 0, top.width, top.height).data;
    };
    for (let wait = 0; wait < 3; wait += 1) await frame();
    while (document.querySelector('[data-canvas][data-moving]') !== null) await frame();
    const parts = pixels();
    // The theme may have changed: all is painted.
    document.body.toggleAttribute('data-repainted');
    for (let wait = 0; wait < 3; wait += 1) await frame();
    const whole = pixels();
    if (parts === undefined || whole === undefined) return 1;
    let differs = 0;
    // Where a line is cut at the edge of a part its softness may differ by a little.
    for (let at = 0; at < parts.length; at += 1) {
      if (Math.abs((parts[at] ?? 0) - (whole[at] ?? 0)) > 40) differs += 1;
    }
    return differs / parts.length;
  });
}

test('what changes is painted as if all were', async ({ page }) => {
  const designer = await new Designer(page).open();
  await designer.openFile('a16.arch', readFileSync(EXAMPLE));
  await expect(designer.canvas).toBeVisible();
  const check = async (what: string) =>
    expect(await changeByPainting(page), what).toBeLessThan(0.00002);
  for (const view of ['Shift+1', '1']) {
    await designer.canvas.focus();
    await designer.press(view);
    const card = page.locator('[data-node-id]').first();
    const box = await card.boundingBox();
    if (box === null) throw new Error('No card is in view');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await check('a card that is pointed at');
    await page.mouse.down();
    for (let step = 1; step <= 3; step += 1) {
      await page.mouse.move(x + step * 28, y + step * 18);
      await check('a card that is dragged');
    }
    await page.mouse.up();
    await check('a card that was dropped');
    await designer.press('Control+z');
    await check('a card that is back');
    await designer.press('Escape');
    await check('nothing selected');
  }
});
