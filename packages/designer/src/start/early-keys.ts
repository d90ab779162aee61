/** Shortcuts of the start page that a browser would take for itself. */
const OURS = new Set(['k', 'o']);

/** Keeps shortcuts that are pressed before the editor listens; gives them back once it does. */
export function catchEarlyKeys(): () => void {
  const early: KeyboardEvent[] = [];
  const keep = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || !OURS.has(event.key.toLowerCase())) return;
    event.preventDefault();
    early.push(event);
  };
  window.addEventListener('keydown', keep);
  return () => {
    window.removeEventListener('keydown', keep);
    // The editor's own listener is there after this turn.
    setTimeout(() => {
      for (const event of early)
        document.body.dispatchEvent(new KeyboardEvent(event.type, againAs(event)));
    });
  };
}

function againAs({
  key,
  code,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: KeyboardEvent): KeyboardEventInit {
  return { key, code, ctrlKey, metaKey, shiftKey, altKey, bubbles: true, cancelable: true };
}
