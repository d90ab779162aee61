/** Characters that would be lost, taken for line ends, or turn what a reader sees. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufff0-\uffff]/gu;
const SHORT: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);
/** Printable letters without quotes and backslashes. */
const PLAIN_TEXT = /^[\x20-\x26\x28-\x5b\x5d-\x7e]*$/;
const PLAIN_KEY = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** A string literal: in single quotes, unless double ones need fewer escapes. */
export function quoted(value: string): string {
  if (PLAIN_TEXT.test(value)) return `'${value}'`;
  const singles = value.split("'").length;
  const quote = singles > value.split('"').length ? '"' : "'";
  const body = value
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll(UNSAFE, (found) => SHORT.get(found) ?? unicode(found));
  return `${quote}${body}${quote}`;
}

/** A user's text inside of a template literal. */
export function inTemplate(value: string): string {
  return value
    .replaceAll(/[\\`]|\$(?=\{)/g, (found) => `\\${found}`)
    .replaceAll(UNSAFE, (found) => SHORT.get(found) ?? unicode(found));
}

/** A key of an object: bare where it can be, and never the prototype's. */
export function keyText(key: string): string {
  if (key === '__proto__') return "['__proto__']";
  return PLAIN_KEY.test(key) ? key : quoted(key);
}

function unicode(found: string): string {
  const code = (found.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
}
