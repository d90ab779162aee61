import { truncateMiddle } from '../scene/card.js';
import type { SceneWire } from '../scene/scene.js';
import { textWidth } from './text-width.js';

/** What stands on a wire, in the sizes that it may take: the wanted one first. */
export interface LabelSize {
  readonly text: string | undefined;
  readonly width: number;
  readonly height: number;
}

const TEXT = 11;
const CHIP = 10;
const PADDING = 10;
/** Longer ones are cut even where there is room. */
const LONGEST = 28;
const SHORTEST = 5;
const SHARES = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42];

export function labelSizes(
  { access, glyph, label }: Pick<SceneWire, 'access' | 'glyph' | 'label'>,
  isFaulty: boolean,
): readonly LabelSize[] {
  if (access !== undefined) {
    return [{ text: access, width: textWidth(access, CHIP) + 9, height: 15 }];
  }
  if (glyph !== undefined && !isFaulty) return [{ text: undefined, width: 18, height: 18 }];
  if (label !== undefined) return texts(label);
  return isFaulty ? [{ text: undefined, width: 21, height: 21 }] : [];
}

function texts(label: string): readonly LabelSize[] {
  const most = Math.min(LONGEST, label.length);
  const letters = SHARES.map((share) => Math.round(most * share)).filter(
    (count) => count === most || count >= SHORTEST,
  );
  return letters.map((count) => {
    const text = truncateMiddle(label, count);
    return { text, width: textWidth(text, TEXT) + PADDING, height: 16 };
  });
}
