/** Gives the keyboard to the drawing. */
export function focusDrawing(): void {
  document.querySelector<HTMLElement>('[data-canvas]')?.focus({ preventScroll: true });
}
