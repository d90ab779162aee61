import { expect, test } from '@playwright/test';
import { Designer } from './designer.js';

interface Looks {
  readonly layout: {
    readonly nodes: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
    readonly edges?: Readonly<Record<string, { readonly bends?: readonly unknown[] }>>;
    readonly groups?: Readonly<Record<string, { readonly title: string }>>;
  };
}

async function looks(designer: Designer): Promise<Looks['layout']> {
  return (JSON.parse(await designer.save()) as Looks).layout;
}

async function middle(designer: Designer, name: string): Promise<{ x: number; y: number }> {
  const box = await designer.node(name).boundingBox();
  if (box === null) throw new Error(`${name} is not shown`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function selectAll(designer: Designer): Promise<void> {
  await designer.canvas.focus();
  await designer.press('Mod+a');
}

test('nodes are put in line and apart, grouped, copied by Alt, and wires are bent by hand', async ({
  page,
}) => {
  const designer = await (await new Designer(page).open()).newDesign();
  await designer.dragService('SQS queue', { x: 150, y: 160 });
  await designer.dragService('Lambda function', { x: 430, y: 200 });
  await designer.dragService('DynamoDB table', { x: 720, y: 300 });

  await test.step('align and distribute', async () => {
    await selectAll(designer);
    await designer.inspector.getByRole('button', { name: 'Align top' }).click();
    await designer.inspector.getByRole('button', { name: 'Distribute across' }).click();
    const places = Object.values((await looks(designer)).nodes);
    expect(new Set(places.map(({ y }) => y)).size).toBe(1);
    const [a = 0, b = 0, c = 0] = places.map(({ x }) => x).toSorted((p, q) => p - q);
    expect(Math.abs(b - a - (c - b))).toBeLessThanOrEqual(1);
    await designer.press('Alt+a');
    expect(new Set(Object.values((await looks(designer)).nodes).map(({ x }) => x)).size).toBe(1);
    await designer.press('Mod+z');
  });

  await test.step('group, rename in place, ungroup', async () => {
    await selectAll(designer);
    await designer.press('Mod+g');
    await page.keyboard.type('Orders');
    await page.keyboard.press('Enter');
    await expect(designer.inspector.getByRole('textbox', { name: 'Title' })).toHaveValue('Orders');
    await expect(designer.inspector).toContainText('Group of 3 nodes');
    await designer.press('Mod+Shift+g');
    await expect(designer.inspector).toContainText('3 nodes');
    expect((await looks(designer)).groups ?? {}).toEqual({});
  });

  await test.step('a run of a wire is pushed aside, and let go again', async () => {
    await designer.press('Escape');
    await designer.connect('Function', 'Table');
    await designer.press('Escape');
    const [from, to] = [await middle(designer, 'Function'), await middle(designer, 'Table')];
    const at = { x: from.x + (to.x - from.x) / 2 + 40, y: from.y };
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x, at.y + 60, { steps: 4 });
    await page.mouse.up();
    const bent = Object.values((await looks(designer)).edges ?? {});
    expect(bent.map(({ bends }) => bends?.length)).toEqual([4]);
    await designer.run('Let the wire find its own way');
    expect((await looks(designer)).edges ?? {}).toEqual({});
  });

  await test.step('Alt leaves the original and drops a copy; all of a kind are selected', async () => {
    const from = await middle(designer, 'Function');
    await page.keyboard.down('Alt');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y + 200, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Alt');
    await expect(designer.node('Function')).toBeVisible();
    await expect(designer.node('Function2')).toBeVisible();
    await designer.run('Select all of this kind');
    await expect(designer.inspector.getByRole('heading', { name: '2 nodes' })).toBeVisible();
  });

  await test.step('resources of a template are pasted as nodes, with their wires', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const piece = `  Jobs:
    Type: AWS::SQS::Queue
  Worker:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      Runtime: nodejs22.x
      CodeUri: src/
      Events:
        Job:
          Type: SQS
          Properties: { Queue: !GetAtt Jobs.Arn }
`;
    await page.evaluate((text) => navigator.clipboard.writeText(text), piece);
    await designer.canvas.focus();
    await designer.press('Mod+v');
    await expect(designer.node('Worker')).toBeVisible();
    await expect(designer.node('Jobs')).toHaveAttribute('aria-label', /0 wires in, 1 out$/);
  });
  expect(designer.errors).toEqual([]);
});
