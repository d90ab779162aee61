import { expect, test } from '@playwright/test';
import { begin, habit } from './hands.js';

test('selecting and moving', async ({ page }) => {
  test.setTimeout(120_000);
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
  await habit('HAB78', 'Ctrl and a click add, and take away', async () => {
    await hands.click('Queue');
    await hands.click('Topic', ['Control']);
    await hands.expectSelected('Queue', 'Topic');
    await hands.click('Topic', ['Control']);
    await hands.expectSelected('Queue');
  });
  await habit('HAB79', 'all others are selected by command', async () => {
    await designer.run('Select all others');
    await hands.expectSelected('Function', 'Table', 'Topic');
  });
  await habit('HAB80', 'Ctrl Shift A adds what it is wired to', async () => {
    await hands.clickEmpty();
    await designer.connect('Function', 'Table');
    await designer.press('Escape');
    await hands.click('Function');
    await hands.onCanvas('Mod+Shift+a');
    await expect(designer.inspector).toContainText('2 nodes');
    await hands.clickEmpty();
  });
  await habit('HAB81', 'the first arrow takes the first node, as one reads', async () => {
    await hands.onCanvas('ArrowRight');
    await hands.expectSelected('Queue');
  });
  await habit('HAB82', 'what is locked is not moved by the mouse', async () => {
    const before = await hands.at('Topic');
    await hands.click('Topic');
    await hands.onCanvas('Mod+Shift+l');
    await hands.dragBy('Topic', { x: 80, y: 0 });
    await hands.expectMoved('Topic', before, { x: 0, y: 0 });
  });
  await habit('HAB83', 'nor by the arrow keys, until it is unlocked', async () => {
    const before = await hands.at('Topic');
    await hands.onCanvas('Alt+ArrowRight');
    await hands.expectMoved('Topic', before, { x: 0, y: 0 });
    await hands.onCanvas('Mod+Shift+l');
    await hands.onCanvas('Alt+ArrowRight');
    await hands.expectMoved('Topic', before, { x: 4, y: 0 });
  });
  await habit('HAB84', 'several are put in line by keys and by buttons', async () => {
    await hands.click('Queue');
    await hands.click('Topic', ['Shift']);
    await hands.onCanvas('Alt+a');
    await expect.poll(async () => (await hands.at('Topic')).x).toBe((await hands.at('Queue')).x);
    await designer.undo();
    await designer.inspector.getByRole('button', { name: 'Align left' }).click();
    await expect.poll(async () => (await hands.at('Topic')).x).toBe((await hands.at('Queue')).x);
    await designer.undo();
  });
  await habit('HAB85', 'L with several selected lays out those alone', async () => {
    const table = await hands.at('Table');
    await hands.click('Queue');
    await hands.click('Topic', ['Shift']);
    const topic = await hands.at('Topic');
    await hands.onCanvas('l');
    await expect.poll(() => hands.at('Topic')).not.toEqual(topic);
    expect(await hands.at('Table')).toEqual(table);
    await designer.undo();
  });
  await habit('HAB86', 'Shift L lays out from top to bottom', async () => {
    await hands.clickEmpty();
    await hands.onCanvas('Shift+l');
    await expect
      .poll(async () => (await hands.at('Table')).y - (await hands.at('Function')).y)
      .toBeGreaterThan(60);
    await designer.undo();
  });
  expect(designer.errors).toEqual([]);
});
