/** Packs files into a zip archive, stored without compression: small texts, no dependency. */
export function zip(files: ReadonlyMap<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [path, text] of files) {
    const entry = { name: encoder.encode(path), bytes: encoder.encode(text), offset };
    const head = header(entry, 'local');
    local.push(head, entry.bytes);
    central.push(header(entry, 'central'));
    offset += head.length + entry.bytes.length;
  }
  return join([...local, ...central, endRecord(files.size, sizeOf(central), offset)]);
}

interface Entry {
  readonly name: Uint8Array;
  readonly bytes: Uint8Array;
  readonly offset: number;
}

const UTF8_NAMES = 0x0800;
/** 1980-01-01, the format's zero: the same files give the same archive. */
const NO_DATE = 0x0021;

function header({ name, bytes, offset }: Entry, kind: 'local' | 'central'): Uint8Array {
  const isLocal = kind === 'local';
  const size = isLocal ? 30 : 46;
  const out = new Uint8Array(size + name.length);
  const view = new DataView(out.buffer);
  let at = 0;
  const u16 = (value: number) => view.setUint16((at += 2) - 2, value, true);
  const u32 = (value: number) => view.setUint32((at += 4) - 4, value, true);
  u32(isLocal ? 0x04034b50 : 0x02014b50);
  if (!isLocal) u16(20);
  [20, UTF8_NAMES, 0, 0, NO_DATE].forEach(u16);
  [crc32(bytes), bytes.length, bytes.length].forEach(u32);
  [name.length, 0].forEach(u16);
  if (!isLocal) {
    [0, 0, 0].forEach(u16);
    [0, offset].forEach(u32);
  }
  out.set(name, size);
  return out;
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  const out = new Uint8Array(22);
  const view = new DataView(out.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return out;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function sizeOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(sizeOf(chunks));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
