import { isMap, type Value } from '@archivolt/model';
import { own } from '../own.js';
import { spelled } from './physical-names.js';
import { type Names, canonical, namesAny, nodesIn } from './mentions.js';

/** What agrees with anything: a resource of a wire that was not looked for yet. */
export const ANYTHING = '\u0000';

/** What stands for a text that a wire carries, until a template says it. */
export function blank(key: string): string {
  return `\u0001${key}\u0002`;
}

const BLANK = /\u0001([^\u0002]*)\u0002/;

/** The key of a text that is left blank. */
export function blankIn(value: Value | undefined): string | undefined {
  return typeof value === 'string' ? BLANK.exec(value)?.[1] : undefined;
}

export interface Terms {
  readonly names: Names;
  /** Gets what blanks turn out to be. */
  readonly blanks: Map<string, Value>;
}

/** Whether what a template says is what a wire would say: literals equal, expressions of the same nodes. */
export function agrees(written: Value | undefined, asked: Value, terms: Terms): boolean {
  if (asked === ANYTHING) return true;
  if (written === undefined) return false;
  if (isMap(asked) && !isExpression(asked)) {
    return Object.entries(asked).every(([key, item]) => agrees(own(written, key), item, terms));
  }
  if (Array.isArray(asked)) {
    const items: readonly Value[] = asked;
    const list: readonly Value[] = Array.isArray(written) ? written : [written];
    return items.every((item) => list.some((other) => agrees(other, item, terms)));
  }
  if (!namesAny(asked)) return isText(written, String(asked), terms);
  const [first, second] = [nodesIn(written, terms.names), nodesIn(asked, terms.names)];
  if (second.size === 1 && first.size === 0) return isCalled(written, [...second], terms);
  if (second.size === 0) return first.size === 0 && isSameText(written, asked, terms);
  return first.size === second.size && [...second].every((id) => first.has(id));
}

/** Whether a text is what the one node that is asked for is called in AWS. */
function isCalled(written: Value, [id = '']: readonly string[], { names }: Terms): boolean {
  const name = names.physical.names.get(id);
  return name !== undefined && spelled(written) === name;
}

/** Of expressions that name no node: the same words, where both can be spelled out. */
function isSameText(written: Value, asked: Value, terms: Terms): boolean {
  const [text, wanted] = [plain(written), plain(asked)];
  return text === undefined || wanted === undefined || isText(text, wanted, terms);
}

/** An expression as one text with variables in it; the partition may be written out. */
function plain(value: Value): string | undefined {
  return spelled(value)?.replace(/^arn:(?:aws|\$\{AWS::Partition\}):/, 'arn::');
}

function isText(written: Value, asked: string, { blanks }: Terms): boolean {
  const [whole, key] = BLANK.exec(asked) ?? [];
  if (whole === undefined || key === undefined) return String(written) === asked;
  if (asked === whole) return isFilled(blanks, key, written);
  const [before = '', after = ''] = asked.split(whole);
  if (typeof written !== 'string' || written.length < before.length + after.length) return false;
  const isInside = written.startsWith(before) && written.endsWith(after);
  return (
    isInside && isFilled(blanks, key, written.slice(before.length, written.length - after.length))
  );
}

function isFilled(blanks: Map<string, Value>, key: string, value: Value): boolean {
  const known = blanks.get(key);
  if (known !== undefined) return canonical(known) === canonical(value);
  blanks.set(key, value);
  return true;
}

/** As `agrees`, and in the same words. */
export function isSame(written: Value | undefined, asked: Value): boolean {
  return canonical(written) === canonical(asked);
}

function isExpression(value: Value): boolean {
  if (!isMap(value)) return false;
  const keys = Object.keys(value);
  return '$ref' in value || (keys.length === 1 && /^(Ref|Fn::.+)$/.test(keys[0] ?? ''));
}
