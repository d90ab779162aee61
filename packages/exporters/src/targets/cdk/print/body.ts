import type { TemplatePlace } from '../../../print/places.js';
import { byText } from '../../../value/walk.js';
import type { Program } from '../scene.js';
import { printBlock, type Printed } from './printer.js';
import type { Block } from './syntax.js';

/** The text of a module, and where each resource stands in it. */
export interface ModuleFile {
  readonly text: string;
  readonly places: readonly TemplatePlace[];
}

/**
 * Blocks inside of a constructor, where so many lines are above them. An empty line stands before each, but between
 * grants of a line.
 */
export function printBody(
  blocks: readonly Block[],
  used: ReadonlySet<string>,
  above: number,
): ModuleFile {
  const places: TemplatePlace[] = [];
  let [body, end, wasShort] = ['', above, false];
  for (const block of blocks) {
    const printed = printBlock(block, 4, (name) => used.has(name));
    const text = printed.map((item) => item.text).join('\n');
    const lines = lineCount(text);
    const isShort = block.isLoose === true && lines === 1;
    const gap = isShort && wasShort ? 0 : 1;
    const from = end + gap + 1;
    end += gap + lines;
    body += `${body === '' ? '' : '\n'.repeat(gap + 1)}${text}`;
    wasShort = isShort;
    const { owner, logicalId } = block;
    if (owner === undefined || logicalId === undefined) continue;
    places.push({ owner, logicalId, from, to: end });
    places.push(...wiredPlaces(printed, logicalId, from));
  }
  return { text: body, places };
}

/** Lines of the statements that wires asked for. */
function wiredPlaces(
  printed: readonly Printed[],
  logicalId: string,
  start: number,
): readonly TemplatePlace[] {
  let from = start;
  return printed.flatMap(({ text, edges }) => {
    const to = from + lineCount(text) - 1;
    const places = edges.map((edge) => ({ owner: { edge }, logicalId, from, to }));
    from = to + 1;
    return places;
  });
}

export function lineCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

const CODE = ['built', 'bundled', 'sources'];

/** Imports of the CDK's modules that are used. */
export function moduleImports({ modules }: Program, used: ReadonlySet<string>): readonly string[] {
  return [...modules]
    .filter(([alias]) => used.has(alias))
    .map(([alias, module]) => [module, `import * as ${alias} from '${module}';`] as const)
    .toSorted(([a], [b]) => byText(a, b))
    .map(([, line]) => line);
}

/** Imports of what the project's `code.ts` has, as it is used. */
export function codeImports({ fromCode }: Program, used: ReadonlySet<string>): readonly string[] {
  const ours = CODE.filter((item) => fromCode.has(item) && used.has(item));
  return ours.length === 0 ? [] : [`import { ${ours.join(', ')} } from './code.js';`];
}
