import { catalog } from '@archivolt/model';
import { expect, type Locator } from '@playwright/test';
import type { Designer, Point } from './designer.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonMap = { readonly [key: string]: Json };

interface NodeText {
  readonly service: string;
  readonly name: string;
  readonly type?: string;
  readonly properties?: JsonMap;
  readonly attributes?: JsonMap;
  readonly parts?: Readonly<Record<string, { readonly properties: JsonMap }>>;
}

interface EdgeText {
  readonly connection: string;
  readonly from: string;
  readonly to: string;
  readonly properties?: JsonMap;
}

/** A design as its file says it. */
export interface DesignText {
  readonly description?: string;
  readonly nodes: Readonly<Record<string, NodeText>>;
  readonly edges: Readonly<Record<string, EdgeText>>;
  readonly parameters?: Readonly<Record<string, JsonMap>>;
  readonly outputs?: Readonly<Record<string, JsonMap>>;
}

/** Draws a design as a user would: every node dragged, every wire drawn, every value typed. */
export async function drawDocument(
  designer: Designer,
  wanted: DesignText,
  beforeWires: (designer: Designer) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await describeDesign(designer, wanted);
  await dropNodes(designer, wanted);
  await beforeWires(designer);
  for (const edge of Object.values(wanted.edges)) await drawEdge(designer, wanted, edge);
  const drawn = await drawnNow(designer);
  for (const node of Object.values(wanted.nodes))
    await completeNode(designer, { wanted, drawn, node });
  for (const [name, output] of Object.entries(wanted.outputs ?? {})) {
    await addOutput(designer, name, typedReferences(output, wanted.nodes));
  }
}

async function describeDesign(designer: Designer, wanted: DesignText): Promise<void> {
  const { inspector, page } = designer;
  if (wanted.description !== undefined) {
    await inspector.getByLabel('Description').fill(wanted.description);
    await inspector.getByLabel('Description').blur();
  }
  for (const [name, { Type, Default, Description }] of Object.entries(wanted.parameters ?? {})) {
    await inspector.getByRole('button', { name: 'Add a parameter' }).click();
    const form = page
      .getByRole('dialog')
      .filter({ has: page.getByRole('textbox', { name: 'Default' }) });
    await form.getByRole('textbox', { name: 'Name' }).fill(name);
    if (Type !== 'String')
      await pickOther(form.getByRole('button', { name: 'Type' }), String(Type));
    await form.getByRole('textbox', { name: 'Default' }).fill(String(Default ?? ''));
    await form.getByRole('textbox', { name: 'Description' }).fill(String(Description ?? ''));
    await form.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(form).toBeHidden();
  }
}

async function addOutput(designer: Designer, name: string, output: Json): Promise<void> {
  const { inspector, page } = designer;
  await designer.canvas.focus();
  await designer.press('Escape');
  await inspector.getByRole('button', { name: 'Add an output' }).click();
  const form = page
    .getByRole('dialog')
    .filter({ has: page.getByRole('textbox', { name: 'Value' }) });
  const { Value = '', Description = '' } = output as JsonMap;
  await form.getByRole('textbox', { name: 'Name' }).fill(name);
  await form.getByRole('textbox', { name: 'Value' }).fill(JSON.stringify(Value));
  await form.getByRole('textbox', { name: 'Description' }).fill(String(Description));
  await form.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(form).toBeHidden();
}

const CELL = { x: 212, y: 88 };
const COLUMNS = 4;

