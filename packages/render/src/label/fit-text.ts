import { truncateEnd, truncateMiddle } from '../scene/card.js';
import { NARROWEST, textWidth } from './text-width.js';

/** What a card has beside its icon for a line of text. */
export const CARD_ROOM = 112;

const NAME = 13;
const DETAIL = 11;
const SHORTEST = 4;

/** A name as it fits on a card, cut in its middle: both ends tell names apart. */
export function fitName(name: string, size = NAME): string {
  return fit(name, size, truncateMiddle);
}

/** The second line of a card as it fits, cut at its end. */
export function fitDetail(detail: string): string {
  return fit(detail, DETAIL, truncateEnd);
}

function fit(text: string, size: number, cut: typeof truncateEnd): string {
  // No text is longer than a line of the narrowest letters, whatever a file says.
  let length = Math.min([...text].length, Math.floor(CARD_ROOM / textWidth(NARROWEST, size)));
  let fitted = cut(text, length);
  while (length > SHORTEST && textWidth(fitted, size) > CARD_ROOM) {
    length -= 1;
    fitted = cut(text, length);
  }
  return fitted;
}
