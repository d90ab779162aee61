import { expect, test, type Page } from '@playwright/test';
import { Designer } from './designer.js';

export interface Place {
  readonly x: number;
  readonly y: number;
}

interface Saved {
  readonly nodes: Readonly<Record<string, { readonly name: string }>>;
  readonly layout: { readonly nodes: Readonly<Record<string, Place>> };
}

/** What a hand does on the canvas, and what it then sees. */
export class Hands {
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

  /** Where the upper left corner of something is that is no card, by a card whose place is known. */
  async cornerOf(name: string, card: string): Promise<Place> {
    const { nodes, layout } = JSON.parse(await this.designer.save()) as Saved;
    const placeOf = (wanted: string): Place => {
      const id = Object.keys(nodes).find((it) => nodes[it]?.name === wanted) ?? '';
      return layout.nodes[id] ?? { x: 0, y: 0 };
    };
    const box = await this.designer.node(card).boundingBox();
    const [from, to] = [placeOf(card), placeOf(name)];
    return { x: (box?.x ?? 0) + to.x - from.x, y: (box?.y ?? 0) + to.y - from.y };
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

/** A design with four nodes and no wire. */
export async function begin(page: Page): Promise<Hands> {
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

/** A step that is a line of docs/spec/habits.md. */
export function habit(id: string, what: string, act: () => Promise<void>): Promise<void> {
  return test.step(`${id} ${what}`, act);
}
