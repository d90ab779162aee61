const ABBREVIATION = /(?:\b(?:e\.g|i\.e|etc|vs|incl|approx|no|v)|\b[A-Z])\.$/i;
const LONGEST = 220;

/** The first sentence of a Markdown text, as plain text of one line. */
export function firstSentence(markdown) {
  const paragraphs = (markdown ?? '')
    .split(/\n\s*\n|\n(?=[-*>] )/)
    .map(plain)
    .filter(Boolean);
  return paragraphs.length === 0 ? undefined : shorten(sentence(paragraphs[0]));
}

/** The first sentence about a resource, without its type at the front: "Creates an alias …". */
export function summary(markdown, type) {
  const text = firstSentence(markdown);
  const said = text?.replace(
    new RegExp(`^(?:The |An? )?${type}(?: (?:resource|type|property))*(?: type)? (?=[a-z])`),
    '',
  );
  return said && said !== text ? said[0].toUpperCase() + said.slice(1) : text;
}

function plain(markdown) {
  return markdown
    .replace(/^\s*(?:>|#+|[-*] )\s*/, '')
    .replace(/\[https?:[^\]]*\/([^\]/]*?)(?:\.html)?\]\([^)]*\)/g, '$1')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\\([-().:*_+])/g, '$1')
    .replace(/[`]|\*\*/g, '')
    .replace(/(^|\s)[*_]([^*_]+)[*_](?=[\s.,;:]|$)/g, '$1$2')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:](?:\s|$))/g, '')
    .trim();
}

function sentence(text) {
  for (const end of text.matchAll(/[.!?](?=\s+["'(]?[A-Z0-9])/g)) {
    const candidate = text.slice(0, end.index + 1);
    if (!ABBREVIATION.test(candidate)) return candidate;
  }
  return text;
}

function shorten(text) {
  if (text.length <= LONGEST) return text;
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST - 1)).replace(/[\s,;:(]+$/, '')}…`;
}
