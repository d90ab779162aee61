import type { PictureFonts } from '@archivolt/render';
import regular from '@archivolt/render/fonts/inter-regular.ttf?url';
import semibold from '@archivolt/render/fonts/inter-semibold.ttf?url';
import variable from '../theme/fonts/inter.woff2?url';

export async function pdfFonts(): Promise<PictureFonts> {
  const [plain, strong] = await Promise.all([bytesAt(regular), bytesAt(semibold)]);
  return { regular: plain, semibold: strong };
}

/** The interface's typeface as a style sheet: a picture that is drawn alone sees nothing of the page's. */
export async function typefaceCss(): Promise<string> {
  const bytes = await bytesAt(variable);
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte));
  const address = `data:font/woff2;base64,${btoa(letters.join(''))}`;
  return `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(${address})}`;
}

async function bytesAt(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(address)).arrayBuffer());
}
