import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { Designer } from './designer.js';

// What people do in an editor without thinking. Each step is a line of docs/spec/habits.md.

interface Place {
  readonly x: number;
  readonly y: number;
}

class Hands {
  constructor(
    readonly designer: Designer,
    readonly page: Page,
  ) {}

  async at(name: string): Promise<Place> {
    const box = await this.designer.node(name).boundingBox();
    if (box === null) throw new Error(`${name} is not on screen`);
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  }

  async click(name: string, modifiers: readonly string[] = []): Promise<void> {
    const { x, y } = await this.at(name);
    for (const key of modifiers) await this.page.keyboard.down(key);
    await this.page.mouse.click(x, y);
    for (const key of modifiers) await this.page.keyboard.up(key);
  }

  async clickEmpty(): Promise<void> {
    const { x, y } = await this.empty();
    await this.page.mouse.click(x, y);
  }

  async empty(): Promise<Place> {
    const box = await this.designer.canvas.boundingBox();
    if (box === null) throw new Error('there is no canvas');
    return { x: box.x + 60, y: box.y + box.height - 160 };
  }

  async drag(from: Place, to: Place, modifiers: readonly string[] = []): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    for (const key of modifiers) await this.page.keyboard.down(key);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 2 });
    await this.page.mouse.move(to.x, to.y, { steps: 3 });
    await this.page.mouse.up();
    for (const key of modifiers) await this.page.keyboard.up(key);
  }

  async dragBy(name: string, by: Place, modifiers: readonly string[] = []): Promise<void> {
    const from = await this.at(name);
    await this.drag(from, { x: from.x + by.x, y: from.y + by.y }, modifiers);
  }

  async selected(): Promise<readonly string[]> {
    const labels = await this.designer.canvas
      .locator('[data-node-id][aria-selected="true"]')
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label') ?? ''));
    return labels.map((label) => label.split(',')[0] ?? '').toSorted();
  }

  async expectSelected(...names: readonly string[]): Promise<void> {
    await expect.poll(() => this.selected()).toEqual(names.toSorted());
  }

  async expectCount(count: number): Promise<void> {
    await expect(this.designer.canvas.locator('[data-node-id]')).toHaveCount(count);
  }

  async zoom(): Promise<number> {
    const group = this.page.getByRole('group', { name: 'Zoom' });
    const text = await group.getByText(/^\d+%$/).textContent();
    return Number.parseInt(text ?? '', 10);
  }

  async expectMoved(name: string, from: Place, by: Place): Promise<void> {
    await expect.poll(() => this.at(name)).toEqual({ x: from.x + by.x, y: from.y + by.y });
  }

  async onCanvas(keys: string): Promise<void> {
    await this.designer.canvas.focus();
    await this.designer.press(keys);
  }
}

async function begin(page: Page): Promise<Hands> {
  const designer = await (await new Designer(page).open()).newDesign();
  await designer.dragService('SQS queue', { x: 160, y: 120 });
  await designer.dragService('Lambda function', { x: 430, y: 120 });
  await designer.dragService('DynamoDB table', { x: 700, y: 120 });
  await designer.dragService('SNS topic', { x: 430, y: 300 });
  await designer.press('Escape');
  const hands = new Hands(designer, page);
  await hands.expectCount(4);
  return hands;
}

function habit(id: string, what: string, act: () => Promise<void>): Promise<void> {
  return test.step(`${id} ${what}`, act);
}

