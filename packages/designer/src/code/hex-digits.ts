/** A CSS hex colour as Monaco's tokens take it: six or eight digits, without `#`. */
export function hexDigits(colour: string): string {
  const digits = colour.trim().replace(/^#/, '');
  return digits.length > 4 ? digits : [...digits].map((digit) => digit + digit).join('');
}
