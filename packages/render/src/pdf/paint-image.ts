import type { Box } from '../geometry.js';
import { digits } from './digits.js';
import { roundRect, outline } from './outline.js';
import { name, type PdfFile } from './pdf-file.js';
import { rasterOf, type Raster } from './raster.js';

/** Pictures of a page: each once, by where it comes from. */
export interface Images {
  readonly byUrl: Map<string, Image | undefined>;
}

interface Image {
  readonly key: string;
  readonly raster: Raster;
}

/** A picture in its box, as large as it fits; a crossed frame where a PDF cannot hold it. */
export function paintImage(images: Images, url: string, box: Box): readonly string[] {
  const { byUrl } = images;
  const raster = byUrl.has(url) ? byUrl.get(url)?.raster : rasterOf(url);
  if (!byUrl.has(url))
    byUrl.set(url, raster === undefined ? undefined : { key: `I${byUrl.size + 1}`, raster });
  const image = byUrl.get(url);
  if (image === undefined) return frame(box);
  const { width, height } = fitted(image.raster, box);
  const x = box.x + (box.width - width) / 2;
  const foot = box.y + (box.height + height) / 2;
  const place = [width, 0, 0, -height, x, foot].map(digits).join(' ');
  return ['q', `${place} cm /${image.key} Do`, 'Q'];
}

function fitted({ width, height }: Raster, box: Box): Pick<Box, 'width' | 'height'> {
  const share = Math.min(box.width / width, box.height / height);
  return { width: width * share, height: height * share };
}

/** Seen on a light and on a dark ground. */
const GREY = '0.55 0.57 0.6 RG';

function frame(box: Box): readonly string[] {
  const { x, y, width, height } = box;
  const cross = outline(`M${x} ${y}l${width} ${height}M${x + width} ${y}l${-width} ${height}`);
  return ['q', `${GREY} 1 w [] 0 d`, `${roundRect(box, 0)}${cross}S`, 'Q'];
}

/** The images among the resources of the page that draws them. */
export function writeImages(file: PdfFile, { byUrl }: Images): string {
  const named = [...byUrl.values()].flatMap((image) =>
    image === undefined ? [] : [`/${image.key} ${name(writeImage(file, image.raster))}`],
  );
  return named.length === 0 ? '' : `/XObject<<${named.join('')}>>`;
}

function writeImage(file: PdfFile, raster: Raster) {
  const { width, height, entries, content, filter, mask } = raster;
  const head = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}`;
  const covers =
    mask === undefined
      ? ''
      : `/SMask ${name(file.stream(`${head}/ColorSpace/DeviceGray/BitsPerComponent 8`, mask))}`;
  const about = `${head}${entries}${covers}`;
  return filter === undefined
    ? file.stream(about, content)
    : file.plainStream(`/Filter/${filter}${about}`, content);
}
