const WITHOUT_PREFIX = new Set(['Ref', 'Condition']);

/** Name of the function that a short tag stands for; undefined for a tag that is none. */
export function functionOfTag(tag: string): string | undefined {
  if (!tag.startsWith('!') || tag.length === 1) return undefined;
  const name = tag.slice(1);
  return WITHOUT_PREFIX.has(name) ? name : `Fn::${name}`;
}

/** `Orders.Arn` as the two arguments that the long form takes. */
export function splitAttribute(text: string): readonly string[] {
  const dot = text.indexOf('.');
  return dot < 0 ? [text] : [text.slice(0, dot), text.slice(dot + 1)];
}
