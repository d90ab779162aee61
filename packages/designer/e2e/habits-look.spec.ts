import { expect, test } from '@playwright/test';
import { begin, habit, type Place } from './hands.js';

test('looking around', async ({ page }) => {
  const hands = await begin(page);
  const { designer } = hands;
  const wheel = async (by: Place, key?: string): Promise<Place> => {
    const before = await hands.at('Function');
    await page.mouse.move(before.x, before.y + 60);
    if (key !== undefined) await page.keyboard.down(key);
    await page.mouse.wheel(by.x, by.y);
    if (key !== undefined) await page.keyboard.up(key);
    await expect.poll(() => hands.at('Function')).not.toEqual(before);
    const after = await hands.at('Function');
    return { x: after.x - before.x, y: after.y - before.y };
  };
  await habit('HAB23', 'the wheel pans', async () => {
    const by = await wheel({ x: 0, y: 60 });
    expect(by.x).toBe(0);
    expect(by.y).toBeLessThan(0);
    await wheel({ x: 0, y: -60 });
  });
  await habit('HAB24', 'Shift and the wheel pan sideways', async () => {
    const by = await wheel({ x: 0, y: 60 }, 'Shift');
    expect(by.y).toBe(0);
    expect(by.x).toBeLessThan(0);
    await wheel({ x: 0, y: -60 }, 'Shift');
  });
  await habit('HAB25', 'Ctrl and the wheel zoom where the pointer is', async () => {
    const before = await hands.at('Function');
    await page.mouse.move(before.x, before.y);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await expect.poll(() => hands.zoom()).toBeGreaterThan(100);
    const after = await hands.at('Function');
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(4);
  });
  await habit('HAB26', '1 zooms to 100 %', async () => {
    await hands.onCanvas('1');
    await expect.poll(() => hands.zoom()).toBe(100);
  });
  await habit('HAB27', 'plus and minus zoom', async () => {
    await hands.onCanvas('+');
    await expect.poll(() => hands.zoom()).toBeGreaterThan(100);
    await hands.onCanvas('-');
    await expect.poll(() => hands.zoom()).toBe(100);
  });
  await habit('HAB28', 'the zoom has buttons, and a click on the figure is 100 %', async () => {
    const group = page.getByRole('group', { name: 'Zoom' });
    await group.getByRole('button', { name: 'Zoom out' }).click();
    await expect.poll(() => hands.zoom()).toBeLessThan(100);
    await group.getByText(/%$/).click();
    await expect.poll(() => hands.zoom()).toBe(100);
  });
  await habit('HAB29', 'Shift 1 shows all, Shift 2 what is selected', async () => {
    await hands.click('Topic');
    await hands.onCanvas('Shift+2');
    const box = await designer.canvas.boundingBox();
    const middle = {
      x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
      y: (box?.y ?? 0) + (box?.height ?? 0) / 2,
    };
    await expect
      .poll(async () => {
        const { x, y } = await hands.at('Topic');
        return Math.hypot(x - middle.x, y - middle.y);
      })
      .toBeLessThan(60);
    await hands.onCanvas('Shift+1');
    await expect(designer.node('Queue')).toBeInViewport();
    await expect(designer.node('Table')).toBeInViewport();
  });
  const panned = async (act: (from: Place) => Promise<void>): Promise<void> => {
    const before = await hands.at('Topic');
    await act(await hands.empty());
    await expect.poll(async () => (await hands.at('Topic')).x).toBeGreaterThan(before.x + 40);
    await hands.expectCount(4);
  };
  await habit('HAB30', 'Space and a drag pan', () =>
    panned(async (from) => {
      await page.mouse.move(from.x, from.y);
      await page.keyboard.down('Space');
      await page.mouse.down();
      await page.mouse.move(from.x + 80, from.y, { steps: 4 });
      await page.mouse.up();
      await page.keyboard.up('Space');
    }),
  );
  await habit('HAB31', 'the middle button pans', () =>
    panned(async (from) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down({ button: 'middle' });
      await page.mouse.move(from.x + 80, from.y, { steps: 4 });
      await page.mouse.up({ button: 'middle' });
    }),
  );
  await habit('HAB32', 'H is the hand, V the arrow', async () => {
    await hands.onCanvas('h');
    await panned((from) => hands.drag(from, { x: from.x + 80, y: from.y }));
    await hands.onCanvas('v');
    await expect(page.getByRole('button', { name: 'Select', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });
  await habit('HAB33', 'Ctrl K goes to a node by its name', async () => {
    await designer.press('Mod+k');
    await page.keyboard.type('Table');
    await page
      .getByRole('option', { name: /^Table/ })
      .first()
      .click();
    await hands.expectSelected('Table');
  });
  await habit('HAB34', 'a name in the outline selects its node', async () => {
    await designer.selectFromOutline('Queue');
    await hands.expectSelected('Queue');
    await designer.showServices();
  });
  await habit('HAB35', 'Ctrl 1, 2 and 3 are Design, Split and Code', async () => {
    await designer.press('Mod+2');
    await expect(page.getByRole('radio', { name: 'Split' })).toBeChecked();
    await designer.press('Mod+3');
    await expect(page.getByRole('radio', { name: 'Code', exact: true })).toBeChecked();
    await designer.press('Mod+1');
    await expect(page.getByRole('radio', { name: 'Design' })).toBeChecked();
  });
  await habit('HAB36', 'Ctrl and a backslash fold the panels', async () => {
    const palette = page.getByRole('textbox', { name: 'Find a service' });
    await designer.press('Mod+\\');
    await expect(palette).toBeHidden();
    await designer.press('Mod+\\');
    await expect(palette).toBeVisible();
  });
  await habit('HAB37', 'Ctrl Shift M shows the problems', async () => {
    await designer.press('Mod+Shift+m');
    await expect(designer.problems).toBeVisible();
    await designer.press('Mod+Shift+m');
    await expect(designer.problems).toBeHidden();
  });
  await habit('HAB38', 'the question mark lists the shortcuts', async () => {
    await hands.onCanvas('?');
    await expect(page.getByRole('dialog', { name: /shortcuts/i })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
  await habit('HAB39', 'a slash goes to the search of services, Esc leaves it', async () => {
    await hands.onCanvas('/');
    const search = page.getByRole('textbox', { name: 'Find a service' });
    await expect(search).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(search).not.toBeFocused();
  });
  expect(designer.errors).toEqual([]);
});
