import type { Stage } from '../stage.js';

/** Milliseconds of finding routes between two frames. */
const SLICE = 6;
/** Milliseconds after which what was found is shown. */
const SHOWN = 200;

const waiting = new WeakMap<Stage, Set<string>>();

/** Finds the route of a wire between frames, with those of others; a few times a second what was found is painted. */
export function routeLater(stage: Stage, id: string): void {
  const known = waiting.get(stage);
  if (known !== undefined) {
    known.add(id);
    return;
  }
  const ids = new Set([id]);
  waiting.set(stage, ids);
  work(stage, { ids, shownAt: performance.now() });
}

function work(
  stage: Stage,
  { ids, shownAt }: { readonly ids: Set<string>; readonly shownAt: number },
): void {
  setTimeout(() => {
    const until = performance.now() + SLICE;
    for (const id of ids) {
      stage.router.route(id);
      ids.delete(id);
      if (performance.now() > until) break;
    }
    const now = performance.now();
    const isShown = ids.size === 0 || now - shownAt > SHOWN;
    if (ids.size === 0) waiting.delete(stage);
    else work(stage, { ids, shownAt: isShown ? now : shownAt });
    if (isShown) stage.paint('changed');
  });
}
