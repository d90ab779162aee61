import type { PictureFonts } from '@archivolt/render';
import regular from '@archivolt/render/fonts/inter-regular.ttf?inline';
import semibold from '@archivolt/render/fonts/inter-semibold.ttf?inline';
import { bytesOf } from './inline.js';

export function pictureFonts(): PictureFonts {
  return { regular: bytesOf(regular), semibold: bytesOf(semibold) };
}
