import type { ResourceGraph } from '../graph/resource-graph.js';
import { byText } from '../value/walk.js';
import { commands, markdown } from './readme.js';
import { askedOf, environmentOfAll, inOrder, slugOf } from './stacks.js';

/** How a target builds and deploys. */
export interface Deployment {
  /** Before all stacks. */
  readonly prepare: readonly string[];
  /** Before one stack. */
  readonly build?: (graph: ResourceGraph) => readonly string[];
  /** The command for one stack; it finds `$stack`, and its parameters in `"${given[@]}"`. */
  readonly command: (graph: ResourceGraph) => readonly string[];
  /** What goes before each parameter, or once before all. */
  readonly flag: { readonly text: string; readonly each: boolean };
  /** Parameters that the target adds. */
  readonly parametersOf?: (graph: ResourceGraph) => readonly string[];
  /** Name of a stack, as a word of the shell. */
  readonly nameOf: (graph: ResourceGraph) => string;
}

export const DEPLOY_FILE = 'deploy.sh';

/** Names stacks after the app, or after what `STACK_NAME` says. */
export function namedAfter(
  app: string,
  main: ResourceGraph,
): { readonly line: string; readonly nameOf: Deployment['nameOf'] } {
  return {
    line: `app=\${STACK_NAME:-${app}}`,
    nameOf: (graph) => `"$app${graph === main ? '' : `-${slugOf(graph)}`}"`,
  };
}

/** The flag for the region of a stack, where it has one. */
export function regionFlag({ region }: ResourceGraph): readonly string[] {
  return region === undefined ? [] : [`--region ${word(region)}`];
}

/** A script that deploys several stacks in order, and hands the outputs of one to the next. */
export function deployScript(main: ResourceGraph, deployment: Deployment): string {
  return [
    '#!/usr/bin/env bash',
    '# Deploys the stacks in order; outputs of one become parameters of the next.',
    '# Usage: bash deploy.sh [PARAMETER=VALUE ...]',
    'set -euo pipefail',
    'cd "$(dirname "$0")"',
    '',
    ...PICK,
    '',
    ...OUTPUT_OF,
    ...(deployment.prepare.length === 0 ? [] : ['', ...deployment.prepare]),
    ...inOrder(main).flatMap((graph) => ['', ...stackLines(main, graph, deployment)]),
    '',
  ].join('\n');
}

const PICK = [
  '# pick "NAMES" PAIR...: puts the pairs of these parameters into "given"',
  'pick() {',
  '  local names=" $1 " pair',
  '  shift',
  '  given=()',
  '  for pair in "$@"; do',
  '    if [[ $names == *" ${pair%%=*} "* ]]; then given+=("$pair"); fi',
  '  done',
  '}',
];

const OUTPUT_OF = [
  '# output_of STACK REGION NAME: an output of a stack that stands',
  'output_of() {',
  '  aws cloudformation describe-stacks --stack-name "$1" ${2:+--region "$2"} \\',
  `    --query "Stacks[0].Outputs[?OutputKey=='$3'].OutputValue | [0]" --output text`,
  '}',
];

function stackLines(
  main: ResourceGraph,
  graph: ResourceGraph,
  deployment: Deployment,
): readonly string[] {
  const { flag } = deployment;
  const added = deployment.parametersOf?.(graph) ?? [];
  const names = [...Object.keys(askedOf(graph)), ...added].toSorted(byText).join(' ');
  return [
    `# ${graph === main ? 'The main stack' : `The stack ${slugOf(graph)}`}`,
    `pick ${word(names)} "$@"`,
    ...[...graph.handed].map(([name, stack]) => handedLine(main, { name, stack }, deployment)),
    'flags=()',
    ...(flag.each
      ? [`for pair in "\${given[@]+"\${given[@]}"}"; do flags+=(${flag.text} "$pair"); done`]
      : [`if [ \${#given[@]} -gt 0 ]; then flags=(${flag.text} "\${given[@]}"); fi`]),
    `stack=${deployment.nameOf(graph)}`,
    ...(deployment.build?.(graph) ?? []),
    [...deployment.command(graph), '"${flags[@]+"${flags[@]}"}"'].join(' \\\n  '),
  ];
}

function handedLine(
  main: ResourceGraph,
  { name, stack }: { readonly name: string; readonly stack: string },
  deployment: Deployment,
): string {
  const from = main.before.find((graph) => graph.stack === stack) ?? main;
  const place = `${deployment.nameOf(from)} ${word(from.region ?? '')}`;
  return `given+=("${name}=$(output_of ${place} ${name})")`;
}

/** What a README says of the script. */
export function stacksSection(
  main: ResourceGraph,
  /** The command for an environment, from the script and the parameters there. */
  command: (name: string, script: string, pairs: string) => string,
): string {
  const rows = inOrder(main).map(
    (graph) => `- ${graph === main ? 'main' : slugOf(graph)}: ${placeOf(graph)}`,
  );
  const environments = Object.keys(main.environments).map((name) => {
    const pairs = Object.entries(environmentOfAll(main, name)).map(
      ([key, value]) => ` ${word(`${key}=${value}`)}`,
    );
    return command(name, `bash ${DEPLOY_FILE}`, pairs.join(''));
  });
  return [
    commands('Deploy', [`bash ${DEPLOY_FILE}`, ...environments]),
    'The script takes parameters as `NAME=VALUE`. It deploys these stacks in this order, and hands outputs of one to the next:',
    rows.join('\n'),
  ].join('\n\n');
}

function placeOf({ region }: ResourceGraph): string {
  return region === undefined ? 'the Region of your settings' : markdown(region);
}

/** What would end a line, or not show in one. */
const UNSEEN = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]`;

/** A text as one word of a shell, on one line. */
export function word(text: string): string {
  if (!new RegExp(UNSEEN, 'u').test(text)) return `'${text.replaceAll("'", String.raw`'\''`)}'`;
  const escaped = text
    .replaceAll(/['\\]/g, String.raw`\$&`)
    .replaceAll(new RegExp(UNSEEN, 'gu'), (found) => `\\U${codeOf(found)}`);
  return `$'${escaped}'`;
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).padStart(8, '0');
}
