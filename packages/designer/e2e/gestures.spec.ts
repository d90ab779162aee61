import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { Designer, type Point } from './designer.js';
import type { DesignText } from './draw-document.js';

const ROOT = join(import.meta.dirname, '../../..');
/** Clicks, drags, scrolls, key chords and typed names for each node and wire: what the interface promises. */
const MOST = 1.5;

/** A user with a picture in mind. Counts what the hands do; looking costs nothing. */
class Drawer {
  gestures = 0;
  /** Names that the designer gave, by the id in the file that is copied. */
  readonly names = new Map<string, string>();

  constructor(
    readonly designer: Designer,
    readonly page: Page,
  ) {}

  /** Drags a row of the palette onto the canvas; what is not in sight is scrolled to, what is not listed is searched for. */
  async drag(id: string, row: string, at: Point): Promise<void> {
    const palette = this.page.getByRole('complementary', { name: 'Palette' });
    const entry = palette.getByRole('button', { name: row, exact: true }).first();
    const search = palette.getByRole('textbox', { name: 'Find a service' });
    if ((await entry.count()) === 0) {
      this.gestures += 2;
      await this.designer.press('/');
      await expect(search).toBeFocused();
      await this.page.keyboard.type(row);
    } else if (!(await isInSight(entry))) {
      this.gestures += 1;
      await entry.scrollIntoViewIfNeeded();
    }
    this.gestures += 1;
    await this.designer.dragService(row, at);
    await this.named(id);
  }

  /** Draws a wire into the open and takes what should follow: the first offered, or a name typed. */
  async follow(ids: readonly [string, string], at: Point, query?: string): Promise<void> {
    this.gestures += 2;
    await this.designer.drawInto(this.nameOf(ids[0]), at);
    const field = this.page.getByPlaceholder(`After ${this.nameOf(ids[0])}`);
    await expect(field).toBeFocused();
    if (query !== undefined) {
      this.gestures += 1;
      await this.page.keyboard.type(query);
    }
    await this.designer.press('Enter');
    await this.named(ids[1]);
  }

  /** Draws a wire, and says by number what it means where it would mean something else. */
  async wire(from: string, to: string, meaning?: number): Promise<void> {
    this.gestures += 1;
    await this.designer.connect(this.nameOf(from), this.nameOf(to));
    await expect(this.designer.inspector).toContainText(this.nameOf(to));
    if (meaning === undefined) return;
    this.gestures += 1;
    await this.designer.press(`${meaning}`);
  }

  /** Draws towards a node that refuses, and takes the first way that is offered. */
  async wireByRoute(from: string, to: string): Promise<void> {
    this.gestures += 2;
    await this.designer.expectRefused(this.nameOf(from), this.nameOf(to), this.nameOf(to));
    await this.designer.takeRoute();
  }

  /** Draws a wire from the port of the container that is selected to a place in another. */
  async wireContainer(to: Point): Promise<void> {
    this.gestures += 1;
    const port = await this.designer.canvas.locator('svg [data-part="port"] circle').boundingBox();
    const canvas = await this.designer.canvas.boundingBox();
    if (port === null || canvas === null) throw new Error('no port is shown');
    const end = { x: canvas.x + to.x, y: canvas.y + to.y };
    await this.page.mouse.move(port.x + port.width / 2, port.y + port.height / 2, { steps: 3 });
    await this.page.mouse.down();
    await this.page.mouse.move(end.x - 20, end.y, { steps: 3 });
    await this.page.mouse.move(end.x, end.y);
    await this.page.mouse.up();
    await expect(this.designer.inspector).toContainText('goes out through');
  }

  nameOf(id: string): string {
    const name = this.names.get(id);
    if (name === undefined) throw new Error(`${id} is not drawn yet`);
    return name;
  }

  /** What was added is selected: its name stands in the inspector. */
  private async named(id: string): Promise<void> {
    const known = new Set(this.names.values());
    const name = this.designer.nameField;
    await expect
      .poll(async () => {
        const value = (await name.count()) === 0 ? '' : await name.inputValue();
        return value !== '' && !known.has(value);
      })
      .toBe(true);
    this.names.set(id, await name.inputValue());
  }
}

async function isInSight(row: Locator): Promise<boolean> {
  return row.evaluate((it) => {
    const list = it.closest('section')?.parentElement?.getBoundingClientRect();
    const { top, bottom } = it.getBoundingClientRect();
    return list !== undefined && top >= list.top && bottom <= list.bottom;
  });
}

