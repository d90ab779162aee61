/** How much of the drawing is told, by zoom: brief §7. */
export type Level = 'full' | 'names' | 'icons' | 'map';

const LEVELS: readonly { readonly level: Level; readonly from: number }[] = [
  { level: 'full', from: 0.85 },
  { level: 'names', from: 0.45 },
  { level: 'icons', from: 0.2 },
  { level: 'map', from: 0 },
];

/** Half of four points, to either side of a step: a hand at the step does not make it flicker. */
const SLACK = 0.02;

/** The level for a zoom, given the level before. */
export function levelAt(zoom: number, before?: Level): Level {
  const plain = plainLevel(zoom);
  if (before === undefined || plain === before) return plain;
  const isFiner = rank(plain) < rank(before);
  const reached = plainLevel(isFiner ? zoom - SLACK : zoom + SLACK);
  return reached === before ? before : plain;
}

function plainLevel(zoom: number): Level {
  return LEVELS.find(({ from }) => zoom >= from)?.level ?? 'map';
}

function rank(level: Level): number {
  return LEVELS.findIndex((item) => item.level === level);
}

/** Whether near nodes stand in the DOM; else all are painted. */
export function isMounted(level: Level): boolean {
  return level === 'full' || level === 'names';
}
