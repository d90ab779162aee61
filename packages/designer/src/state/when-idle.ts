/**
 * Calls when the page has nothing better to do: at `after` ms from now at the earliest, and `patience` ms later at
 * the latest. Returns how to give it up.
 */
export function whenIdle(
  call: () => void,
  { after, patience }: { readonly after: number; readonly patience: number },
): () => void {
  let idle: number | undefined;
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback === 'undefined') call();
    else idle = requestIdleCallback(call, { timeout: patience });
  }, after);
  return () => {
    clearTimeout(timer);
    if (idle !== undefined) cancelIdleCallback(idle);
  };
}
