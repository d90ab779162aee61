import { defineCommand, printJson, text } from '../command.js';
import { describeProblem, readDesign } from '../design-file.js';
import { drawingOf, PICTURE_FORMATS, type Look } from '../pictures/draw.js';
import type { Call } from '../command.js';

/** `archivolt render`: the picture, in the format that the name of the file asks for. */
export const command = defineCommand({
  verb: 'render',
  summary: 'draw a design as SVG, PNG, PDF, Mermaid or diagrams.net',
  args: '<file>',
  options: [
    { flags: '--out <picture>', summary: 'X.svg, X.png, X.pdf, X.mmd or X.drawio' },
    { flags: '--theme <theme>', summary: 'of SVG, PNG and PDF', choices: ['light', 'dark'] },
    { flags: '--dark', summary: 'the same as --theme dark' },
    { flags: '--transparent', summary: 'SVG, PNG and PDF without ground' },
    { flags: '--scale <factor>', summary: 'of a PNG', choices: ['1', '2', '3', '4'] },
  ],
  run: async (call) => {
    const { args, io, json } = call;
    const [file = ''] = args;
    const out = text(call, 'out') ?? '';
    const draw = drawingOf(/\.([a-z]+)$/.exec(out)?.[1] ?? '');
    if (draw === undefined) {
      io.err(`Say where to: --out with a name that ends in .${PICTURE_FORMATS.join(', .')}.\n`);
      return 2;
    }
    const design = await readDesign(io, file);
    if ('problem' in design) {
      io.err(describeProblem(file, design.problem));
      if (json) printJson(io, { file, problem: design.problem });
      return 2;
    }
    const picture = await draw(design.document, lookOf(call));
    if (picture === undefined) {
      io.err(`${file}: too large for a PNG of that scale. Take a smaller --scale, SVG or PDF.\n`);
      return 2;
    }
    await io.write(out, picture);
    if (json) printJson(io, { file, out });
    else io.err(`${out}: drawn.\n`);
    return 0;
  },
});

function lookOf(call: Call): Look {
  const isDark = call.options['dark'] === true || text(call, 'theme') === 'dark';
  return {
    theme: isDark ? 'dark' : 'light',
    isTransparent: call.options['transparent'] === true,
    scale: Number(text(call, 'scale') ?? 2),
  };
}
