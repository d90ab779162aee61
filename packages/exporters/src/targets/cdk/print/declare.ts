import { quoted } from './text.js';

const WIDTH = 100;
/** What no reader of a comment sees, or takes for a line end. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s\ufff0-\uffff]+/gu;

/** A member of an interface. */
export interface Member {
  readonly name: string;
  readonly type: Type;
  readonly isOptional?: boolean;
  /** What a reader is told, a paragraph each. */
  readonly about?: readonly string[];
}

/** A type by its name, or one of several texts. */
export type Type = string | { readonly oneOf: readonly string[] };

/** An exported interface. */
export function printInterface(
  head: string,
  members: readonly Member[],
  about: readonly string[] = [],
): readonly string[] {
  const body = members.flatMap((member, index) => [
    ...(index > 0 && member.about !== undefined ? [''] : []),
    ...docComment(member.about ?? [], 2),
    ...memberLines(member),
  ]);
  return [...docComment(about, 0), `export interface ${head} {`, ...body, '}'];
}

function memberLines({ name, type, isOptional }: Member): readonly string[] {
  const before = `  readonly ${name}${isOptional === true ? '?' : ''}:`;
  if (typeof type === 'string') return [`${before} ${type};`];
  const texts = type.oneOf.map((item) => quoted(item));
  const line = `${before} ${texts.join(' | ')};`;
  if (line.length <= WIDTH) return [line];
  return [before, ...texts.map((text, at) => `    | ${text}${at === texts.length - 1 ? ';' : ''}`)];
}

/** A comment of paragraphs, which nothing in them ends; none where there are none. */
export function docComment(paragraphs: readonly string[], indent: number): readonly string[] {
  const before = ' '.repeat(indent);
  const [first = '', ...more] = paragraphs
    .map((text) => commentText(text))
    .filter((it) => it !== '');
  if (first === '') return [];
  const line = `${before}/** ${first} */`;
  if (more.length === 0 && line.length <= WIDTH) return [line];
  const lines = [first, ...more].flatMap((text, at) => [
    ...(at > 0 ? [''] : []),
    ...filled(text, WIDTH - indent - ' * '.length),
  ]);
  return [`${before}/**`, ...lines.map((text) => `${before} * ${text}`.trimEnd()), `${before} */`];
}

/** A user's text inside of a comment: no end of it, no tag, no directive to the compiler. */
function commentText(text: string): string {
  return text.replaceAll(UNSEEN, ' ').trim().replaceAll('*/', '*\\/');
}

/** A text of a user that may not look like a tag. */
export function untagged(text: string): string {
  return text.replaceAll(/[@{}]/g, '\\$&');
}

function filled(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
