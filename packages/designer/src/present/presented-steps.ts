import { isHidden, type Scene, type SceneWire } from '@archivolt/render';
import type { PresentedStep } from '../canvas/stage-state.js';

const MOST_STEPS = 40;

/**
 * The steps that a drawing is presented in: all of it, then each group as one reads them; without
 * groups the way that a request goes, from where it comes in to where it ends.
 */
export function presentedSteps(scene: Scene): readonly PresentedStep[] {
  const all: PresentedStep = { title: scene.document.description ?? 'The whole', lit: undefined };
  const groups = [...scene.groups.values()].toSorted(
    (a, b) => Math.round(a.y / 40) - Math.round(b.y / 40) || a.x - b.x,
  );
  const parts =
    groups.length > 0
      ? groups.map(({ title, members }) => ({ title, lit: withWires(scene, new Set(members)) }))
      : waves(scene);
  return [all, ...parts.slice(0, MOST_STEPS)];
}

function withWires(scene: Scene, ids: ReadonlySet<string>): ReadonlySet<string> {
  const inner = drawn(scene).filter(({ from, to }) => ids.has(from) && ids.has(to));
  return new Set([...ids, ...inner.map(({ id }) => id)]);
}

function drawn(scene: Scene): readonly SceneWire[] {
  return [...scene.wires.values()].filter(
    ({ kind, isReference }) => !isReference && kind !== 'placement',
  );
}

/** Each step lights what the step before reaches, with the wires between. */
function waves(scene: Scene): readonly PresentedStep[] {
  const wires = drawn(scene);
  const shown = [...scene.nodes.keys()].filter((id) => !isHidden(scene, id));
  const reached = new Set(wires.map(({ to }) => to));
  const starting = new Set(wires.map(({ from }) => from));
  let front = new Set(shown.filter((id) => starting.has(id) && !reached.has(id)));
  const seen = new Set<string>();
  const steps: PresentedStep[] = [];
  while (seen.size < shown.length) {
    if (front.size === 0) front = new Set(shown.filter((id) => starting.has(id) && !seen.has(id)));
    const next = wires.filter(({ from, to }) => front.has(from) && !seen.has(to) && from !== to);
    for (const id of front) seen.add(id);
    if (front.size === 0) break;
    const targets = new Set(next.map(({ to }) => to).filter((id) => !front.has(id)));
    if (next.length > 0) steps.push(waveOf(scene, front, next));
    front = new Set([...targets].filter((id) => !seen.has(id)));
  }
  return steps;
}

const NAMED = 3;

function waveOf(
  scene: Scene,
  front: ReadonlySet<string>,
  next: readonly SceneWire[],
): PresentedStep {
  const sources = [...front].filter((id) => next.some(({ from }) => from === id));
  const names = sources.map((id) => scene.nodes.get(id)?.name ?? '').slice(0, NAMED);
  const more = sources.length - names.length;
  const title = `From ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const lit = new Set([...sources, ...next.flatMap(({ id, to }) => [id, to])]);
  return { title, lit };
}
