/** Parts of the editor, in the order in which one comes to them. */
const PARTS = '[data-screen-part]';
const TAKES_FOCUS =
  'button:not(:disabled),input:not(:disabled),textarea,a[href],[tabindex="0"]:not([role=separator])';

/** Takes the focus to the next part of the editor that is in sight, or to the one before. */
export function goToPart(by: 1 | -1): void {
  const parts = [...document.querySelectorAll<HTMLElement>(PARTS)].filter((part) =>
    part.checkVisibility(),
  );
  const now = parts.findIndex((part) => part.contains(document.activeElement));
  const at = now === -1 ? (by === 1 ? 0 : parts.length - 1) : now + by;
  const part = parts[(at + parts.length) % Math.max(1, parts.length)];
  const drawing = part?.querySelector<HTMLElement>('[data-canvas]');
  const first = [...(part?.querySelectorAll<HTMLElement>(TAKES_FOCUS) ?? [])].find((it) =>
    it.checkVisibility(),
  );
  (drawing ?? first)?.focus();
}
