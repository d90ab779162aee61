import { expect, test } from '@playwright/test';
import { MODIFIER } from './designer.js';
import { begin, habit, type Hands, type Place } from './hands.js';

test('what is noticed only where it is missing', async ({ page, context }) => {
  test.setTimeout(120_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // A place that is read is where a press lands: no camera is on its way meanwhile.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const hands = await begin(page);
  const { designer } = hands;
  await habit('HAB130', 'what is dragged to the edge takes the view along', async () => {
    const queue = await hands.at('Queue');
    await hold(hands, await hands.at('Table'), await beyondRight(hands));
    await expect.poll(() => isPassed(hands, 'Queue', queue.x - 60)).toBe(true);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await hands.onCanvas('Shift+1');
    for (const name of ['Queue', 'Table']) await expect(designer.node(name)).toBeVisible();
    await expect
      .poll(async () => (await hands.at('Table')).y - (await hands.at('Queue')).y)
      .toBe(0);
  });
  await habit('HAB131', 'a box that is drawn to the edge takes it along too', async () => {
    const queue = await hands.at('Queue');
    await hold(hands, await hands.empty(), await beyondRight(hands));
    await expect.poll(() => isPassed(hands, 'Queue', queue.x - 60)).toBe(true);
    await page.mouse.up();
    await hands.onCanvas('Escape');
    await hands.onCanvas('Shift+1');
    await expect(designer.node('Queue')).toBeVisible();
  });
  const palette = page.getByRole('complementary', { name: 'Palette' });
  const row = palette.getByRole('button', { name: 'SQS queue', exact: true }).first();
  await habit('HAB132', 'Esc gives up a drag from the palette', async () => {
    await row.scrollIntoViewIfNeeded();
    const box = await row.boundingBox();
    await hold(hands, { x: (box?.x ?? 0) + 30, y: (box?.y ?? 0) + 12 }, await hands.empty());
    await expect(page.locator('[data-ghost]')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(page.locator('[data-ghost]')).toHaveCount(0);
    await hands.expectCount(4);
  });
  await habit('HAB133', 'a double click on the ground offers services to put there', async () => {
    const at = await hands.empty();
    await page.mouse.dblclick(at.x, at.y);
    const list = page.getByRole('region', { name: 'Add a service here' });
    await expect(list.getByRole('textbox')).toBeFocused();
    await page.keyboard.type('sns');
    await page.keyboard.press('Enter');
    await expect(list).toBeHidden();
    await expect
      .poll(async () => {
        const { x, y } = await hands.at('Topic2');
        return Math.max(Math.abs(x - at.x), Math.abs(y - at.y));
      })
      .toBeLessThanOrEqual(4);
    await designer.undo();
    await hands.expectCount(4);
  });
  const field = (name: string) => designer.inspector.getByRole('textbox', { name, exact: true });
  await habit('HAB134', 'a sum typed into a number is worked out', async () => {
    await designer.select('Function');
    await designer.setProperty('Timeout', '2*60 + 1');
    await expect(field('Timeout')).toHaveValue('121');
  });
  await habit(
    'HAB145',
    'Ctrl Z in a field where nothing is half typed undoes in the drawing',
    async () => {
      await expect(field('Timeout')).toBeFocused();
      await designer.undo();
      await expect(field('Timeout')).toHaveValue('10');
    },
  );
  await habit('HAB135', 'a number is changed by dragging its label', async () => {
    const before = Number(await field('Timeout').inputValue());
    const label = await designer.inspector.getByText('Timeout', { exact: true }).boundingBox();
    const from = { x: (label?.x ?? 0) + 8, y: (label?.y ?? 0) + 8 };
    await hands.drag(from, { x: from.x + 30, y: from.y });
    await expect
      .poll(async () => Number(await field('Timeout').inputValue()))
      .toBeGreaterThan(before);
    await designer.undo();
  });
  await habit(
    'HAB136',
    'Ctrl A in a field takes its text, Ctrl Z what was typed there',
    async () => {
      await designer.nameField.focus();
      await page.keyboard.press(`${MODIFIER}+a`);
      await page.keyboard.type('Other');
      await expect(designer.nameField).toHaveValue('Other');
      await page.keyboard.press(`${MODIFIER}+z`);
      await expect(designer.nameField).not.toHaveValue('Other');
      await page.keyboard.press('Escape');
      await expect(designer.nameField).toHaveValue('Function');
      await hands.expectCount(4);
    },
  );
  await habit('HAB137', 'what is pasted twice stands beside itself', async () => {
    await hands.click('Topic');
    await hands.onCanvas('Mod+c');
    await hands.onCanvas('Mod+v');
    await hands.onCanvas('Mod+v');
    await hands.expectCount(6);
    const [first, second] = [await hands.at('Topic2'), await hands.at('Topic3')];
    expect([second.x > first.x, second.y > first.y]).toEqual([true, true]);
    await designer.undo();
    await designer.undo();
    await hands.expectCount(4);
  });
  await habit('HAB155', 'Ctrl V pastes where the pointer is', async () => {
    await hands.click('Topic');
    await hands.onCanvas('Mod+c');
    const { x, y } = await hands.empty();
    await page.mouse.move(x, y, { steps: 2 });
    await hands.onCanvas('Mod+v');
    await hands.expectSelected('Topic2');
    const copy = await hands.at('Topic2');
    expect(Math.hypot(copy.x - x, copy.y - y)).toBeLessThan(20);
    await designer.undo();
  });
  await habit('HAB156', 'Ctrl Shift V pastes where it was', async () => {
    const before = await hands.at('Topic');
    await hands.onCanvas('Mod+Shift+v');
    await hands.expectSelected('Topic2');
    expect(await hands.at('Topic2')).toEqual(before);
    await designer.undo();
    await hands.expectCount(4);
  });
  await habit('HAB138', 'Shift F10 opens the menu of what is selected', async () => {
    await hands.click('Topic');
    await hands.onCanvas('Shift+F10');
    await expect(page.getByRole('menuitem', { name: /^Rename/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
    await hands.expectSelected('Topic');
  });
  const drop = (name: string, type: string, text: string) =>
    page.evaluate(
      ([fileName = '', mime = '', body = '']) => {
        const files = new DataTransfer();
        files.items.add(new File([body], fileName, { type: mime }));
        const init = { dataTransfer: files, clientX: 640, clientY: 500, bubbles: true };
        document
          .querySelector('[data-canvas]')
          ?.dispatchEvent(new DragEvent('drop', { ...init, cancelable: true }));
      },
      [name, type, text],
    );
  await habit('HAB139', 'a picture that is dropped stands on the drawing', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40"/></svg>';
    await drop('logo.svg', 'image/svg+xml', svg);
    await expect.poll(() => designer.save()).toContain('"text": "logo"');
    await designer.undo();
  });
  await habit('HAB140', 'the wheel over a panel moves the panel alone', async () => {
    const before = await hands.at('Queue');
    await row.hover();
    await page.mouse.wheel(0, 400);
    await expect(row).not.toBeInViewport();
    expect(await hands.at('Queue')).toEqual(before);
    await page.mouse.wheel(0, -800);
  });
  await habit('HAB144', 'undo selects what it brings back', async () => {
    await hands.click('Topic');
    await hands.onCanvas('Delete');
    await hands.expectCount(3);
    await designer.undo();
    await hands.expectSelected('Topic');
  });
  await habit('HAB146', 'Esc in a field where nothing is half typed leaves it', async () => {
    await hands.click('Function');
    await field('Timeout').fill('99');
    await page.keyboard.press('Escape');
    await expect(field('Timeout')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(designer.canvas).toBeFocused();
    await hands.expectSelected('Function');
  });
  await habit('HAB147', 'Ctrl Shift P opens the commands, as Ctrl K does', async () => {
    await designer.press('Mod+Shift+p');
    await expect(page.getByRole('dialog', { name: 'Search or run' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
  await habit('HAB148', 'Ctrl B folds the palette and unfolds it', async () => {
    await designer.press('Mod+b');
    await expect(row).toBeHidden();
    await designer.press('Mod+b');
    await expect(row).toBeVisible();
  });
  await habit('HAB149', 'Ctrl J shows the panel below and hides it', async () => {
    await designer.press('Mod+j');
    await expect(designer.problems).toBeVisible();
    await designer.press('Mod+j');
    await expect(designer.problems).toBeHidden();
  });
  await habit('HAB150', 'F6 goes from part to part of the screen, Shift F6 back', async () => {
    await designer.canvas.focus();
    await page.keyboard.press('F6');
    await expect(designer.nameField).toBeFocused();
    await page.keyboard.press('Shift+F6');
    await expect(designer.canvas).toBeFocused();
    await page.keyboard.press('Shift+F6');
    await expect(palette.getByRole('tab', { name: 'Services' })).toBeFocused();
  });
  await habit('HAB151', 'what a panel says is marked and copied as text', async () => {
    await hands.click('Function');
    const said = designer.inspector.locator('p').last();
    await said.scrollIntoViewIfNeeded();
    await said.click({ clickCount: 3, position: { x: 4, y: 4 } });
    await designer.press('Mod+c');
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toContain(((await said.textContent()) ?? '').slice(0, 20));
  });
  await habit(
    'HAB152',
    'what is dragged stays under the pointer while the wheel pans',
    async () => {
      const from = await hands.at('Topic');
      await hold(hands, from, { x: from.x + 60, y: from.y + 60 });
      const [topic, queue] = [await hands.at('Topic'), await hands.at('Queue')];
      await page.mouse.wheel(0, 80);
      await expect.poll(async () => (await hands.at('Queue')).y).toBeLessThan(queue.y);
      await expect
        .poll(async () => Math.abs((await hands.at('Topic')).y - topic.y))
        .toBeLessThan(9);
      await page.keyboard.press('Escape');
      await page.mouse.up();
      await page.mouse.wheel(0, -80);
    },
  );
  await habit('HAB153', 'Shift 0 zooms to 100 %', async () => {
    await hands.onCanvas('-');
    await hands.onCanvas('Shift+0');
    await expect(page.getByRole('button', { name: '100%' })).toBeVisible();
  });
  const listed = (name: string) =>
    palette.getByRole('treeitem', { name: new RegExp(`^${name},`) }).first();
  await habit('HAB154', 'Ctrl and a click in the outline add, Delete there removes', async () => {
    await palette.getByRole('tab', { name: 'Outline' }).click();
    await listed('Topic').click();
    await listed('Queue').click({ modifiers: ['ControlOrMeta'] });
    await hands.expectSelected('Topic', 'Queue');
    await page.keyboard.press('Delete');
    await hands.expectCount(2);
    await designer.undo();
    await hands.expectCount(4);
  });
  await habit('HAB157', 'Shift and a click in the outline take all between', async () => {
    await listed('Queue').click();
    await listed('Table').click({ modifiers: ['Shift'] });
    await expect.poll(() => hands.selected()).toContain('Table');
    expect((await hands.selected()).length).toBeGreaterThan(1);
  });
  await habit('HAB158', 'a right click in the outline opens the menu of its item', async () => {
    await listed('Topic').click({ button: 'right' });
    await page.getByRole('menuitem', { name: /^Rename/ }).click();
    await expect(page.getByRole('textbox', { name: 'Name' }).first()).toBeFocused();
    await page.keyboard.press('Escape');
    await hands.expectSelected('Topic');
    await designer.showServices();
  });
  await habit('HAB159', 'after a click in the palette keys are for what was added', async () => {
    await row.click();
    await hands.expectSelected('Queue2');
    await page.keyboard.press('F2');
    await page.keyboard.type('Later');
    await page.keyboard.press('Enter');
    await expect(designer.node('Later')).toBeVisible();
    await hands.expectCount(5);
    await designer.undo();
    await designer.undo();
    await hands.expectCount(4);
  });
  await habit('HAB160', 'Down goes into the list of services, Tab leaves it at once', async () => {
    const search = page.getByRole('textbox', { name: 'Find a service' });
    await search.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(palette.getByRole('button').filter({ hasText: /./ }).nth(1)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(palette.getByRole('button', { name: 'All CloudFormation types' })).toBeFocused();
  });
  await habit('HAB161', 'what is put onto another lies on top', async () => {
    const [topic, queue] = [await hands.at('Topic'), await hands.at('Queue')];
    await hands.drag(topic, queue);
    const height = (name: string) =>
      designer
        .node(name)
        .evaluate((card) =>
          Number(getComputedStyle(card.closest('.react-flow__node') ?? card).zIndex),
        );
    await expect.poll(async () => (await height('Topic')) > (await height('Queue'))).toBe(true);
    await page.mouse.click(queue.x, queue.y);
    await hands.expectSelected('Topic');
    await designer.undo();
    await expect.poll(() => hands.at('Topic')).toEqual(topic);
  });
  await habit(
    'HAB162',
    'a file that is held over the drawing may be dropped, and it says so',
    async () => {
      const hold = (kind: string) =>
        page.evaluate((type) => {
          const files = new DataTransfer();
          files.items.add(new File(['x'], 'x.yaml'));
          const init = { dataTransfer: files, bubbles: true, cancelable: true };
          document.querySelector('[data-canvas]')?.dispatchEvent(new DragEvent(type, init));
        }, kind);
      await hold('dragover');
      await expect(page.getByText('Drop to open')).toBeVisible();
      await hold('dragleave');
      await expect(page.getByText('Drop to open')).toBeHidden();
    },
  );
  await habit('HAB143', 'what closes gives the focus back to what had it', async () => {
    const dialog = page.getByRole('dialog');
    const closed = async () => {
      await expect(dialog).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog).toHaveCount(0);
    };
    const button = page.getByRole('button', { name: 'Export', exact: true });
    await button.click();
    await closed();
    await expect(button).toBeFocused();
    await expect(page.getByRole('tooltip')).toHaveCount(0);
    const file = page.getByRole('button', { name: 'File menu' });
    await file.click();
    await page.getByRole('menuitem', { name: /^Export picture/ }).click();
    await closed();
    await expect(file).toBeFocused();
    await row.focus();
    await designer.run('Keyboard shortcuts');
    await closed();
    await expect(row).toBeFocused();
    await designer.press('Mod+k');
    await closed();
    await expect(row).toBeFocused();
  });
  expect(designer.errors).toEqual([]);
});

/** Presses and drags, and does not let go. */
async function hold({ page }: Hands, from: Place, to: Place): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 2 });
  await page.mouse.move(to.x, to.y, { steps: 2 });
}

/** Whether a card is left of a place, or out of sight by now. */
async function isPassed({ designer }: Hands, name: string, x: number): Promise<boolean> {
  const boxes = await designer
    .node(name)
    .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().right));
  return boxes.every((right) => right < x);
}

async function beyondRight({ designer }: Hands): Promise<Place> {
  const box = await designer.canvas.boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) - 4, y: (box?.y ?? 0) + 200 };
}
