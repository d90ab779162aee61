import type { ConstructModule, Program, Typed } from '../scene.js';
import { codeImports, lineCount, moduleImports, printBody, type ModuleFile } from './body.js';
import { docComment, printInterface, untagged } from './declare.js';
import { usedNames } from './printer.js';

/** Prints the class of a construct that holds a part of a stack. */
export function printConstruct(program: Program, module: ConstructModule): ModuleFile {
  const { className, titles, needs, members, blocks } = module;
  const used = usedNames(blocks);
  const all = new Set([...used, ...[...needs, ...members].map(({ type }) => headOf(type))]);
  const props = needs.length === 0 ? '' : `, props: ${className}Props`;
  const head = [
    ...(all.has('cdk') ? ["import * as cdk from 'aws-cdk-lib';"] : []),
    ...moduleImports(program, all),
    "import { Construct } from 'constructs';",
    ...codeImports(program, used),
    '',
    ...propsInterface(className, needs),
    ...docComment([aboutOf(titles)], 0),
    `export class ${className} extends Construct {`,
    ...members.map(({ name, type }) => `  readonly ${name}: ${type};`),
    ...(members.length === 0 ? [] : ['']),
    `  constructor(scope: Construct, id: string${props}) {`,
    '    super(scope, id);',
  ].join('\n');
  const body = printBody(blocks, used, lineCount(head));
  return { text: `${head}\n\n${body.text}\n  }\n}\n`, places: body.places };
}

function propsInterface(className: string, needs: readonly Typed[]): readonly string[] {
  if (needs.length === 0) return [];
  const about = ['What it takes from the rest of the stack.'];
  return [...printInterface(`${className}Props`, needs, about), ''];
}

function aboutOf(titles: readonly string[]): string {
  const names = titles.map((title) => `“${untagged(title)}”`);
  const last = names.pop() ?? '';
  if (names.length === 0) return `What is drawn in ${last}.`;
  return `What is drawn in ${names.join(', ')} and ${last}, which name each other.`;
}

function headOf(type: string): string {
  return type.split('.', 1).join('');
}
