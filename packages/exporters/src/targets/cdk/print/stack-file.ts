import type { TemplatePlace } from '../../../print/places.js';
import { byText } from '../../../value/walk.js';
import type { Program } from '../scene.js';
import { printInterface } from './declare.js';
import { printBlock, printExpr, usedNames, type Printed } from './printer.js';
import type { Expr } from './syntax.js';
import { quoted } from './text.js';

/** The text of a stack's module, and where each resource stands in it. */
export interface StackFile {
  readonly text: string;
  readonly places: readonly TemplatePlace[];
}

const CODE = ['built', 'bundled', 'sources'];

/** The method that names resources; constructs with another id than the design's are looked up. */
function allocation(isRenaming: boolean): string {
  const named = isRenaming ? 'LOGICAL_IDS.get(scope.node.id) ?? scope.node.id' : 'scope.node.id';
  return `
  /** Gives resources the logical ids of the design, which its other exports have too. */
  protected override allocateLogicalId(element: cdk.CfnElement): string {
    const { scopes } = element.node;
    const path = scopes.slice(scopes.indexOf(this) + 1).map((scope) => ${named});
    if (path.length === 1) return path.join('');
    if (path.at(-1) !== 'Resource') return super.allocateLogicalId(element);
    const ids = path.slice(0, -1);
    return ids.map((id, depth) => (depth > 0 && id === 'ServiceRole' ? 'Role' : id)).join('');
  }
}
`;
}

/** Prints the class of a stack. */
export function printStack(program: Program, className: string, sections?: Expr): StackFile {
  const used = usedNames(program.blocks);
  const head = [
    ...importsOf(program, used, sections !== undefined),
    '',
    ...renaming(program),
    ...propsInterface(program, className),
    `export class ${className} extends cdk.Stack {`,
    `  constructor(scope: Construct, id: string, props${propsType(program, className)}) {`,
    '    super(scope, id, props);',
  ].join('\n');
  const places: TemplatePlace[] = [];
  const parts = [head];
  let end = lineCount(head);
  const more =
    sections &&
    `    new TemplateSections(this, 'TemplateSections', ${printExpr(sections, 4, 53)});`;
  const isEarly = hasInherited(program);
  if (more !== undefined && isEarly) {
    parts.push(more);
    end += 1 + lineCount(more);
  }
  for (const block of program.blocks) {
    const printed = printBlock(block, 4, (name) => used.has(name));
    const from = end + 2;
    const text = printed.map((item) => item.text).join('\n');
    end += 1 + lineCount(text);
    parts.push(text);
    const { owner, logicalId } = block;
    if (owner === undefined || logicalId === undefined) continue;
    places.push({ owner, logicalId, from, to: end });
    places.push(...wiredPlaces(printed, logicalId, from));
  }
  if (more !== undefined && !isEarly) parts.push(more);
  const text = parts.join('\n\n');
  return { text: `${text}\n  }\n${allocation(program.renamed.size > 0)}`, places };
}

function propsInterface({ props }: Program, className: string): readonly string[] {
  if (props.size === 0) return [];
  const about = ['What is different in each stage.'];
  const head = `${className}Props extends cdk.StackProps`;
  return [...printInterface(head, [...props.values()], about), ''];
}

function propsType({ props }: Program, className: string): string {
  return props.size === 0 ? '?: cdk.StackProps' : `: ${className}Props = {}`;
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

/** Whether there is an id that all objects have a member of: the CDK adds it to no section that has begun. */
function hasInherited({ sections }: Program): boolean {
  return Object.values(sections).some((section) =>
    Object.keys(section ?? {}).some((id) => id in Object.prototype),
  );
}

function lineCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function renaming({ renamed }: Program): readonly string[] {
  if (renamed.size === 0) return [];
  const entries = [...renamed].toSorted(([a], [b]) => byText(a, b));
  const lines = entries.map(([id, logicalId]) => `  [${quoted(id)}, ${quoted(logicalId)}],`);
  return ['const LOGICAL_IDS = new Map([', ...lines, ']);', ''];
}

function importsOf(
  program: Program,
  used: ReadonlySet<string>,
  hasSections: boolean,
): readonly string[] {
  const modules = [...program.modules]
    .filter(([alias]) => used.has(alias))
    .map(([alias, module]) => [module, `import * as ${alias} from '${module}';`] as const)
    .toSorted(([a], [b]) => byText(a, b));
  const ours = CODE.filter((item) => program.fromCode.has(item) && used.has(item));
  return [
    "import * as cdk from 'aws-cdk-lib';",
    ...modules.map(([, line]) => line),
    "import type { Construct } from 'constructs';",
    ...(ours.length === 0 ? [] : [`import { ${ours.join(', ')} } from './code.js';`]),
    ...(hasSections ? ["import { TemplateSections } from './sections.js';"] : []),
  ];
}
