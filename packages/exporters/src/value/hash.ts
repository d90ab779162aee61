const OFFSETS = [0x81_1c_9d_c5, 0x9d_c5_81_1c] as const;
const PRIME = 0x01_00_01_93;

/** A short digest of a text, for logical ids: ten hexadecimal digits, equal for equal texts (FNV-1a, twice). */
export function digest(text: string): string {
  const halves = OFFSETS.map((offset) => {
    let hash = offset;
    for (let at = 0; at < text.length; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), PRIME) >>> 0;
    }
    return hash.toString(16).padStart(8, '0');
  });
  return halves.join('').slice(0, 10);
}