/** Containers first, at the foot; the others in rows above, clear of the panels. */
async function dropNodes(designer: Designer, { nodes }: DesignText): Promise<void> {
  const all = Object.values(nodes);
  const vpcs = all.filter(({ service }) => service === 'ec2-vpc');
  const subnets = all.filter(({ service }) => service === 'ec2-subnet');
  const inside = all.filter(({ parts }) => parts?.['subnetGroup'] !== undefined);
  for (const node of vpcs) await dropNode(designer, node, { x: 560, y: 520 });
  for (const node of subnets) await dropNode(designer, node, { x: 640, y: 570 });
  for (const node of inside) await dropNode(designer, node, { x: 640, y: 590 });
  const guards = inside.length === 0 ? [] : await nameGuards(designer, all.filter(isGuard));
  const placed = new Set([...vpcs, ...subnets, ...inside, ...guards]);
  const loose = all.filter((it) => !placed.has(it));
  for (const [index, node] of loose.entries()) {
    const column = index % COLUMNS;
    const row = Math.floor(index / COLUMNS);
    await dropNode(designer, node, { x: 110 + column * CELL.x, y: 60 + row * CELL.y });
  }
}

function isGuard({ service }: Pick<NodeText, 'service'>): boolean {
  return service === 'ec2-security-group';
}

/** What is dropped into subnets brings a security group along: it takes the name of one that is wanted. */
async function nameGuards(
  designer: Designer,
  wanted: readonly NodeText[],
): Promise<readonly NodeText[]> {
  const { nodes } = await drawnNow(designer);
  const made = Object.values(nodes).filter(isGuard).slice(0, wanted.length);
  for (const [index, { name }] of made.entries()) {
    await designer.selectFromOutline(name);
    await designer.rename(wanted[index]?.name ?? name);
  }
  await designer.showServices();
  return wanted.slice(0, made.length);
}

async function dropNode(designer: Designer, node: NodeText, at: Point): Promise<void> {
  const before = await designer.canvas.locator('[data-node-id]').count();
  if (node.type === undefined) await designer.dragService(titleOf(node), at);
  else {
    await designer.addType(node.type);
    await expect(designer.canvas.locator('[data-node-id]')).toHaveCount(before + 1);
    await designer.moveSelected(at);
  }
  const name = designer.nameField;
  await expect(
    designer.inspector.getByText(node.type ?? serviceOf(node).title, { exact: true }).first(),
  ).toBeVisible();
  await name.fill(node.name);
  await name.press('Enter');
  await expect(name).toHaveValue(node.name);
}

function serviceOf(node: NodeText) {
  const service = catalog.service(node.service);
  if (service === undefined) throw new Error(`no service ${node.service}`);
  return service;
}

/** The palette's row: the variant that begins most like the node. */
function titleOf(node: NodeText): string {
  const service = serviceOf(node);
  const alike = (initial: Readonly<Record<string, unknown>>): number =>
    Object.entries(initial).filter(
      ([key, value]) => JSON.stringify(node.properties?.[key]) === JSON.stringify(value),
    ).length;
  const ranked = (service.variants ?? []).toSorted(
    (a, b) => alike(b.initial?.properties ?? {}) - alike(a.initial?.properties ?? {}),
  );
  return ranked[0]?.title ?? service.title;
}

async function drawEdge(designer: Designer, wanted: DesignText, edge: EdgeText): Promise<void> {
  const [from, to] = [wanted.nodes[edge.from], wanted.nodes[edge.to]];
  if (from === undefined || to === undefined) throw new Error('a wire without ends');
  await designer.connect(from.name, to.name);
  const meanings = catalog.meanings(from.service, to.service);
  const meaning = meanings.find(({ id }) => id === edge.connection);
  await expect(
    designer.inspector.getByText(`${from.name} ${meanings[0]?.verb ?? ''} ${to.name}`),
  ).toBeVisible();
  const popover = designer.page.getByRole('region', { name: 'New wire' });
  if (meanings.length > 1 && meaning !== undefined && meaning !== meanings[0]) {
    await popover.getByRole('radio', { name: meaning.title }).click();
  }
  const access = meaning?.annotate?.['Access']?.options?.find(
    ({ value }) => value === edge.properties?.['Access'],
  );
  if (access !== undefined) {
    await popover
      .getByRole('radio', { name: access.title ?? String(access.value), exact: true })
      .click();
  }
  const drawn = await drawnNow(designer);
  const made = Object.values(drawn.edges).find(
    (it) =>
      it.connection === edge.connection &&
      drawn.nodes[it.from]?.name === from.name &&
      drawn.nodes[it.to]?.name === to.name,
  );
  if (made === undefined) throw new Error(`${from.name} → ${to.name} was not drawn`);
  await setAll(designer, { from: made.properties ?? {}, to: edge.properties ?? {}, part: '' });
  await designer.press('Escape');
}

