/** Characters that would be lost, taken for line ends, or turn what a reader sees. */
const UNSAFE =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SHORT: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);
const PLAIN_KEY = /^[A-Za-z_$][A-Za-z0-9_$]*$/;

/** A string literal: in single quotes, unless double ones need fewer escapes. */
export function quoted(value: string): string {
  const singles = value.split("'").length;
  const quote = singles > value.split('"').length ? '"' : "'";
  const body = value
    .replaceAll('\\', '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replaceAll(UNSAFE, (found) => SHORT.get(found) ?? unicode(found));
  return `${quote}${body}${quote}`;
}

/** Keys of one object: bare where all can be, and never the prototype's. */
export function keysOf(keys: readonly string[]): readonly string[] {
  return keys.map((key) => {
    if (key === '__proto__') return "['__proto__']";
    return PLAIN_KEY.test(key) ? key : quoted(key);
  });
}

function unicode(found: string): string {
  return `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
