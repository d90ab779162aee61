/** How well a text answers a query: the whole word first, then its beginning, then anywhere. Nought: not at all. */
export function matchRank(query: string, title: string, more: readonly string[] = []): number {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return 1;
  const name = title.toLowerCase();
  const rest = more.join(' ').toLowerCase();
  let rank = 0;
  for (const word of words) {
    const at = name.indexOf(word);
    if (at === 0) rank += 8;
    else if (at > 0 && /[^a-z0-9]/.test(name.charAt(at - 1))) rank += 6;
    else if (at > 0) rank += 3;
    else if (rest.includes(word)) rank += 1;
    else return 0;
  }
  return rank;
}

/** The text in pieces, those that the query names marked. */
export function marked(
  text: string,
  query: string,
): readonly { readonly text: string; readonly isHit: boolean }[] {
  const word = query.trim().split(/\s+/)[0] ?? '';
  const at = word === '' ? -1 : text.toLowerCase().indexOf(word.toLowerCase());
  if (at < 0) return [{ text, isHit: false }];
  return [
    { text: text.slice(0, at), isHit: false },
    { text: text.slice(at, at + word.length), isHit: true },
    { text: text.slice(at + word.length), isHit: false },
  ].filter((piece) => piece.text !== '');
}
