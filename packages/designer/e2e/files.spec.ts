import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { AXE, violations } from './axe.js';
import { Designer } from './designer.js';
import { largeTemplate } from './large-template.js';

const ROOT = join(import.meta.dirname, '../../..');
const EXAMPLE = readFileSync(join(ROOT, 'examples/a09-api-kinesis-firehose-s3.arch'), 'utf8');
/** The code panel and what reads templates come late. */
const LOADED = { timeout: 45_000 };
const CLI = join(ROOT, 'packages/cli/dist/archivolt.js');

test('FILE5 a design that is opened and saved is the same, byte for byte', async ({ page }) => {
  const designer = await new Designer(page).open();
  await designer.openFile('a09.arch', EXAMPLE);
  await expect(designer.node('EventsApi')).toBeVisible();
  expect(await designer.save()).toBe(EXAMPLE);
});

test('what was drawn, saved and opened again is the same', async ({ page }) => {
  const designer = await new Designer(page).open();
  await designer.newDesign();
  await designer.dragService('Lambda function', { x: 160, y: 160 });
  await designer.dragService('SQS queue', { x: 520, y: 160 });
  await designer.connect('Function', 'Queue');
  const text = await designer.save();
  await designer.reload();
  await designer.openFile('again.arch', text);
  await expect(designer.node('Queue')).toBeVisible();
  expect(await designer.save()).toBe(text);
});

test('a template that takes its time says so, and can be given up', async ({ page }) => {
  const designer = await new Designer(page).open();
  await designer.openFile('large.yaml', largeTemplate(120));
  const dialog = page.getByRole('dialog', { name: 'Opening large.yaml' });
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await designer.openFile('a09.arch', EXAMPLE);
  await expect(designer.canvas).toBeVisible();
  await expect(page.getByRole('heading', { name: 'a09 .arch' })).toBeVisible();
});

test('what is exported is of the target that was just chosen', async ({ page }) => {
  const designer = await new Designer(page).open();
  await designer.openFile('a09.arch', EXAMPLE);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const download = dialog.getByRole('button', { name: 'Download zip' });
  await expect(download).toBeEnabled();
  const canDownloadAtOnce = await dialog.evaluate(async (element) => {
    element.querySelector<HTMLElement>('[role="radio"][aria-checked="false"]')?.click();
    await new Promise(requestAnimationFrame);
    const buttons = [...element.querySelectorAll('button')];
    return buttons.find(({ textContent }) => textContent === 'Download zip')?.disabled === false;
  });
  expect(canDownloadAtOnce).toBe(false);
  await expect(download).toBeEnabled();
});

test('FILE11 SEC40 a tab that is closed without saving offers its work again, in a browser alone too', async ({
  page,
  context,
}) => {
  const designer = await new Designer(page).open();
  await designer.newDesign();
  await designer.dragService('SQS queue', { x: 320, y: 160 });
  await expect.poll(() => draftsKept(page)).toBe(1);
  await page.close();
  const again = await context.newPage();
  const after = await new Designer(again).open();
  const dialog = again.getByRole('dialog', { name: 'Unsaved work was found' });
  await dialog.getByRole('button', { name: 'Recover' }).click();
  await expect(after.node('Queue')).toBeVisible();
  await after.save();
  await expect.poll(() => draftsKept(again)).toBe(0);
  await after.reload();
  await expect(again.getByRole('heading', { name: 'Draw what AWS will accept' })).toBeVisible();
  await expect(again.getByRole('dialog')).toHaveCount(0);
});

/** How many designs the browser keeps that are in no file. */
function draftsKept(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) =>
        request.addEventListener('success', () => resolve(request.result)),
      );
    const database = await settled(indexedDB.open('archivolt'));
    const count = await settled(database.transaction('drafts').objectStore('drafts').count());
    database.close();
    return count;
  });
}

