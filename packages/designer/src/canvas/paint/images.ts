import { iconUrl } from '../icons.js';

/** Icons as bitmaps, ready to be painted many times. */
export interface Images {
  /** Undefined until it is loaded; `onLoad` is called then. */
  icon(service: string): ImageBitmap | undefined;
  /** A picture of the design, by its `data:` URL. */
  picture(url: string): ImageBitmap | undefined;
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
  const read = async (url: string): Promise<void> => {
    const image = new Image();
    image.src = url;
    await image.decode();
    bitmaps.set(url, await createImageBitmap(image));
    onLoad();
  };
  return {
    picture: (url) => {
      if (!bitmaps.has(url)) {
        bitmaps.set(url, undefined);
        read(url).catch(() => bitmaps.set(url, undefined));
      }
      return bitmaps.get(url);
    },
    icon: (service) => {
      if (!bitmaps.has(service)) {
        bitmaps.set(service, undefined);
        load(service).catch(() => bitmaps.set(service, undefined));
      }
      return bitmaps.get(service);
    },
  };
}
