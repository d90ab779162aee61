import { truncateEnd, truncateMiddle } from '../scene/card.js';
import { NARROWEST, textWidth } from './text-width.js';

/** What a card has beside its icon for a line of text. */
export const CARD_ROOM = 112;
/** And where its name stands there alone. */
const LINES_ROOM = 120;

const NAME = 13;
const DETAIL = 11;
const SHORTEST = 4;
/** A longer name is cut, not searched for words. */
const LONGEST = 64;

/** A name as it fits on a card, cut in its middle: both ends tell names apart. */
export function fitName(name: string, size = NAME): string {
  return fit(name, { size, room: CARD_ROOM, cut: truncateMiddle });
}

/** A name where it alone stands on a card that is looked at from afar: in two lines, before any of it is cut. */
export function fitNameLines(name: string, size: number): readonly string[] {
  const fits = (text: string) => textWidth(text, size) <= LINES_ROOM;
  if (fits(name)) return [name];
  const halves = name.length > LONGEST ? [] : halvesOf(name);
  const widest = ([first, second]: readonly [string, string]) =>
    Math.max(textWidth(first, size), textWidth(second, size));
  const [best] = halves.toSorted((a, b) => widest(a) - widest(b));
  const cut = (text: string) => fit(text, { size, room: LINES_ROOM, cut: truncateMiddle });
  return best === undefined ? [cut(name)] : best.map(cut);
}

/** Where words of a name begin: `OrdersFn`, `orders-fn`, `orders.fn`. */
const WORDS = /(?<=[a-z0-9])(?=[A-Z])|(?<=[-_. ])/gu;

function halvesOf(name: string): readonly (readonly [string, string])[] {
  return [...name.matchAll(WORDS)].map(
    ({ index }) => [name.slice(0, index).trimEnd(), name.slice(index)] as const,
  );
}

/** The second line of a card as it fits, cut at its end. */
export function fitDetail(detail: string): string {
  return fit(detail, { size: DETAIL, room: CARD_ROOM, cut: truncateEnd });
}

interface Room {
  readonly size: number;
  readonly room: number;
  readonly cut: typeof truncateEnd;
}

function fit(text: string, { size, room, cut }: Room): string {
  // No text is longer than a line of the narrowest letters, whatever a file says.
  let length = Math.min([...text].length, Math.floor(room / textWidth(NARROWEST, size)));
  let fitted = cut(text, length);
  while (length > SHORTEST && textWidth(fitted, size) > room) {
    length -= 1;
    fitted = cut(text, length);
  }
  return fitted;
}
