/** A text that is only whole when its end says the number of its start. */
export function numbered(edit: number): string {
  return `${edit}\n${'a line of a design\n'.repeat(2000 + (edit % 7) * 500)}${edit}\n`;
}

/** Its number, or undefined when the text is damaged. */
export function numberOf(text: string): number | undefined {
  const edit = Number(text.slice(0, text.indexOf('\n')));
  return text === numbered(edit) ? edit : undefined;
}
