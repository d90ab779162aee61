/** What a canvas holds at most: more than that it draws nothing at all. */
const LONGEST_SIDE = 16_384;
const MOST_PIXELS = 200_000_000;

/** An SVG as a PNG; undefined where a canvas could not hold it. */
export async function rasterise(svg: string, scale: number): Promise<Uint8Array | undefined> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const width = Math.round(image.naturalWidth * scale);
    const height = Math.round(image.naturalHeight * scale);
    if (Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS) return undefined;
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    const png = await canvas.convertToBlob({ type: 'image/png' });
    return new Uint8Array(await png.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
  }
}
