const KEY = 'design';
/** Letters that every browser takes in an address. */
export const LONGEST_LINK = 60_000;
/** Letters beyond which programs that pass links on begin to cut them. */
export const HANDY_LINK = 8000;
/** Bytes of a design that a link may unfold to. */
const LARGEST = 8 * 1024 * 1024;

const FORMAT = 'deflate-raw';

/** Bytes as the end of an address. */
export async function packed(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const short = await through(bytes, new CompressionStream(FORMAT));
  return `#${KEY}=${toText(short ?? new Uint8Array())}`;
}

/** Whether an address carries a design. */
export function isLink(address: string): boolean {
  return address.includes(`#${KEY}=`);
}

/** The bytes of the design of an address; undefined when nothing can be unfolded, or too much. */
export async function designOfLink(address: string): Promise<Uint8Array | undefined> {
  const short = toBytes(address.slice(address.indexOf(`#${KEY}=`) + KEY.length + 2));
  return short && through(short, new DecompressionStream(FORMAT));
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
      length += value.length;
      if (length > LARGEST) {
        void reader.cancel();
        return undefined;
      }
      pieces.push(value);
    }
  } catch {
    return undefined;
  }
}

/** As base64, in the letters that an address may have. */
function toText(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function toBytes(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
