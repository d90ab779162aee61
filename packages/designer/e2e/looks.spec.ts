import { expect, test, type Page } from '@playwright/test';
import { Designer } from './designer.js';

/** Texts that are wider than their box and are not cut with an ellipsis. */
async function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isCut = (element: Element): boolean =>
      getComputedStyle(element).textOverflow === 'ellipsis' ||
      getComputedStyle(element).clipPath === 'inset(50%)' ||
      element.closest('.visually-hidden, .monaco-editor, input, textarea, svg') !== null;
    return [...document.querySelectorAll('body *')]
      .filter((element): element is HTMLElement => element instanceof HTMLElement)
      .filter((element) => [...element.childNodes].some((it) => it.nodeType === Node.TEXT_NODE))
      .filter((element) => element.clientWidth > 0 && !isCut(element))
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.tagName} ${element.textContent?.slice(0, 60) ?? ''}`);
  });
}

const SIZES = [
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
] as const;

test('a whole session at 1280 × 800 and 1440 × 900: nothing overflows, nothing is logged', async ({
  page,
}, info) => {
  const logged: string[] = [];
  page.on('console', (message) => {
    const isOfTest = message.text() === 'Service Worker registration blocked by Playwright';
    if (['error', 'warning'].includes(message.type()) && !isOfTest) logged.push(message.text());
  });
  const designer = await new Designer(page).open();
  const look = async (name: string) => {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const body = await page.screenshot();
      await info.attach(`${name}-${size.width}.png`, { body, contentType: 'image/png' });
      expect(await overflowing(page), `${name} at ${size.width}`).toEqual([]);
    }
  };
  await look('start');
  await designer.openExample('A function outside the VPC');
  await designer.expectProblems({ errors: 1 });
  await look('design');
  await designer.select('OrdersFn');
  await designer.press('Mod+Shift+m');
  await expect(designer.problems).toBeVisible();
  await look('node');
  await designer.press('Mod+2');
  await expect(page.getByRole('radio', { name: 'CloudFormation', exact: true })).toBeVisible();
  await look('split');
  await designer.press('Mod+1');
  await designer.press('Mod+e');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await look('export');
  await designer.press('Escape');
  expect(logged).toEqual([]);
  expect(designer.errors).toEqual([]);
});
