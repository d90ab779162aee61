import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { expect, type FileChooser, type Locator, type Page } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface SavedDesign {
  readonly nodes: Readonly<Record<string, { readonly name: string; readonly properties: object }>>;
  readonly edges: Readonly<Record<string, object>>;
}

export type Target = 'SAM' | 'CDK' | 'CloudFormation';

export const MODIFIER = process.platform === 'darwin' ? 'Meta' : 'Control';

/** The designer as a user has it: by what is on screen, never by its insides. */
export class Designer {
  readonly errors: string[] = [];

  readonly canvas: Locator;
  readonly inspector: Locator;
  readonly problems: Locator;

  constructor(readonly page: Page) {
    this.canvas = page.locator('[data-canvas]');
    // Not while it is still about what was selected before.
    this.inspector = page
      .getByRole('complementary', { name: 'Inspector' })
      .locator('> :not([aria-hidden], [role=separator])');
    this.problems = page.getByRole('region', { name: 'Problems', exact: true });
    // From here on Playwright takes dialogs for files; asked for one at a time it is often too late.
    page.on('filechooser', () => undefined);
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  /** Opens the start page. */
  async open(): Promise<this> {
    await this.withoutFileAccess();
    await this.page.goto('./');
    // By its text: behind a dialog it is no heading for anybody.
    await expect(this.page.getByText('Draw what AWS will accept')).toBeVisible();
    return this.ready();
  }

  /** Waits for the editor's code, which comes after the start page. */
  async ready(): Promise<this> {
    await this.page.waitForFunction(
      () => performance.getEntriesByName('archivolt-editor-ready').length > 0,
    );
    return this;
  }

  async newDesign(): Promise<this> {
    await this.page.getByRole('button', { name: /^New design/ }).click();
    await expect(this.canvas).toBeVisible();
    return this;
  }

  async openExample(title: string): Promise<this> {
    await this.page.getByRole('button', { name: title }).click();
    await expect(this.canvas).toBeVisible();
    return this;
  }

  /** The name of the selected node, at the head of the inspector. */
  get nameField(): Locator {
    return this.inspector.getByRole('textbox', { name: 'Name', exact: true }).first();
  }

  /** A node's card, by what a screen reader is told: `OrdersFn, Lambda function, …`. */
  node(name: string): Locator {
    return this.canvas.locator(`[data-node-id][aria-label^="${name},"]`);
  }

  /** Drags a service from the palette; `at` is measured from the canvas's corner. */
  async dragService(title: string, at: Point): Promise<this> {
    const palette = this.page.getByRole('complementary', { name: 'Palette' });
    const row = palette.getByRole('button', { name: title, exact: true }).first();
    const find = palette.getByRole('textbox', { name: 'Find a service' });
    const isHidden = (await row.count()) === 0;
    if (isHidden) await find.fill(title);
    await row.scrollIntoViewIfNeeded();
    const from = await middleOf(row);
    const box = await boxOf(this.canvas);
    await this.drag(from, { x: box.x + at.x, y: box.y + at.y });
    if (isHidden) await find.fill('');
    return this;
  }

  /** Adds a resource that has no row of its own, from the list of all types. */
  async addType(type: string): Promise<this> {
    await this.page.getByRole('button', { name: 'All CloudFormation types' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'All CloudFormation types' });
    await dialog.getByRole('textbox', { name: 'Find a type' }).fill(type);
    await dialog.getByText(type, { exact: true }).click();
    await expect(dialog).toBeHidden();
    return this;
  }

  /** Drags the one selected node elsewhere on the canvas. */
  async moveSelected(to: Point): Promise<this> {
    const box = await boxOf(this.canvas);
    const from = await middleOf(this.canvas.locator('[data-node-id][aria-selected="true"]'));
    await this.drag(from, { x: box.x + to.x, y: box.y + to.y });
    return this;
  }

  /** Selects by the outline: containers too, which are no cards. */
  async selectFromOutline(name: string): Promise<this> {
    const palette = this.page.getByRole('complementary', { name: 'Palette' });
    await palette.getByRole('tab', { name: 'Outline' }).click();
    const find = palette.getByRole('textbox', { name: 'Find in the drawing' });
    await find.fill(`${name},`);
    await palette
      .getByRole('treeitem', { name: new RegExp(`^${name}, `) })
      .first()
      .click();
    await find.fill('');
    await expect(this.nameField).toHaveValue(name);
    return this;
  }

  /** Back to the palette's services. */
  async showServices(): Promise<this> {
    const palette = this.page.getByRole('complementary', { name: 'Palette' });
    await palette.getByRole('tab', { name: 'Services' }).click();
    return this;
  }

  /** Gives the selected node another name. */
  async rename(name: string): Promise<this> {
    await this.nameField.fill(name);
    await this.nameField.press('Enter');
    await expect(this.nameField).toHaveValue(name);
    return this;
  }

  /** Draws a wire that ends on empty canvas. */
  async drawInto(from: string, at: Point): Promise<this> {
    await this.startWire(from);
    const box = await boxOf(this.canvas);
    await this.page.mouse.move(box.x + at.x, box.y + at.y, { steps: 3 });
    await this.page.mouse.up();
    return this;
  }

  /** What a save says of the design. */
  async saved(): Promise<SavedDesign> {
    const parsed: SavedDesign = { nodes: {}, edges: {}, ...JSON.parse(await this.save()) };
    return parsed;
  }

  /** Opens a section of the inspector that is folded. */
  async unfold(title: string): Promise<this> {
    const heading = this.inspector.getByRole('button', { name: title, exact: true });
    if ((await heading.getAttribute('aria-expanded')) === 'false') await heading.click();
    return this;
  }

  /** Exports a whole project as a zip: its files by their path. */
  async exportZip(target: Target): Promise<ReadonlyMap<string, string>> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: new RegExp(`^${target} `) }).click();
    const download = dialog.getByRole('button', { name: 'Download zip' });
    const force = dialog.getByRole('switch', { name: 'Export all the same' });
    await expect(download.or(force).first()).toBeVisible();
    const main = target === 'CDK' ? 'cdk.json' : 'template.yaml';
    await expect(dialog.getByRole('listitem').filter({ hasText: main }).first()).toBeVisible({
      timeout: 30_000,
    });
    if ((await force.count()) > 0 && !(await force.isChecked())) await force.click();
    const waiting = this.page.waitForEvent('download');
    await download.click();
    const bytes = await readFile(await (await waiting).path());
    await expect(dialog).toBeHidden();
    return unzipped(bytes);
  }

  /** Draws a wire from one node to another, by its port. */
  async connect(from: string, to: string): Promise<this> {
    await this.startWire(from);
    const end = await middleOf(this.node(to));
    await this.page.mouse.move(end.x - 30, end.y, { steps: 3 });
    await this.page.mouse.move(end.x, end.y);
    await this.page.mouse.up();
    return this;
  }

  /** Draws towards a node that refuses, and waits for the reason. The button stays down. */
  async expectRefused(from: string, to: string, why: string | RegExp): Promise<Locator> {
    await this.startWire(from);
    const end = await middleOf(this.node(to));
    await this.page.mouse.move(end.x - 30, end.y, { steps: 3 });
    await this.page.mouse.move(end.x, end.y);
    const card = this.canvas.getByRole('region').filter({ hasText: why });
    await expect(card).toBeVisible();
    await expect(card.getByRole('link')).toHaveAttribute(
      'href',
      /^https:\/\/docs\.aws\.amazon\.com\//,
    );
    return card;
  }

  /** Takes the first route that a refusal offers. */
  async takeRoute(): Promise<this> {
    await this.page.keyboard.press('Enter');
    await this.page.mouse.up();
    return this;
  }

  /** Clicks a card, wherever the inspector is. */
  async clickNode(name: string): Promise<this> {
    const { x, y } = await middleOf(this.node(name));
    await this.page.mouse.click(x, y);
    return this;
  }

  async select(name: string): Promise<this> {
    await this.clickNode(name);
    await expect(this.nameField).toHaveValue(name);
    return this;
  }

  /** Types into a field of the inspector and leaves it. */
  async setProperty(label: string, value: string): Promise<this> {
    const field = this.inspector.getByRole('textbox', { name: label, exact: true });
    await field.fill(value);
    await field.press('Enter');
    return this;
  }

  /** Picks from a list, or one of the segments. */
  async choose(label: string, option: string): Promise<this> {
    const segment = this.inspector.getByRole('radio', { name: option, exact: true });
    if ((await segment.count()) > 0) {
      await segment.click();
      return this;
    }
    await this.inspector.getByRole('button', { name: label, exact: true }).click();
    await this.page.getByRole('option', { name: option }).click();
    return this;
  }

  async undo(): Promise<this> {
    await this.page.keyboard.press(`${MODIFIER}+z`);
    return this;
  }

  async redo(): Promise<this> {
    await this.page.keyboard.press(`${MODIFIER}+Shift+z`);
    return this;
  }

  async press(keys: string): Promise<this> {
    await this.page.keyboard.press(keys.replace('Mod', MODIFIER));
    return this;
  }

  /** Runs a command by name from the command palette. */
  async run(command: string): Promise<this> {
    await this.press('Mod+k');
    await this.page.keyboard.type(`>${command}`);
    // Not what the list began with.
    await this.page.getByRole('option').filter({ hasText: command }).first().click();
    return this;
  }

  /** The main file of an export, as the code view shows it. */
  async export(target: Target): Promise<string> {
    await this.press('Mod+3');
    await this.page.getByRole('radio', { name: target, exact: true }).click();
    const tab = this.page.getByRole('tab', { selected: true }).last();
    await expect(tab).toContainText(target === 'CDK' ? '.ts' : 'template');
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = async () => {
      await this.page.getByRole('button', { name: 'Copy the file' }).click();
      return this.page.evaluate(() => navigator.clipboard.readText());
    };
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    await expect.poll(copied).not.toBe('');
    const text = await copied();
    await this.press('Mod+1');
    return text;
  }

  /** Saves, as a download, and gives back the file's text. */
  async save(): Promise<string> {
    const waiting = this.page.waitForEvent('download');
    await this.press('Mod+s');
    const download = await waiting;
    return readFile(await download.path(), 'utf8');
  }

  /** Leaves the page and comes back, once nothing is unsaved. */
  async reload(): Promise<this> {
    await expect(this.page.getByRole('banner').getByTitle('Not saved')).toHaveCount(0);
    await this.page.reload();
    return this.ready();
  }

  /** Opens a text as a file of this name. */
  async openFile(name: string, content: string | Buffer): Promise<this> {
    const chooser = await this.askForFile();
    await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
    const title = this.page.locator(`h1[title^="${name.replace(/\.[^.]*$/, '')}."]`);
    await expect(title.or(this.page.getByRole('dialog')).first()).toBeVisible({ timeout: 60_000 });
    return this;
  }

  /** A browser that is busy may drop a dialog for files: then it is asked for again, as a user would. */
  async askForFile(ask: () => Promise<unknown> = () => this.press('Mod+o')): Promise<FileChooser> {
    for (let tries = 1; ; tries += 1) {
      const waiting = this.page.waitForEvent('filechooser', { timeout: 4000 });
      await ask();
      const chooser = await waiting.catch(() => undefined);
      if (chooser !== undefined) return chooser;
      expect(tries, 'times that a file was asked for').toBeLessThan(4);
    }
  }

  /** Counts in the status bar, once the rules have spoken. */
  async expectProblems(counts: {
    readonly errors: number;
    readonly warnings?: number;
  }): Promise<this> {
    const words = `${counts.errors} ${counts.errors === 1 ? 'error' : 'errors'}`;
    await expect(
      this.page.getByRole('contentinfo').getByRole('button', { name: words, exact: true }),
    ).toBeVisible();
    if (counts.warnings === undefined) return this;
    const more = `${counts.warnings} ${counts.warnings === 1 ? 'warning' : 'warnings'}`;
    await expect(
      this.page.getByRole('contentinfo').getByRole('button', { name: more, exact: true }),
    ).toBeVisible();
    return this;
  }

  private async startWire(from: string): Promise<void> {
    const { x, y, width, height } = await boxOf(this.node(from));
    const port = { x: x + width, y: y + height / 2 };
    await this.page.mouse.move(port.x - 20, port.y);
    await this.page.mouse.move(port.x, port.y, { steps: 3 });
    await expect(this.node(from).locator('[data-port="out"]')).toBeVisible();
    await this.page.mouse.down();
    await this.page.mouse.move(port.x + 24, port.y + 8, { steps: 2 });
  }

  private async drag(from: Point, to: Point): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 2 });
    await this.page.mouse.move(to.x, to.y, { steps: 2 });
    await this.page.mouse.up();
  }

  /** Pickers of the browser cannot be driven: files go up and down instead. */
  private async withoutFileAccess(): Promise<void> {
    await this.page.addInitScript(() => {
      for (const name of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker']) {
        Reflect.deleteProperty(window, name);
      }
    });
  }
}

async function boxOf(
  locator: Locator,
): Promise<Point & { readonly width: number; readonly height: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('not on screen');
  return box;
}

async function middleOf(locator: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Files of a zip, without its one folder. */
function unzipped(bytes: Buffer): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  let at = 0;
  while (bytes.readUInt32LE(at) === 0x04034b50) {
    const [size, name, extra] = [
      bytes.readUInt32LE(at + 18),
      bytes.readUInt16LE(at + 26),
      bytes.readUInt16LE(at + 28),
    ];
    const path = bytes.toString('utf8', at + 30, at + 30 + name);
    const start = at + 30 + name + extra;
    const stored = bytes.subarray(start, start + size);
    const text = bytes.readUInt16LE(at + 8) === 8 ? inflateRawSync(stored) : stored;
    files.set(path.slice(path.indexOf('/') + 1), text.toString('utf8'));
    at = start + size;
  }
  return files;
}
