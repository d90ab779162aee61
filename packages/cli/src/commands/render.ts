import { renderDrawio, renderMermaid, renderSvg, type Theme } from '@archivolt/render';
import type { ArchDocument } from '@archivolt/model';
import { defineCommand, printJson, text } from '../command.js';
import { describeProblem, readDesign } from '../design-file.js';

interface Look {
  readonly theme: Theme;
  readonly isTransparent: boolean;
}

const FORMATS: Readonly<Record<string, (document: ArchDocument, look: Look) => string>> = {
  svg: renderSvg,
  mmd: renderMermaid,
  drawio: renderDrawio,
};

/** `archivolt render`: the picture, in the format that the name of the file asks for. */
export const command = defineCommand({
  verb: 'render',
  summary: 'draw a design as SVG, Mermaid or diagrams.net',
  args: '<file>',
  options: [
    { flags: '--out <picture>', summary: 'X.svg, X.mmd or X.drawio' },
    { flags: '--theme <theme>', summary: 'of an SVG', choices: ['light', 'dark'] },
    { flags: '--transparent', summary: 'an SVG without ground' },
  ],
  run: async (call) => {
    const { args, io, json } = call;
    const [file = ''] = args;
    const out = text(call, 'out') ?? '';
    const extension = /\.([a-z]+)$/.exec(out)?.[1] ?? '';
    const draw = Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
    if (draw === undefined) {
      const known = Object.keys(FORMATS).join(', .');
      io.err(`Say where to: --out with a name that ends in .${known}.\n`);
      return 2;
    }
    const design = await readDesign(io, file);
    if ('problem' in design) {
      io.err(describeProblem(file, design.problem));
      if (json) printJson(io, { file, problem: design.problem });
      return 2;
    }
    const theme = text(call, 'theme') === 'dark' ? 'dark' : 'light';
    const isTransparent = call.options['transparent'] === true;
    await io.write(out, draw(design.document, { theme, isTransparent }));
    if (json) printJson(io, { file, out });
    else io.err(`${out}: drawn.\n`);
    return 0;
  },
});
