import { expect, test } from '@playwright/test';
import { begin, habit } from './hands.js';

test('changing', async ({ page }) => {
  test.setTimeout(120_000);
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
  const panel = page.getByRole('region', { name: 'History', exact: true });
  await habit('HAB109', 'Ctrl Shift Y lists the edits so far', async () => {
    await designer.press('Mod+Shift+y');
    await expect(panel.getByRole('button', { name: 'As it was opened' })).toBeVisible();
  });
  await habit('HAB110', 'a click in the list goes back to there, and on again', async () => {
    await panel.getByRole('button', { name: 'As it was opened' }).click();
    await hands.expectCount(0);
    await panel.getByRole('listitem').last().getByRole('button').click();
    await hands.expectCount(4);
    await designer.press('Mod+Shift+y');
  });
  await habit('HAB111', 'a click in the palette adds, Enter on its row too', async () => {
    const palette = page.getByRole('complementary', { name: 'Palette' });
    const row = palette.getByRole('button', { name: 'SQS queue', exact: true }).first();
    await row.click();
    await hands.expectCount(5);
    await row.press('Enter');
    await hands.expectCount(6);
    await designer.undo();
    await designer.undo();
    await hands.expectCount(4);
  });
  await habit(
    'HAB112',
    'the menu of a node copies, and the menu of the ground pastes',
    async () => {
      const { x, y } = await hands.at('Topic');
      await page.mouse.click(x, y, { button: 'right' });
      await page.getByRole('menuitem', { name: /^Copy Ctrl/ }).click();
      const empty = await hands.empty();
      await page.mouse.click(empty.x, empty.y, { button: 'right' });
      await page.getByRole('menuitem', { name: /^Paste/ }).click();
      await hands.expectCount(5);
      const copy = await hands.at('Topic2');
      expect(Math.hypot(copy.x - empty.x, copy.y - empty.y)).toBeLessThan(20);
      await designer.undo();
    },
  );
  await habit('HAB113', 'arrows and Enter choose in a menu, Esc closes it', async () => {
    const { x, y } = await hands.at('Topic');
    await page.mouse.click(x, y, { button: 'right' });
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[role=menuitem][data-highlighted]')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();
  });
  await habit('HAB114', 'what was copied is text, for any other window', async () => {
    await hands.click('Topic');
    await hands.onCanvas('Mod+c');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(text)).toMatchObject({ kind: 'archivolt/fragment' });
  });
  await habit('HAB115', 'a picture that was copied is pasted onto the drawing', async () => {
    await page.evaluate(async () => {
      const canvas = new OffscreenCanvas(60, 40);
      canvas.getContext('2d')?.fillRect(0, 0, 60, 40);
      const image = await canvas.convertToBlob({ type: 'image/png' });
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })]);
    });
    await hands.onCanvas('Mod+v');
    await expect.poll(() => designer.save()).toContain('data:image/png;base64,');
    await designer.undo();
  });
  await habit('HAB116', 'the name is changed in the inspector', async () => {
    await designer.select('Topic');
    await designer.rename('News');
    await expect(designer.node('News')).toBeVisible();
    await designer.undo();
  });
  await habit('HAB117', 'what lies over what is changed by ] and [', async () => {
    await hands.click('Topic');
    await hands.onCanvas(']');
    await expect.poll(() => designer.save()).toContain('"order": 1');
    await hands.onCanvas('[');
    await expect.poll(() => designer.save()).toContain('"order": -1');
    await designer.undo();
    await designer.undo();
  });
  expect(designer.errors).toEqual([]);
});