test.describe('with the command', () => {
  let server: ChildProcess | undefined;
  test.afterEach(() => {
    server?.kill();
  });

  /** `archivolt open FILE`: its address. */
  async function serve(file: string, folder: string): Promise<string> {
    server = spawn(process.execPath, [CLI, 'open', file, '--no-launch', '--json'], {
      cwd: folder,
      env: { ...process.env, XDG_STATE_HOME: folder, XDG_CONFIG_HOME: folder, HOME: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { stdout } = server;
    return new Promise((resolve, reject) => {
      let said = '';
      stdout?.on('data', (bytes: Buffer) => {
        said += bytes.toString();
        const [, url] = /"url":\s*"([^"]+)"/.exec(said) ?? [];
        if (url !== undefined) resolve(url);
      });
      server?.on('exit', (status) => reject(new Error(`archivolt open ended with ${status}`)));
    });
  }

  test('Ctrl S writes the canonical file; a reload shows it; what changed on disk is kept', async ({
    page,
  }, info) => {
    const folder = info.outputPath();
    const file = info.outputPath('orders.arch');
    writeFileSync(file, JSON.stringify(JSON.parse(EXAMPLE)));
    const url = await serve(file, folder);
    await page.addInitScript(AXE);
    const designer = new Designer(page);
    await page.goto(url);
    await expect(designer.node('EventsApi')).toBeVisible();
    await designer.select('EventsApi');
    await designer.rename('IntakeApi');
    await designer.press('Mod+s');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    expect(readFileSync(file, 'utf8')).toBe(EXAMPLE.replace('EventsApi', 'IntakeApi'));
    await page.reload();
    await expect(designer.node('IntakeApi')).toBeVisible();

    writeFileSync(file, EXAMPLE);
    await designer.select('IntakeApi');
    await designer.rename('OtherApi');
    await designer.press('Mod+s');
    await expect(page.getByText('changed outside Archivolt').first()).toBeVisible();
    expect(await violations(page, '[role=dialog]'), 'two versions').toEqual([]);
    expect(readFileSync(file, 'utf8')).toBe(EXAMPLE);
    await expect(designer.node('OtherApi')).toBeVisible();
    await page.getByRole('button', { name: 'Overwrite' }).click();
    await expect.poll(() => readFileSync(file, 'utf8')).toContain('OtherApi');
    expect(designer.errors.filter((it) => !it.includes('412'))).toEqual([]);
  });

  test('FILE11 FILE20 FILE30 a page that dies loses nothing: what would come back is shown, and comes back', async ({
    page,
    context,
  }, info) => {
    const file = info.outputPath('orders.arch');
    writeFileSync(file, EXAMPLE);
    const url = await serve(file, info.outputPath());
    await page.goto(url);
    const before = new Designer(page);
    await expect(before.node('EventsApi')).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await before.select('EventsApi');
    await before.rename('IntakeApi');
    const drafts = info.outputPath('archivolt/drafts');
    await expect.poll(() => (existsSync(drafts) ? readdirSync(drafts).length : 0)).toBe(1);
    await page.close();

    const again = await context.newPage();
    await again.addInitScript(AXE);
    const designer = new Designer(again);
    await again.goto(url);
    const dialog = again.getByRole('dialog', { name: 'Unsaved work was found' });
    await expect(dialog.getByRole('list', { name: 'Differences' })).toContainText('IntakeApi');
    await expect(dialog.getByRole('img', { name: '1 changed' })).toBeVisible();
    expect(await violations(again, '[role=dialog]'), 'work that comes back').toEqual([]);
    await dialog.getByRole('button', { name: 'Recover' }).click();
    await expect(designer.node('IntakeApi')).toBeVisible();
    expect(readFileSync(file, 'utf8')).toBe(EXAMPLE);
    await designer.press('Mod+s');
    await expect(again.getByText('Saved', { exact: true })).toBeVisible();
    expect(readFileSync(file, 'utf8')).toBe(EXAMPLE.replace('EventsApi', 'IntakeApi'));
    await expect.poll(() => readdirSync(drafts)).toEqual([]);
    await again.reload();
    await expect(designer.node('IntakeApi')).toBeVisible();
    await expect(again.getByRole('dialog')).toHaveCount(0);

    await again.getByRole('button', { name: 'File menu' }).click();
    await again.getByRole('menuitem', { name: 'Versions…' }).click();
    const versions = again.getByRole('dialog', { name: 'Versions of orders.arch' });
    await versions.getByRole('list', { name: 'Versions' }).getByRole('button').nth(1).click();
    await expect(versions.getByRole('list', { name: 'Differences' })).toContainText('EventsApi');
    expect(await violations(again, '[role=dialog]'), 'versions').toEqual([]);
    await versions.getByRole('button', { name: 'Restore' }).click();
    await expect(designer.node('EventsApi')).toBeVisible();
    await designer.press('Mod+z');
    await expect(designer.node('IntakeApi')).toBeVisible();

    writeFileSync(file, EXAMPLE.replace('EventsApi', 'OtherApi'));
    await expect(again.getByText('orders.arch was changed by another program')).toBeVisible();
    expect(await violations(again), 'a file that another program changed').toEqual([]);
    await again.getByRole('button', { name: 'Reload' }).click();
    await expect(designer.node('OtherApi')).toBeVisible();
    await expect(again.getByText('Saved', { exact: true })).toBeVisible();
    rmSync(file);
    await expect(again.getByText('orders.arch was moved or deleted')).toBeVisible();
    await again.getByRole('button', { name: 'Save it again' }).click();
    await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8')).toContain('OtherApi');
    expect(designer.errors).toEqual([]);
  });

  test('FILE32 a linked template and the drawing follow each other, and neither is overwritten unasked', async ({
    page,
  }, info) => {
    test.slow();
    const template = info.outputPath('template.yaml');
    const text = (topic: string, rest = '') =>
      `# What CI deploys.\nTransform: AWS::Serverless-2016-10-31\nResources:\n  ${topic}: # told at night\n    Type: AWS::SNS::Topic
  Flow: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: flow.asl.json}}\n${rest}`;
    const flow = info.outputPath('flow.asl.json');
    const states = (name: string) =>
      JSON.stringify({ StartAt: name, States: { [name]: { Type: 'Pass', End: true } } });
    writeFileSync(flow, states('Greet'));
    writeFileSync(template, text('Alerts'));
    const design = info.outputPath('app.arch');
    const imported = spawnSync(process.execPath, [
      CLI,
      'import',
      template,
      '--link',
      '--out',
      design,
    ]);
    expect(imported.status).toBe(0);
    writeFileSync(template, text('Alerts', '  Jobs: {Type: AWS::SQS::Queue}\n'));
    writeFileSync(flow, states('Meet'));
    await page.goto(await serve(design, info.outputPath()));
    const designer = new Designer(page);
    await expect(designer.node('Jobs')).toBeVisible(LOADED);

    // The file of the definition is taken a moment after the template.
    await expect(async () => {
      await designer.press('Mod+s');
      await expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 1000 });
      expect(readFileSync(design, 'utf8')).toContain('"Meet"');
    }).toPass();
    expect(readFileSync(template, 'utf8')).toBe(
      text('Alerts', '  Jobs: {Type: AWS::SQS::Queue}\n'),
    );
    expect(readFileSync(design, 'utf8')).toContain('"Jobs"');

    writeFileSync(flow, states('Part'));
    await expect(async () => {
      await designer.press('Mod+s');
      expect(readFileSync(design, 'utf8')).toContain('"Part"');
    }).toPass();
    await designer.clickNode('Jobs');
    await designer.press('Delete');
    await designer.press('Mod+s');
    await expect.poll(() => readFileSync(template, 'utf8')).toBe(text('Alerts'));

    writeFileSync(template, text('Alerts', '  Letters: {Type: AWS::SQS::Queue}\n'));
    await expect(designer.node('Letters')).toBeVisible(LOADED);
    await designer.clickNode('Letters');
    await designer.press('Delete');
    await expect(designer.node('Letters')).toHaveCount(0);
    writeFileSync(template, text('Pages'));
    const keep = page.getByRole('button', { name: 'Keep the drawing' });
    await expect(keep).toBeVisible();
    await designer.press('Mod+s');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    expect(readFileSync(template, 'utf8')).toBe(text('Pages'));
    rmSync(flow);
    await keep.click();
    await expect.poll(() => readFileSync(template, 'utf8')).toBe(text('Alerts'));
    await expect.poll(() => existsSync(flow) && readFileSync(flow, 'utf8')).toContain('"Part"');
    await designer.undo();
    writeFileSync(template, text('Pages'));
    await page.getByRole('button', { name: 'Take the template' }).click();
    await expect(designer.node('Pages')).toBeVisible(LOADED);
    await expect(designer.node('Letters')).toHaveCount(0);
    expect(readFileSync(template, 'utf8')).toBe(text('Pages'));
    // The browser tells of the file that was gone, and of what was not written over a change.
    expect(designer.errors.filter((it) => !/404|412/.test(it))).toEqual([]);
  });

  test('a nested stack opens the template beside that it is made of, and that with its states', async ({
    page,
  }, info) => {
    test.slow();
    const nested = (id: string, path: string) =>
      `Resources:\n  ${id}: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ${path}}}\n`;
    mkdirSync(info.outputPath('parts'));
    writeFileSync(info.outputPath('template.yaml'), nested('Parts', './parts/parts.yaml'));
    writeFileSync(info.outputPath('parts/parts.yaml'), nested('Inner', 'inner.yaml'));
    writeFileSync(
      info.outputPath('parts/inner.yaml'),
      `Transform: AWS::Serverless-2016-10-31\nResources:\n  Jobs: {Type: AWS::SQS::Queue}
  Flow: {Type: AWS::Serverless::StateMachine, Properties: {DefinitionUri: flow/flow.asl.json}}\n`,
    );
    mkdirSync(info.outputPath('parts/flow'));
    const states = { StartAt: 'Greet', States: { Greet: { Type: 'Pass', End: true } } };
    writeFileSync(info.outputPath('parts/flow/flow.asl.json'), JSON.stringify(states));
    await page.goto(await serve(info.outputPath('template.yaml'), info.outputPath()));
    const designer = new Designer(page);
    for (const [stack, inside] of [
      ['Parts', 'Inner'],
      ['Inner', 'Jobs'],
    ] as const) {
      await expect(designer.node(stack)).toBeVisible(LOADED);
      await designer.select(stack);
      await designer.run('Open nested template');
      await expect(designer.node(inside)).toBeVisible(LOADED);
    }
    await designer.select('Flow');
    await designer.inspector.getByRole('button', { name: 'Show states' }).click();
    await expect(page.getByRole('dialog').getByRole('list', { name: 'States' })).toContainText(
      'Greet',
    );
    expect(designer.errors).toEqual([]);
  });

  test('a file that is broken is told with its place, and left as it is', async ({
    page,
  }, info) => {
    const file = info.outputPath('broken.arch');
    const broken = '{\n  "version": 1,\n  "nodes": oops\n}\n';
    writeFileSync(file, broken);
    await page.goto(await serve(file, info.outputPath()));
    const dialog = page.getByRole('dialog', { name: 'broken.arch cannot be opened' });
    await expect(dialog).toContainText('Line 3, column 12');
    expect(readFileSync(file, 'utf8')).toBe(broken);
  });
});