const PLANS: Readonly<Record<string, (drawer: Drawer) => Promise<void>>> = {
  'a13-rest-crud': async (it) => {
    await it.drag('api', 'REST API', { x: 330, y: 260 });
    const functions = ['create', 'list', 'read', 'remove', 'update'];
    for (const [at, id] of functions.entries())
      await it.follow(['api', id], { x: 500, y: 80 + at * 90 });
    await it.follow(['create', 'table'], { x: 740, y: 260 }, 'dynamo');
    for (const id of functions.slice(1)) await it.wire(id, 'table');
    await it.drag('client', 'Web client', { x: 110, y: 260 });
    await it.wire('client', 'api');
    await it.follow(['client', 'users'], { x: 250, y: 120 }, 'user pool');
    await it.wire('users', 'api');
    await it.drag('record', 'Route 53 record', { x: 110, y: 400 });
    await it.follow(['record', 'domain'], { x: 250, y: 400 }, 'domain');
    await it.wire('domain', 'api');
    await it.drag('certificate', 'Certificate', { x: 110, y: 500 });
    await it.wire('certificate', 'domain');
  },
  'a06-rds-proxy': async (it) => {
    await it.drag('vpc', 'VPC', { x: 400, y: 60 });
    await it.drag('public', 'Public subnets', { x: 430, y: 110 });
    await it.drag('private', 'Private subnets', { x: 430, y: 190 });
    await it.wireContainer({ x: 450, y: 150 });
    await it.drag('fng', 'Security group', { x: 110, y: 480 });
    await it.drag('pg', 'Security group', { x: 110, y: 560 });
    await it.drag('dbg', 'Security group', { x: 110, y: 640 });
    await it.drag('api', 'HTTP API', { x: 110, y: 300 });
    await it.follow(['api', 'cancel'], { x: 380, y: 300 });
    await it.follow(['api', 'list'], { x: 380, y: 342 });
    await it.follow(['api', 'place'], { x: 380, y: 422 });
    await it.follow(['cancel', 'proxy'], { x: 560, y: 385 }, 'proxy');
    await it.follow(['proxy', 'db'], { x: 600, y: 500 }, 'aurora');
    for (const id of ['list', 'place']) await it.wire(id, 'proxy');
    for (const id of ['cancel', 'list', 'place']) await it.wire('fng', id);
    await it.wire('pg', 'proxy');
    await it.wire('dbg', 'db');
    await it.drag('users', 'User pool', { x: 110, y: 140 });
    await it.wire('users', 'api');
  },
  'a16-containers': async (it) => {
    await it.drag('cluster', 'ECS cluster', { x: 110, y: 500 });
    await it.drag('vpc', 'VPC', { x: 400, y: 60 });
    await it.drag('public', 'Public subnets', { x: 430, y: 110 });
    await it.drag('private', 'Private subnets', { x: 430, y: 190 });
    await it.wireContainer({ x: 450, y: 150 });
    await it.drag('lbg', 'Security group', { x: 110, y: 240 });
    await it.drag('ag', 'Security group', { x: 110, y: 420 });
    await it.drag('visitor', 'User', { x: 110, y: 140 });
    await it.follow(['visitor', 'alb'], { x: 380, y: 140 }, 'load balancer');
    await it.follow(['cluster', 'app'], { x: 380, y: 300 });
    await it.wire('alb', 'app');
    await it.follow(['alb', 'fn'], { x: 700, y: 140 }, 'lambda');
    await it.follow(['fn', 'table'], { x: 700, y: 300 }, 'dynamo');
    await it.wire('app', 'table');
    await it.wire('lbg', 'alb');
    await it.wire('ag', 'app');
    await it.drag('images', 'ECR repository', { x: 400, y: 500 });
    await it.wire('images', 'app');
    await it.wireByRoute('images', 'fn');
  },
};

/** One with containers, groups that guard and a quick-add in npm test; all of them in the soak. */
const EXAMPLES = process.env['ARCHIVOLT_SOAK'] === '1' ? Object.keys(PLANS) : ['a06-rds-proxy'];

for (const name of EXAMPLES) {
  test(`${name} takes at most ${MOST} gestures for each node and wire`, async ({ page }, info) => {
    test.setTimeout(120_000);
    const wanted = JSON.parse(
      readFileSync(join(ROOT, 'examples', `${name}.arch`), 'utf8'),
    ) as DesignText;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const designer = await (await new Designer(page).open()).newDesign();
    const drawer = new Drawer(designer, page);
    await PLANS[name]?.(drawer);
    const drawn = JSON.parse(await designer.save()) as DesignText;
    const back = new Map(
      [...drawer.names].map(([id, given]) => [
        Object.keys(drawn.nodes).find((it) => drawn.nodes[it]?.name === given) ?? '',
        id,
      ]),
    );
    expect(systemOf(drawn, back)).toEqual(systemOf(wanted, new Map()));
    const items = Object.keys(wanted.nodes).length + Object.keys(wanted.edges).length;
    await info.attach('gestures', { body: `${drawer.gestures} for ${items} nodes and wires` });
    expect(drawer.gestures / items).toBeLessThanOrEqual(MOST);
    expect(designer.errors).toEqual([]);
  });
}

/** Nodes with the containers that they stand in, and wires: the same texts for the same system. */
function systemOf(
  { nodes, edges }: DesignText,
  names: ReadonlyMap<string, string>,
): readonly string[] {
  const nameOf = (id: string): string => names.get(id) ?? id;
  const zones = Object.keys(nodes).filter((id) =>
    ['ec2-vpc', 'ec2-subnet'].includes(nodes[id]?.service ?? ''),
  );
  const placeOf = (id: string): string => {
    const text = JSON.stringify(nodes[id]);
    return zones
      .filter((zone) => text.includes(`"$ref":"${zone}"`))
      .map(nameOf)
      .toSorted()
      .join();
  };
  return [
    ...Object.entries(nodes).map(([id, { service }]) => `${nameOf(id)}: ${service} ${placeOf(id)}`),
    ...Object.values(edges).map(
      ({ connection, from, to }) => `${nameOf(from)} ${connection} ${nameOf(to)}`,
    ),
  ].toSorted();
}
