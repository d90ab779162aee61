import { expect, test } from '@playwright/test';
import { begin, habit, type Place } from './hands.js';

test('looking around', async ({ page }) => {
  test.setTimeout(120_000);
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
  await habit('HAB87', 'Ctrl F finds, as Ctrl P, Ctrl and a slash, and F1 do', async () => {
    for (const keys of ['Mod+f', 'Mod+p', 'Mod+/', 'F1']) {
      await designer.press(keys);
      await expect(page.getByRole('combobox')).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });
  await habit('HAB88', 'the field at the top opens the same by a click', async () => {
    await page.getByRole('button', { name: /^Search or run/ }).click();
    await expect(page.getByRole('combobox')).toBeFocused();
  });
  await habit('HAB89', 'arrows and Enter choose in it', async () => {
    await page.keyboard.type('Queue');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('option', { selected: true })).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
  await habit('HAB90', 'a greater-than sign lists commands alone', async () => {
    await designer.press('Mod+k');
    await page.keyboard.type('>lay out');
    await expect(page.getByRole('option').first()).toContainText('Lay out');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
  await habit(
    'HAB91',
    'Ctrl and plus, minus and nought zoom the drawing, not the page',
    async () => {
      const before = await hands.zoom();
      await designer.press('Mod+=');
      await expect.poll(() => hands.zoom()).toBeGreaterThan(before);
      await designer.press('Mod+-');
      await designer.press('Mod+-');
      await expect.poll(() => hands.zoom()).toBeLessThan(before);
      await designer.press('Mod+0');
      await expect.poll(() => hands.zoom()).toBe(100);
    },
  );
  await habit('HAB92', 'the hand is taken by a click too', async () => {
    await page.getByRole('button', { name: 'Move the view', exact: true }).click();
    await panned((from) => hands.drag(from, { x: from.x + 80, y: from.y }));
    await page.getByRole('button', { name: 'Select', exact: true }).click();
  });
  await habit('HAB93', 'Design, Split and Code are chosen by a click', async () => {
    await page.getByRole('radio', { name: 'Split' }).click();
    await expect(page.getByRole('complementary', { name: 'Code' })).toBeVisible();
    await page.getByRole('radio', { name: 'Design' }).click();
    await expect(designer.inspector).toBeVisible();
  });
  await habit('HAB94', 'the palette folds by its button', async () => {
    const palette = page.getByRole('complementary', { name: 'Palette' });
    await palette.getByRole('button', { name: /fold/i }).click();
    await expect(page.getByRole('textbox', { name: 'Find a service' })).toBeHidden();
    await designer.press('Mod+\\');
    await expect(page.getByRole('textbox', { name: 'Find a service' })).toBeVisible();
  });
  const warnings = page.getByRole('contentinfo').getByRole('button', { name: /warning/ });
  await habit('HAB95', 'the counts in the status bar open the problems', async () => {
    await warnings.click();
    await expect(designer.problems).toBeVisible();
    await designer.problems.getByRole('button', { name: /^All/ }).click();
  });
  const rows = designer.problems.getByRole('listitem').filter({ has: page.locator('code') });
  await habit('HAB96', 'a click on a problem goes to what has it', async () => {
    await rows.filter({ hasText: 'Function' }).first().getByRole('button').first().click();
    await hands.expectSelected('Function');
  });
  await habit('HAB97', 'a problem under the pointer says why, and where AWS says so', async () => {
    await rows.first().getByRole('button').first().hover();
    const why = page.locator('[data-radix-popper-content-wrapper]');
    await expect(why.getByRole('link')).toHaveAttribute('href', /docs\.aws\.amazon\.com/);
    await page.mouse.move(700, 200);
    await expect(why).toBeHidden();
  });
  await habit('HAB98', 'problems are filtered as one types, Esc shows all again', async () => {
    const count = await rows.count();
    const filter = designer.problems.getByRole('textbox', { name: 'Filter problems' });
    await filter.fill('nothing is called so');
    await expect(rows).toHaveCount(0);
    await filter.press('Escape');
    await expect(rows).toHaveCount(count);
  });
  await habit('HAB99', 'problems are grouped by rule and by item', async () => {
    const group = async (by: string) => {
      await designer.problems.getByRole('button', { name: 'Group problems' }).click();
      await page.getByRole('menuitemradio', { name: by }).click();
    };
    await group('By item');
    await expect(
      designer.problems.getByRole('heading', { name: 'Function', exact: true }),
    ).toBeVisible();
    await group('By rule');
    await expect(
      designer.problems.getByRole('heading', { name: 'Function', exact: true }),
    ).toBeHidden();
    await group('Worst first');
  });
  await habit('HAB100', 'F8 goes to the next problem, Shift F8 back', async () => {
    await hands.clickEmpty();
    await hands.onCanvas('F8');
    await expect.poll(() => hands.selected()).not.toEqual([]);
    await hands.onCanvas('Shift+F8');
    await expect.poll(() => hands.selected()).not.toEqual([]);
  });
  await habit('HAB101', 'the panel grows by its edge, by keys and by dragging', async () => {
    const edge = designer.problems.getByRole('separator', { name: 'Height of the panel' });
    const height = async () => (await designer.problems.boundingBox())?.height ?? 0;
    const before = await height();
    await edge.focus();
    await page.keyboard.press('ArrowUp');
    await expect.poll(height).toBe(before + 16);
    // What a problem is about is told over the edge, and does not hold it.
    await rows.first().getByRole('button').first().hover();
    await expect(page.locator('[data-radix-popper-content-wrapper]')).toBeVisible();
    const box = await edge.boundingBox();
    const from = { x: (box?.x ?? 0) + 300, y: (box?.y ?? 0) + 4 };
    await hands.drag(from, { x: from.x, y: from.y + 40 });
    await expect.poll(height).toBeLessThan(before);
    await designer.press('Mod+Shift+m');
  });
  await habit('HAB141', 'a panel is made wider by its edge, by keys and by dragging', async () => {
    const edge = page.getByRole('separator', { name: 'Width of the inspector' });
    const width = () => edge.evaluate((it) => it.parentElement?.offsetWidth);
    await edge.focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(width).toBe(308);
    const box = await edge.boundingBox();
    const from = { x: (box?.x ?? 0) + 4, y: 400 };
    await hands.drag(from, { x: from.x - 60, y: from.y });
    await expect.poll(width).toBe(368);
    await expect(edge).toHaveAttribute('aria-valuenow', '368');
    expect(await page.evaluate(() => localStorage.getItem('archivolt.ui'))).toContain('368');
  });
  await habit('HAB142', 'a double click gives it its usual width, and Enter folds it', async () => {
    const edge = page.getByRole('separator', { name: 'Width of the inspector' });
    await edge.dblclick({ position: { x: 4, y: 300 } });
    await expect(edge).toHaveAttribute('aria-valuenow', '292');
    await edge.focus();
    await page.keyboard.press('Enter');
    await expect(edge).toBeHidden();
    await page.getByRole('button', { name: 'Unfold the inspector' }).click();
    await expect(edge).toBeVisible();
  });
  await habit('HAB102', 'layers are left out and shown again by the menu', async () => {
    await page.getByRole('button', { name: /^Layers/ }).click();
    const network = page.getByRole('menuitemcheckbox', { name: /^Network/ });
    await network.click();
    await expect(network).not.toBeChecked();
    await network.click();
    await page.keyboard.press('Escape');
  });
  await habit(
    'HAB103',
    'Ctrl Shift H hides; what is hidden comes back by its message',
    async () => {
      await hands.click('Topic');
      await hands.onCanvas('Mod+Shift+h');
      await hands.expectCount(3);
      await page.getByRole('button', { name: 'Show all', exact: true }).click();
      await hands.expectCount(4);
    },
  );
  await habit('HAB104', 'and by the menu of layers', async () => {
    await hands.click('Topic');
    await hands.onCanvas('Mod+Shift+h');
    await page.getByRole('button', { name: /^Layers/ }).click();
    await page.getByRole('menuitem', { name: 'Show 1 hidden item' }).click();
    await hands.expectCount(4);
  });
  const bar = page.getByRole('toolbar', { name: 'Presentation' });
  await habit('HAB105', 'it is presented step by step, by arrows and by clicks', async () => {
    await designer.connect('Function', 'Table');
    await designer.press('Escape');
    await hands.onCanvas('Mod+Shift+Enter');
    await expect(bar).toContainText('1 of 2');
    await page.keyboard.press('ArrowRight');
    await expect(bar).toContainText('From Function');
    await page.keyboard.press('ArrowLeft');
    await expect(bar).toContainText('1 of 2');
    const { x, y } = await hands.empty();
    await page.mouse.click(x, y);
    await expect(bar).toContainText('2 of 2');
  });
  await habit('HAB106', 'Esc ends the presentation', async () => {
    await page.keyboard.press('Escape');
    await expect(bar).toBeHidden();
    await expect(designer.inspector).toBeVisible();
  });
  await habit(
    'HAB107',
    'shortcuts are changed in their list, work at once, and are what tips show',
    async () => {
      await hands.onCanvas('?');
      const sheet = page.getByRole('dialog', { name: /shortcuts/i });
      await sheet.getByRole('textbox', { name: 'Find a command' }).fill('fit all');
      await sheet.getByRole('button', { name: 'Change the keys of Fit all' }).click();
      await page.keyboard.press('F9');
      await expect(sheet.getByText('F9')).toBeVisible();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Fit all', exact: true }).hover();
      await expect(page.getByRole('tooltip')).toHaveText('Fit allF9');
      await hands.onCanvas('1');
      await hands.onCanvas('+');
      await expect.poll(() => hands.zoom()).toBeGreaterThan(100);
      await hands.onCanvas('F9');
      await expect.poll(() => hands.zoom()).toBeLessThanOrEqual(100);
    },
  );
  await habit('HAB108', 'light and dark are chosen by command', async () => {
    await designer.run('Dark theme');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await designer.run('Light theme');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  });
  expect(designer.errors).toEqual([]);
});
