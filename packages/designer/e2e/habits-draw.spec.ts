import { expect, test } from '@playwright/test';
import { begin, habit, type Place } from './hands.js';

test('wires, notes, groups and containers', async ({ page }) => {
  test.setTimeout(120_000);
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
  const saved = () => designer.save();
  await habit('HAB118', 'a title is put by T and a click, Enter ends it', async () => {
    const { x, y } = await hands.empty();
    await hands.onCanvas('t');
    await page.mouse.click(x, y + 60);
    await page.keyboard.type('Orders platform');
    await page.keyboard.press('Enter');
    expect(await saved()).toContain('"style": "title"');
  });
  await habit('HAB119', 'a free arrow is dragged with A', async () => {
    const { x, y } = await hands.empty();
    await hands.onCanvas('a');
    await hands.drag({ x: x + 300, y }, { x: x + 400, y: y + 40 });
    await expect.poll(saved).toContain('"tip": [100, 40]');
  });
  await habit('HAB120', 'the tip of an arrow is pulled elsewhere', async () => {
    const { x, y } = await hands.empty();
    await hands.drag({ x: x + 400, y: y + 40 }, { x: x + 440, y: y + 80 });
    await expect.poll(saved).toContain('"tip": [140, 80]');
  });
  await habit('HAB121', 'an arrow is taken by its line, and Delete removes it', async () => {
    const { x, y } = await hands.empty();
    await hands.clickEmpty();
    await page.mouse.click(x + 370, y + 40);
    await hands.onCanvas('Delete');
    await expect.poll(saved).not.toContain('"tip"');
  });
  await habit('HAB122', 'tools are taken by a click, Esc puts them away', async () => {
    const arrow = page.getByRole('button', { name: 'Draw a free arrow' });
    await arrow.click();
    await expect(arrow).toHaveAttribute('aria-pressed', 'true');
    await hands.onCanvas('Escape');
    await expect(arrow).toHaveAttribute('aria-pressed', 'false');
  });
  await habit('HAB123', 'the menu of a wire is under the right button', async () => {
    await designer.connect('Function', 'Table');
    await designer.press('Escape');
    const { x, y } = await onWire();
    await page.mouse.click(x, y, { button: 'right' });
    await page.getByRole('menuitem', { name: /^Read access/ }).click();
    await expect(designer.inspector.getByRole('radio', { name: 'Read' })).toBeChecked();
  });
  await habit('HAB124', 'the tool for wires draws from a node that is dragged from', async () => {
    await page.getByRole('button', { name: 'Draw wires', exact: true }).click();
    await hands.drag(await hands.at('Function'), await hands.at('Topic'));
    await expect(designer.node('Topic')).toHaveAttribute('aria-label', /1 wire in/);
    await designer.press('Escape');
  });
  await habit(
    'HAB125',
    'a container is folded by a double click on its header, and opened',
    async () => {
      await designer.dragService('VPC', { x: 560, y: 460 });
      const { x, y } = await hands.cornerOf('Vpc', 'Queue');
      await page.mouse.dblclick(x + 90, y + 14);
      await expect.poll(saved).toContain('"folded": true');
      await page.mouse.dblclick(x + 90, y + 14);
      await expect.poll(saved).not.toContain('"folded": true');
    },
  );
  await habit('HAB126', 'and by Ctrl Shift F', async () => {
    await designer.selectFromOutline('Vpc');
    await hands.onCanvas('Mod+Shift+f');
    await expect.poll(saved).toContain('"folded": true');
    await hands.onCanvas('Mod+Shift+f');
    await expect.poll(saved).not.toContain('"folded": true');
  });
  await designer.showServices();
  await designer.dragService('Public subnets', { x: 600, y: 500 });
  await designer.dragService('Private subnets', { x: 600, y: 500 });
  await designer.press('Shift+1');
  const port = async (container: string) => {
    await designer.selectFromOutline(container);
    const circle = designer.canvas.locator('svg [data-part="port"] circle');
    await expect(circle).toBeVisible();
    const box = await circle.boundingBox();
    return { x: (box?.x ?? 0) + 6, y: (box?.y ?? 0) + 6 };
  };
  await habit(
    'HAB127',
    'a container that is selected has a port, to draw a wire from',
    async () => {
      const to = await port('PublicSubnets');
      await hands.drag(await port('PrivateSubnets'), { x: to.x - 40, y: to.y });
      await expect(designer.inspector).toContainText('goes out through');
      await designer.press('Escape');
    },
  );
  await habit(
    'HAB128',
    'what is dropped over a container stands in it, guarded by a group of its own',
    async () => {
      const inner = await port('PrivateSubnets');
      const canvas = await designer.canvas.boundingBox();
      await designer.showServices();
      const at = { x: inner.x - (canvas?.x ?? 0) - 60, y: inner.y - (canvas?.y ?? 0) };
      await designer.dragService('Lambda function', at);
      await expect(designer.node('Function2')).toHaveAttribute(
        'aria-label',
        /^Function2, Lambda function, in PrivateSubnets of Vpc, 1 wire in/,
      );
      await expect(designer.node('Function2SecurityGroup')).toBeVisible();
    },
  );
  await habit('HAB129', 'the outline lists a container, and selects it by a click', async () => {
    await designer.selectFromOutline('Vpc');
    await expect(designer.inspector.getByText('VPC', { exact: true }).first()).toBeVisible();
  });
  expect(designer.errors).toEqual([]);
});
