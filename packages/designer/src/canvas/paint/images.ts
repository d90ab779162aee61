import { iconUrl } from '../icons.js';

/** Icons as bitmaps, ready to be painted many times. */
export interface Images {
  /** Undefined until it is loaded; `onLoad` is called then. */
  icon(service: string): ImageBitmap | undefined;
}

const SIZE = 84;

export function createImages(onLoad: () => void): Images {
  const bitmaps = new Map<string, ImageBitmap | undefined>();
  const load = async (service: string): Promise<void> => {
    const url = iconUrl(service);
    if (url === undefined) return;
    const image = new Image(SIZE, SIZE);
    image.src = url;
    await image.decode();
    const canvas = new OffscreenCanvas(SIZE, SIZE);
    const context = canvas.getContext('2d');
    if (context === null) return;
    context.beginPath();
    context.roundRect(0, 0, SIZE, SIZE, (SIZE * 6) / 28);
    context.clip();
    context.drawImage(image, 0, 0, SIZE, SIZE);
    bitmaps.set(service, canvas.transferToImageBitmap());
    onLoad();
  };
  return {
    icon: (service) => {
      if (!bitmaps.has(service)) {
        bitmaps.set(service, undefined);
        load(service).catch(() => bitmaps.set(service, undefined));
      }
      return bitmaps.get(service);
    },
  };
}
