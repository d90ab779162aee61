import { strFromU8, strToU8 } from 'fflate';
import { designInPdf } from '../pdf/design-in-pdf.js';
import { designInPng, PNG_SIGNATURE } from '../png/design-in-png.js';
import { designInSvg } from '../svg/embedded-design.js';

const PDF_SIGNATURE: readonly number[] = [37, 80, 68, 70, 45];
const PICTURE = /\.(?:svg|png|pdf)$/i;

/** Whether a file's name says that it is a picture of a kind that may carry a design. */
export function isPictureName(name: string): boolean {
  return PICTURE.test(name);
}

/** The bytes of the design that a picture carries; undefined where it carries none. */
export function designInPicture(bytes: Uint8Array): Uint8Array | undefined {
  if (startsWith(bytes, PNG_SIGNATURE)) return designInPng(bytes);
  if (startsWith(bytes, PDF_SIGNATURE)) return designInPdf(bytes);
  const design = designInSvg(strFromU8(bytes));
  return design === undefined ? undefined : strToU8(design);
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
