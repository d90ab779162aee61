import { byText } from '../../../value/walk.js';
import type { Program } from '../scene.js';
import { codeImports, lineCount, moduleImports, printBody, type ModuleFile } from './body.js';
import { printInterface } from './declare.js';
import { printExpr, usedNames } from './printer.js';
import { list, name, type Expr } from './syntax.js';
import { quoted } from './text.js';

/** The method that names resources; constructs with another id than the design's are looked up. */
function allocation({ renamed, constructs }: Program): string {
  const named =
    renamed.size > 0 ? 'LOGICAL_IDS.get(scope.node.id) ?? scope.node.id' : 'scope.node.id';
  return `
  /** Gives resources the logical ids of the design, which its other exports have too. */
  protected override allocateLogicalId(element: cdk.CfnElement): string {
    const { scopes } = element.node;
${constructs.length === 0 ? plainPath(named) : pathWithout(named)}
    if (path.length === 1) return path.join('');
    if (path.at(-1) !== 'Resource') return super.allocateLogicalId(element);
    const ids = path.slice(0, -1);
    return ids.map((id, depth) => (depth > 0 && id === 'ServiceRole' ? 'Role' : id)).join('');
  }
}
`;
}

function plainPath(named: string): string {
  return `    const path = scopes.slice(scopes.indexOf(this) + 1).map((scope) => ${named});`;
}

/** A path that leaves out the constructs of groups. */
function pathWithout(named: string): string {
  return `    const path = scopes
      .slice(scopes.indexOf(this) + 1)
      .filter((scope) => !CONSTRUCTS.some((each) => scope instanceof each))
      .map((scope) => ${named});`;
}

function constructsConstant({ constructs }: Program): readonly string[] {
  if (constructs.length === 0) return [];
  const classes = list(constructs.map(({ className }) => name(className)));
  const before = 'const CONSTRUCTS = ';
  return [
    '/** Constructs that are no part of the logical ids of what they hold. */',
    `${before}${printExpr(classes, 0, before.length + 1)};`,
    '',
  ];
}

/** Prints the class of a stack. */
export function printStack(program: Program, className: string, sections?: Expr): ModuleFile {
  const used = usedNames(program.blocks);
  const head = [
    ...importsOf(program, used, sections !== undefined),
    '',
    ...renaming(program),
    ...constructsConstant(program),
    ...propsInterface(program, className),
    `export class ${className} extends cdk.Stack {`,
    `  constructor(scope: Construct, id: string, props${propsType(program, className)}) {`,
    '    super(scope, id, props);',
  ].join('\n');
  const more =
    sections &&
    `    new TemplateSections(this, 'TemplateSections', ${printExpr(sections, 4, 53)});`;
  const isEarly = hasInherited(program);
  const before = [head, ...(more !== undefined && isEarly ? [more] : [])].join('\n\n');
  const body = printBody(program.blocks, used, lineCount(before));
  const text = [
    before,
    ...(body.text === '' ? [] : [body.text]),
    ...(more !== undefined && !isEarly ? [more] : []),
  ].join('\n\n');
  return { text: `${text}\n  }\n${allocation(program)}`, places: body.places };
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

/** Whether there is an id that all objects have a member of: the CDK adds it to no section that has begun. */
function hasInherited({ sections }: Program): boolean {
  return Object.values(sections).some((section) =>
    Object.keys(section ?? {}).some((id) => id in Object.prototype),
  );
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
  const ours = [
    ...codeImports(program, used),
    ...program.constructs.map(({ file, className }) => importOf(className, file)),
    ...(hasSections ? [importOf('TemplateSections', 'sections')] : []),
  ];
  return [
    "import * as cdk from 'aws-cdk-lib';",
    ...moduleImports(program, used),
    "import type { Construct } from 'constructs';",
    ...ours.toSorted((a, b) => byText(fileIn(a), fileIn(b))),
  ];
}

function importOf(className: string, file: string): string {
  return `import { ${className} } from './${file}.js';`;
}

function fileIn(line: string): string {
  return line.slice(line.indexOf("'"));
}
