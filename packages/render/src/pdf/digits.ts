/** A number as PDF writes them: never with an exponent. */
export function digits(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
