import type { Point } from '@archivolt/render';
import { addPicture } from './notes.js';
import type { Stage } from './stage.js';

/** Larger ones are made smaller: they travel in the file. */
const MOST = 1200;
/** On the canvas at first. */
const SHOWN = 320;

export interface ImagePlace {
  /** Its middle, in canvas units. */
  readonly at: Point;
  /** What it shows. */
  readonly text: string;
}

/** Puts a picture on the canvas. False when the browser cannot read it. */
export async function takeImage(stage: Stage, file: Blob, place: ImagePlace): Promise<boolean> {
  const { at, text } = place;
  const picture = await createImageBitmap(file).catch(() => drawn(file));
  if (picture === undefined) return false;
  const share = Math.min(1, MOST / Math.max(picture.width, picture.height));
  const [width, height] = [picture.width * share, picture.height * share].map(Math.ceil);
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const type = file.type === 'image/jpeg' ? file.type : 'image/png';
  const image = await dataUrl(await canvas.convertToBlob({ type, quality: 0.85 }));
  const shown = Math.min(1, SHOWN / canvas.width);
  const size = { width: canvas.width * shown, height: canvas.height * shown };
  addPicture(stage, at, { ...size, image, text });
  return true;
}

/** What only an image element can read: SVG, drawn without its scripts and links. */
async function drawn(file: Blob): Promise<ImageBitmap | undefined> {
  const image = new Image();
  try {
    image.src = await dataUrl(file);
    await image.decode();
    return await createImageBitmap(image);
  } catch {
    return undefined;
  }
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('the picture could not be read'));
    reader.readAsDataURL(blob);
  });
}
