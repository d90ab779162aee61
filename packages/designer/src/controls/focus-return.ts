/** Opens over the page, takes the focus and goes. */
const FLOATING = '[role=dialog],[role=alertdialog],[role=menu],[role=listbox]';

/** What had the focus last that is no part of what floats: a dialog that another one led to gives it back too. */
let last: HTMLElement | undefined;
let isReturning = false;

export function followFocus(): () => void {
  if (document.activeElement instanceof HTMLElement && document.activeElement !== document.body)
    last = document.activeElement;
  const come = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target.closest(FLOATING) === null) last = target;
  };
  // A click beside everything leaves nothing in focus: then nothing gets it back.
  const go = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget === null && target === last && document.hasFocus()) last = undefined;
  };
  document.addEventListener('focusin', come);
  document.addEventListener('focusout', go);
  return () => {
    document.removeEventListener('focusin', come);
    document.removeEventListener('focusout', go);
  };
}

/** What closed may have led elsewhere: that keeps the focus. */
export function returnFocus(): void {
  const active = document.activeElement;
  if (active !== null && active !== document.body) return;
  isReturning = true;
  last?.focus({ preventScroll: true });
  isReturning = false;
}

/** Whether a control has the focus again, rather than being come to: it needs no tip. */
export function hasFocusAgain(): boolean {
  return isReturning;
}