async function drawnNow(designer: Designer): Promise<DesignText> {
  return JSON.parse(await designer.save()) as DesignText;
}

interface Completion {
  readonly wanted: DesignText;
  readonly drawn: DesignText;
  readonly node: NodeText;
}

async function completeNode(
  designer: Designer,
  { wanted, drawn, node }: Completion,
): Promise<void> {
  const now = Object.values(drawn.nodes).find(({ name }) => name === node.name);
  if (now === undefined) throw new Error(`${node.name} was not drawn`);
  const inWords = (record: NodeText, nodes: DesignText['nodes']) =>
    typedReferences(record as unknown as Json, nodes) as unknown as NodeText;
  const [is, shall] = [inWords(now, drawn.nodes), inWords(node, wanted.nodes)];
  const same = (a: unknown, b: unknown) => canonical(a) === canonical(b);
  const ofParts = (it: NodeText) => it.parts ?? {};
  if (
    same(is.properties, shall.properties) &&
    same(ofParts(is), ofParts(shall)) &&
    same(is.attributes, shall.attributes)
  )
    return;
  await designer.selectFromOutline(node.name);
  await setAll(designer, { from: is.properties ?? {}, to: shall.properties ?? {}, part: '' });
  for (const part of Object.keys(ofParts(is))) {
    if (ofParts(shall)[part] !== undefined) continue;
    const title = serviceOf(node).parts?.[part]?.title ?? part;
    await designer.inspector
      .getByRole('button', { name: `Remove ${title.charAt(0).toLowerCase()}${title.slice(1)}` })
      .click();
  }
  for (const [part, { properties }] of Object.entries(ofParts(shall))) {
    if (ofParts(is)[part] === undefined) {
      await designer.inspector.getByRole('button', { name: 'Add a further resource' }).click();
      await designer.page.locator(`[cmdk-item][data-value="${part}"]`).click();
    }
    const title = serviceOf(node).parts?.[part]?.title ?? part;
    const initial = serviceOf(node).initial?.parts?.[part] ?? {};
    const from: JsonMap = ofParts(is)[part]?.properties ?? initial;
    await setAll(designer, { from, to: properties, part: title });
  }
  for (const [name, value] of Object.entries(shall.attributes ?? {})) {
    if (same(is.attributes?.[name], value)) continue;
    await designer.unfold('Lifecycle');
    const title = name === 'DeletionPolicy' ? 'On delete' : 'On replace';
    await designer.inspector.getByRole('button', { name: title, exact: true }).click();
    await designer.page.locator(`[cmdk-item][data-value="${String(value)}"]`).click();
  }
}

interface Setting {
  readonly from: JsonMap;
  readonly to: JsonMap;
  /** Title of the part whose sections hold the fields. */
  readonly part: string;
}

/** Sets what differs, field by field: the field that holds the path, in the way that its control takes it. */
async function setAll(designer: Designer, { from, to, part }: Setting): Promise<void> {
  const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
  for (const key of keys) {
    if (canonical(from[key]) === canonical(to[key])) continue;
    await setField(designer, part, { path: [key], from: from[key], to: to[key] });
  }
}

interface Change {
  readonly path: readonly string[];
  readonly from: Json | undefined;
  readonly to: Json | undefined;
}

async function setField(designer: Designer, part: string, change: Change): Promise<void> {
  const { path, from, to } = change;
  const row = await fieldRow(designer, part, path);
  if (row !== undefined) return fill(designer, row, change);
  if (!isPlain(to) && !isPlain(from)) throw new Error(`no field for ${path.join('.')}`);
  const inner = new Set([
    ...Object.keys(isPlain(from) ? from : {}),
    ...Object.keys(isPlain(to) ? to : {}),
  ]);
  for (const key of inner) {
    const [a, b] = [isPlain(from) ? from[key] : undefined, isPlain(to) ? to[key] : undefined];
    if (canonical(a) === canonical(b)) continue;
    await setField(designer, part, { path: [...path, key], from: a, to: b });
  }
}

