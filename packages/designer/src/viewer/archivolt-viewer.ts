import { parseDocument } from '@archivolt/model';
import { designInPicture, renderSvg, type Theme } from '@archivolt/render';
import { css } from './viewer-style.js';
import { createViewport, type Viewport } from './viewport.js';

/**
 * `<archivolt-viewer src="orders.arch" theme="auto"></archivolt-viewer>`: a design to look at, on any page.
 * `src` names a design or a picture that carries one; without it the text inside is the design.
 */
export class ArchivoltViewer extends HTMLElement {
  static readonly observedAttributes = ['src', 'theme'];

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #repaint = (): void => this.#paint();
  #design: string | Uint8Array | undefined;
  #viewport: Viewport | undefined;
  /** Rises with each reading: only the last one is shown. */
  #reading = 0;

  connectedCallback(): void {
    this.#dark.addEventListener('change', this.#repaint);
    void this.#read();
  }

  disconnectedCallback(): void {
    this.#dark.removeEventListener('change', this.#repaint);
    this.#viewport?.stop();
  }

  attributeChangedCallback(name: string): void {
    if (!this.isConnected) return;
    if (name === 'src') void this.#read();
    else this.#paint();
  }

  async #read(): Promise<void> {
    this.#reading += 1;
    const reading = this.#reading;
    const src = this.getAttribute('src');
    const design = src === null ? (this.textContent ?? '') : await bytesAt(src, this.baseURI);
    if (reading !== this.#reading) return;
    this.#design = design;
    this.#paint();
  }

  #paint(): void {
    if (this.#design === undefined) return this.#say('The design could not be loaded.');
    const parsed = parseDocument(this.#design);
    if (!parsed.ok) {
      const [problem] = parsed.problem;
      return this.#say(`The design cannot be read: ${problem?.message ?? ''}`);
    }
    const theme = this.#theme();
    const picture = renderSvg(parsed.value, { theme, hasDesign: false, isTransparent: true });
    const drawn = new DOMParser().parseFromString(picture, 'image/svg+xml').documentElement;
    this.#fill(theme, document.importNode(drawn, true));
    const svg = this.#root.querySelector('svg');
    if (svg !== null) this.#viewport = createViewport(this.#root, svg);
  }

  #say(message: string): void {
    const note = document.createElement('p');
    note.setAttribute('role', 'alert');
    note.textContent = message;
    this.#fill(this.#theme(), note);
  }

  #fill(theme: Theme, content: Element): void {
    this.#viewport?.stop();
    this.#viewport = undefined;
    const style = document.createElement('style');
    style.textContent = css(theme);
    this.#root.replaceChildren(style, content);
  }

  #theme(): Theme {
    const asked = this.getAttribute('theme');
    if (asked === 'light' || asked === 'dark') return asked;
    return this.#dark.matches ? 'dark' : 'light';
  }
}

async function bytesAt(src: string, base: string): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(new URL(src, base));
    if (!response.ok) return undefined;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return /\.(?:svg|png|pdf)$/i.test(new URL(src, base).pathname) ? designInPicture(bytes) : bytes;
  } catch {
    return undefined;
  }
}

customElements.define('archivolt-viewer', ArchivoltViewer);