test('every habit of the list is tried here, and none beside it', async () => {
  const [list, own] = await Promise.all([
    readFile('docs/spec/habits.md', 'utf8'),
    readFile('packages/designer/e2e/habits.spec.ts', 'utf8'),
  ]);
  const listed = [...list.matchAll(/^\| (HAB\d+) \|/gm)].map(([, id]) => id);
  const tried = [...own.matchAll(/habit\(\s*'(HAB\d+)'/g)].map(([, id]) => id);
  expect(tried.toSorted()).toEqual(listed.toSorted());
  expect(new Set(tried).size).toBe(tried.length);
});

test('selecting and moving', async ({ page }) => {
  const hands = await begin(page);
  const { designer } = hands;
  await habit('HAB1', 'a click selects', async () => {
    await hands.click('Queue');
    await hands.expectSelected('Queue');
  });
  await habit('HAB2', 'a click elsewhere selects that alone', async () => {
    await hands.click('Table');
    await hands.expectSelected('Table');
  });
  await habit('HAB3', 'Shift and a click add', async () => {
    await hands.click('Queue', ['Shift']);
    await hands.expectSelected('Queue', 'Table');
  });
  await habit('HAB4', 'Shift and a click take away', async () => {
    await hands.click('Queue', ['Shift']);
    await hands.expectSelected('Table');
  });
  await habit('HAB5', 'a click on the ground selects nothing', async () => {
    await hands.clickEmpty();
    await hands.expectSelected();
  });
  await habit('HAB6', 'a box from left to right takes what is inside', async () => {
    const [a, b] = [await hands.at('Queue'), await hands.at('Function')];
    await hands.drag({ x: a.x - 110, y: a.y - 60 }, { x: b.x, y: b.y + 60 });
    await hands.expectSelected('Queue');
  });
  await habit('HAB7', 'a box from right to left takes what it touches', async () => {
    const [a, b] = [await hands.at('Queue'), await hands.at('Function')];
    await hands.drag({ x: b.x, y: b.y + 60 }, { x: a.x, y: a.y - 60 });
    await hands.expectSelected('Function', 'Queue');
  });
  await habit('HAB8', 'Shift keeps what was selected while a box adds', async () => {
    const table = await hands.at('Table');
    await hands.drag({ x: table.x - 110, y: table.y - 60 }, { x: table.x + 110, y: table.y + 60 }, [
      'Shift',
    ]);
    await hands.expectSelected('Function', 'Queue', 'Table');
  });
  await habit('HAB9', 'Ctrl A selects all', async () => {
    await hands.onCanvas('Mod+a');
    await hands.expectSelected('Function', 'Queue', 'Table', 'Topic');
  });
  await habit('HAB10', 'Esc selects nothing', async () => {
    await hands.onCanvas('Escape');
    await hands.expectSelected();
  });
  await habit('HAB11', 'an arrow goes to the nearest node that way', async () => {
    await hands.click('Queue');
    await hands.onCanvas('ArrowRight');
    await hands.expectSelected('Function');
    await hands.onCanvas('ArrowDown');
    await hands.expectSelected('Topic');
    await hands.onCanvas('ArrowUp');
    await hands.onCanvas('ArrowLeft');
    await hands.expectSelected('Queue');
  });
  await habit('HAB12', 'all of a kind are selected by command', async () => {
    await designer.run('Select all of this kind');
    await hands.expectSelected('Queue');
  });
  await habit('HAB13', 'a right click selects what is under it and opens its menu', async () => {
    const { x, y } = await hands.at('Table');
    await page.mouse.click(x, y, { button: 'right' });
    await expect(page.getByRole('menuitem', { name: /^Duplicate/ })).toBeVisible();
    await hands.expectSelected('Table');
    await page.keyboard.press('Escape');
  });
  await habit('HAB14', 'a drag moves', async () => {
    const before = await hands.at('Topic');
    await hands.dragBy('Topic', { x: 80, y: 60 });
    await hands.expectMoved('Topic', before, { x: 80, y: 60 });
  });
  await habit('HAB15', 'a move is one step to undo', async () => {
    const before = await hands.at('Topic');
    await designer.undo();
    await hands.expectMoved('Topic', before, { x: -80, y: -60 });
  });
  await habit('HAB16', 'several move together', async () => {
    await hands.click('Queue');
    await hands.click('Topic', ['Shift']);
    const [queue, topic] = [await hands.at('Queue'), await hands.at('Topic')];
    await hands.dragBy('Queue', { x: 0, y: 120 }, ['Control']);
    await hands.expectMoved('Queue', queue, { x: 0, y: 120 });
    await hands.expectMoved('Topic', topic, { x: 0, y: 120 });
    await designer.undo();
  });
  await habit('HAB17', 'Shift keeps a drag on one axis', async () => {
    await hands.clickEmpty();
    const before = await hands.at('Topic');
    await hands.click('Topic');
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.keyboard.down('Shift');
    await page.mouse.move(before.x + 100, before.y + 12, { steps: 3 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await hands.expectMoved('Topic', before, { x: 100, y: 0 });
    await designer.undo();
  });
  await habit('HAB18', 'Esc takes a drag back', async () => {
    const before = await hands.at('Topic');
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x + 90, before.y + 30, { steps: 3 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await hands.expectMoved('Topic', before, { x: 0, y: 0 });
  });
  await habit('HAB19', 'what is dragged near a line of others is pulled onto it', async () => {
    const [queue, topic] = [await hands.at('Queue'), await hands.at('Topic')];
    await hands.dragBy('Topic', { x: 0, y: queue.y - topic.y + 3 });
    await expect.poll(async () => (await hands.at('Topic')).y).toBe(queue.y);
    await designer.undo();
  });
  await habit('HAB20', 'Alt and an arrow move by 4, with Shift by 16', async () => {
    await hands.click('Topic');
    const before = await hands.at('Topic');
    await hands.onCanvas('Alt+ArrowRight');
    await hands.onCanvas('Alt+Shift+ArrowDown');
    await hands.expectMoved('Topic', before, { x: 4, y: 16 });
  });
  await habit('HAB21', 'steps of the arrows in a row are one step to undo', async () => {
    const before = await hands.at('Topic');
    await designer.undo();
    await hands.expectMoved('Topic', before, { x: -4, y: -16 });
  });
  await habit('HAB22', 'L lays out, and undo brings the places back', async () => {
    const before = await hands.at('Topic');
    await hands.onCanvas('l');
    await expect.poll(() => hands.at('Topic')).not.toEqual(before);
    await page.waitForTimeout(500);
    await designer.undo();
    await designer.press('Shift+1');
    await expect
      .poll(async () => Math.abs((await hands.at('Queue')).y - (await hands.at('Function')).y))
      .toBeLessThan(2);
  });
  expect(designer.errors).toEqual([]);
});

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

test('changing', async ({ page }) => {
  const hands = await begin(page);
  const { designer } = hands;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const renameTo = async (name: string): Promise<void> => {
    await page.keyboard.press('Control+a');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  };
  await habit('HAB40', 'F2 renames', async () => {
    await hands.click('Topic');
    await hands.onCanvas('F2');
    await renameTo('News');
    await expect(designer.node('News')).toBeVisible();
  });
  await habit('HAB41', 'Enter renames', async () => {
    await hands.onCanvas('Enter');
    await renameTo('Mail');
    await expect(designer.node('Mail')).toBeVisible();
  });
  await habit('HAB42', 'a double click renames', async () => {
    const { x, y } = await hands.at('Mail');
    await page.mouse.dblclick(x, y);
    await renameTo('Topic');
    await expect(designer.node('Topic')).toBeVisible();
  });
  await habit('HAB43', 'Esc leaves a name as it was', async () => {
    await hands.onCanvas('F2');
    await page.keyboard.type('Nothing');
    await page.keyboard.press('Escape');
    await expect(designer.node('Topic')).toBeVisible();
  });
  await habit('HAB44', 'undo and redo by key, and redo by Ctrl Y', async () => {
    await designer.undo();
    await expect(designer.node('Mail')).toBeVisible();
    await designer.redo();
    await expect(designer.node('Topic')).toBeVisible();
    await designer.undo();
    await designer.press('Control+y');
    await expect(designer.node('Topic')).toBeVisible();
  });
  await habit('HAB45', 'undo and redo have buttons', async () => {
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect(designer.node('Mail')).toBeVisible();
    await page.getByRole('button', { name: /^Redo/ }).click();
    await expect(designer.node('Topic')).toBeVisible();
  });
  await habit('HAB46', 'Delete removes, and undo brings it back', async () => {
    await hands.click('Topic');
    await hands.onCanvas('Delete');
    await hands.expectCount(3);
    await designer.undo();
    await hands.expectCount(4);
  });
  await habit('HAB47', 'Backspace removes', async () => {
    await hands.click('Topic');
    await hands.onCanvas('Backspace');
    await hands.expectCount(3);
    await designer.undo();
  });
  await habit('HAB48', 'Ctrl D duplicates, and the copy is selected', async () => {
    await hands.click('Topic');
    await hands.onCanvas('Mod+d');
    await hands.expectCount(5);
    await hands.expectSelected('Topic2');
    await designer.undo();
  });
  await habit('HAB49', 'Ctrl C and Ctrl V copy, under a free name', async () => {
    await hands.click('Topic');
    await hands.onCanvas('Mod+c');
    await hands.onCanvas('Mod+v');
    await hands.expectSelected('Topic2');
    await hands.onCanvas('Mod+v');
    await hands.expectSelected('Topic3');
    await designer.undo();
    await designer.undo();
    await hands.expectCount(4);
  });
  await habit('HAB50', 'Ctrl X cuts', async () => {
    await hands.click('Topic');
    await hands.onCanvas('Mod+x');
    await hands.expectCount(3);
    await hands.onCanvas('Mod+v');
    await hands.expectCount(4);
  });
  await habit('HAB51', 'wires among what is copied are copied', async () => {
    await designer.connect('Function', 'Table');
    await designer.press('Escape');
    await hands.click('Function');
    await hands.click('Table', ['Shift']);
    await hands.onCanvas('Mod+d');
    await expect(designer.node('Function2')).toHaveAttribute('aria-label', /1 out$/);
    await designer.undo();
  });
  await habit('HAB52', 'Alt and a drag leave the original', async () => {
    await hands.clickEmpty();
    await hands.dragBy('Queue', { x: 0, y: 200 }, ['Alt']);
    await expect(designer.node('Queue2')).toBeVisible();
    await designer.undo();
  });
  await habit(
    'HAB53',
    'Ctrl Enter offers what may follow, and Enter adds and wires it',
    async () => {
      await hands.click('Queue');
      await hands.onCanvas('Mod+Enter');
      await expect(page.getByPlaceholder('After Queue')).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(designer.node('Queue')).toHaveAttribute('aria-label', /1 out$/);
      await designer.undo();
    },
  );
  await habit('HAB54', 'what is typed into a field is kept by Enter', async () => {
    await designer.select('Function');
    await designer.setProperty('Timeout', '30');
    await expect(designer.inspector.getByRole('textbox', { name: 'Timeout' })).toHaveValue('30');
  });
  await habit('HAB55', 'arrows step a number, Shift by ten', async () => {
    const field = designer.inspector.getByRole('textbox', { name: 'Timeout' });
    await field.focus();
    await page.keyboard.press('ArrowUp');
    await expect(field).toHaveValue('31');
    await page.keyboard.press('Shift+ArrowUp');
    await expect(field).toHaveValue('41');
  });
  await habit('HAB56', 'Esc takes back what was typed', async () => {
    const field = designer.inspector.getByRole('textbox', { name: 'Timeout' });
    await field.fill('77');
    await page.keyboard.press('Escape');
    await expect(field).toHaveValue('41');
  });
  await habit('HAB57', 'letters typed into a field are no shortcuts', async () => {
    await designer.nameField.fill('hvwln');
    await page.keyboard.press('Escape');
    await hands.expectCount(4);
    await expect(page.getByRole('button', { name: 'Select', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });
  await habit('HAB58', 'several of a kind are set at once', async () => {
    await hands.click('Function');
    await hands.onCanvas('Mod+d');
    await designer.run('Select all of this kind');
    await designer.setProperty('Timeout', '12');
    await designer.select('Function2');
    await expect(designer.inspector.getByRole('textbox', { name: 'Timeout' })).toHaveValue('12');
    await designer.undo();
    await designer.undo();
  });
  await habit('HAB59', 'Ctrl S saves, and the mark of an edit goes', async () => {
    await designer.save();
    await expect(page.getByRole('contentinfo')).toContainText(/Saved|Downloaded/);
    await hands.click('Queue');
    await hands.onCanvas('Alt+ArrowDown');
    await expect(page.getByRole('contentinfo')).toContainText('Edited');
  });
  await habit('HAB60', 'leaving what is not saved asks first', async () => {
    await designer.run('Close');
    await expect(page.getByRole('button', { name: 'Discard changes' })).toBeVisible();
    await page.keyboard.press('Escape');
    await hands.expectCount(4);
  });
  expect(designer.errors).toEqual([]);
});

test('wires, notes, groups and containers', async ({ page }) => {
  const hands = await begin(page);
  const { designer } = hands;
  const outOf = (name: string, count: number) =>
    expect(designer.node(name)).toHaveAttribute('aria-label', new RegExp(`${count} out$`));
  await habit('HAB61', 'a drag from the port draws a wire', async () => {
    await designer.connect('Function', 'Table');
    await outOf('Function', 1);
  });
  await habit('HAB62', 'Esc closes the small question where a wire landed', async () => {
    await designer.press('Escape');
    await hands.clickEmpty();
    await outOf('Function', 1);
  });
  const onWire = async (): Promise<Place> => {
    const [from, to] = [await hands.at('Function'), await hands.at('Table')];
    return { x: from.x + (to.x - from.x) / 2 + 40, y: from.y };
  };
  await habit('HAB63', 'a click selects a wire', async () => {
    const { x, y } = await onWire();
    await page.mouse.click(x, y);
    await expect(designer.inspector).toContainText('Access');
  });
  await habit('HAB64', 'R, W and B set its access', async () => {
    for (const [key, name] of [
      ['r', 'Read'],
      ['w', 'Write'],
      ['b', 'Both'],
    ] as const) {
      await hands.onCanvas(key);
      await expect(designer.inspector.getByRole('radio', { name })).toBeChecked();
    }
  });
  await habit('HAB65', 'a drag bends it, a double click lets it go', async () => {
    const at = await onWire();
    await hands.drag(at, { x: at.x, y: at.y + 60 });
    await page.mouse.move(at.x, at.y + 60);
    await page.mouse.dblclick(at.x, at.y + 60);
    const edges = (JSON.parse(await designer.save()) as { layout: { edges?: object } }).layout
      .edges;
    expect(edges ?? {}).toEqual({});
  });
  await habit('HAB66', 'Tab goes along a wire, Shift Tab back', async () => {
    await hands.click('Function');
    await hands.onCanvas('Tab');
    await hands.onCanvas('Tab');
    await hands.expectSelected('Table');
    await hands.onCanvas('Shift+Tab');
    await hands.onCanvas('Shift+Tab');
    await hands.expectSelected('Function');
  });
  await habit('HAB67', 'the end of a wire is dragged to another node', async () => {
    const at = await onWire();
    await page.mouse.click(at.x, at.y);
    const table = await designer.node('Table').boundingBox();
    const end = { x: table?.x ?? 0, y: at.y };
    const topic = await hands.at('Topic');
    await hands.drag(end, topic);
    await expect(designer.node('Topic')).toHaveAttribute('aria-label', /1 wire in/);
    await designer.undo();
    await expect(designer.node('Table')).toHaveAttribute('aria-label', /1 wire in/);
  });
  await habit('HAB68', 'Delete removes a wire', async () => {
    await hands.clickEmpty();
    const { x, y } = await onWire();
    await page.mouse.click(x, y);
    await hands.onCanvas('Delete');
    await outOf('Function', 0);
  });
  await habit('HAB69', 'W draws by keyboard, Tab goes round the targets, Enter lands', async () => {
    await hands.click('Function');
    await hands.onCanvas('w');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await outOf('Function', 1);
    await designer.press('Escape');
    await designer.undo();
  });
  await habit('HAB70', 'Esc leaves a wire undrawn', async () => {
    await hands.click('Function');
    await hands.onCanvas('w');
    await expect(designer.inspector).toContainText('Can reach');
    await page.keyboard.press('Escape');
    await expect(designer.inspector).not.toContainText('Can reach');
    await outOf('Function', 0);
  });
  await habit('HAB71', 'a wire dropped on the ground offers what may stand there', async () => {
    await designer.drawInto('Function', { x: 700, y: 420 });
    const list = page.getByPlaceholder('After Function');
    await expect(list).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await hands.expectCount(4);
  });
  await habit('HAB72', 'a note is put by N and a click, and written at once', async () => {
    const { x, y } = await hands.empty();
    await hands.onCanvas('n');
    await page.mouse.click(x, y);
    await page.keyboard.type('Mind the gap');
    await page.keyboard.press('Control+Enter');
    const saved = await designer.save();
    expect(saved).toContain('Mind the gap');
  });
  await habit('HAB73', 'a double click opens a note, Esc leaves it as it was', async () => {
    const { x, y } = await hands.empty();
    await page.mouse.dblclick(x + 10, y + 8);
    const field = page.getByRole('textbox', { name: 'Note' });
    await expect(field).toHaveValue('Mind the gap');
    await field.fill('Other');
    await page.keyboard.press('Escape');
    expect(await designer.save()).toContain('Mind the gap');
  });
  await habit('HAB74', 'a note left empty goes', async () => {
    const { x, y } = await hands.empty();
    await page.mouse.dblclick(x + 10, y + 8);
    await page.getByRole('textbox', { name: 'Note' }).fill('');
    await page.keyboard.press('Control+Enter');
    expect(await designer.save()).not.toContain('Mind the gap');
  });
  await habit('HAB75', 'Ctrl G groups, Ctrl Shift G ungroups', async () => {
    await hands.click('Queue');
    await hands.click('Function', ['Shift']);
    await hands.onCanvas('Mod+g');
    await page.keyboard.press('Enter');
    await expect(designer.inspector).toContainText('Group of 2 nodes');
    await hands.onCanvas('Mod+Shift+g');
    await hands.expectSelected('Function', 'Queue');
  });
  await habit('HAB76', 'a group is dragged by its title, and its members come along', async () => {
    await hands.onCanvas('Mod+g');
    await page.keyboard.press('Enter');
    const [queue, before] = [await hands.at('Queue'), await hands.at('Function')];
    const title = { x: queue.x - 60, y: queue.y - 58 };
    await hands.drag(title, { x: title.x, y: title.y + 200 }, ['Control']);
    await hands.expectMoved('Function', before, { x: 0, y: 200 });
    await designer.undo();
  });
  await habit('HAB77', 'Ctrl E exports', async () => {
    await designer.press('Mod+e');
    await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
    await page.keyboard.press('Escape');
  });
  expect(designer.errors).toEqual([]);
});