function isPlain(value: Json | undefined): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The field's row, unfolding what hides it. */
async function fieldRow(
  designer: Designer,
  part: string,
  path: readonly string[],
): Promise<Locator | undefined> {
  const { inspector } = designer;
  const scope =
    part === ''
      ? inspector.locator('section')
      : inspector.locator(`section[aria-label^="${part}"]`);
  const row = scope.locator(`[data-path="${path.join('.')}"]`).first();
  if ((await row.count()) > 0) return row;
  for (;;) {
    const folded = scope.locator('h3 > button[aria-expanded="false"]').first();
    if ((await folded.count()) === 0) break;
    await folded.click();
  }
  return (await row.count()) > 0 ? row : undefined;
}

async function fill(designer: Designer, row: Locator, { to }: Change): Promise<void> {
  const { page } = designer;
  const control = row.locator(':scope > div').first();
  const text = control.locator('input');
  const isScalar = typeof to === 'string' || typeof to === 'number';
  if (isScalar && (await text.count()) === 1 && !String(to).includes('\n')) {
    await text.fill(String(to));
    await text.press('Enter');
    return;
  }
  const toggle = control.getByRole('switch');
  if (typeof to === 'boolean' && (await toggle.count()) === 1) {
    if ((await toggle.isChecked()) !== to) await toggle.click();
    else {
      await toggle.click();
      await toggle.click();
    }
    return;
  }
  const picker = control.locator('button[aria-haspopup="dialog"]:not([aria-label$="as JSON"])');
  if (typeof to === 'string' && (await picker.count()) === 1) {
    await picker.click();
    const option = page.locator(`[cmdk-item][data-value="${to}"]`);
    if ((await option.count()) === 1) return option.click();
    const named = page.locator('[cmdk-item]').filter({ hasText: to.replace(/^!Ref /, '') });
    if (to.startsWith('!Ref ') && (await named.count()) === 1) return named.click();
    await page.keyboard.press('Escape');
  }
  await asJson(designer, row, to);
}

async function asJson({ page }: Designer, row: Locator, to: Json | undefined): Promise<void> {
  await row.hover();
  await row
    .getByRole('button', { name: /as JSON$/ })
    .last()
    .click();
  const area = page.getByRole('textbox', { name: /as JSON$/ });
  await area.fill(to === undefined ? '' : JSON.stringify(to, null, 2));
  await page.getByRole('button', { name: to === undefined ? 'Clear' : 'Set', exact: true }).click();
  await expect(area).toBeHidden();
}

/** Takes what was typed though no option says it, or the option. */
async function pickOther(trigger: Locator, text: string): Promise<void> {
  await trigger.click();
  await trigger.page().keyboard.type(text);
  const option = trigger.page().locator('[cmdk-item]').filter({ hasText: text });
  await option.last().click();
}

/** References as a user writes them: by name. */
function typedReferences(value: Json, nodes: DesignText['nodes']): Json {
  if (Array.isArray(value)) return value.map((item: Json) => typedReferences(item, nodes));
  if (!isPlain(value)) return value;
  const { $ref, part, attr } = value;
  if (typeof $ref === 'string') {
    const name = [nodes[$ref]?.name, part].filter((it) => it !== undefined).join('.');
    return attr === undefined ? `!Ref ${name}` : `!GetAtt ${name}.${String(attr)}`;
  }
  const entries = Object.entries(value).map(([key, item]) => [key, typedReferences(item, nodes)]);
  return Object.fromEntries(entries) as JsonMap;
}

function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, item: unknown) =>
      typeof item === 'object' && item !== null && !Array.isArray(item)
        ? Object.fromEntries(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : item,
    ) ?? ''
  );
}
