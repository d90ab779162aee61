import { type Finding, quoted, warning } from '../problem.js';
import { attributeParts } from '../intrinsics/references.js';
import { member, type TextMap, type TextNode, valueOf } from '../text/tree.js';
import { SAM, transformsOf } from './functions.js';

/** Names that a template may refer to. */
interface Names {
  readonly resources: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
  readonly conditions: ReadonlySet<string>;
  readonly mappings: ReadonlySet<string>;
}

const VARIABLE = /\$\{([^!}][^}]*)\}/g;
/** Sections in whose values functions stand. */
const LIVE = ['Resources', 'Outputs', 'Conditions', 'Globals', 'Rules'] as const;

/** References of a template to what it does not have. With a transform, names may come from there. */
export function danglingNames(root: TextMap): readonly Finding[] {
  if (member(root, 'Transform') !== undefined && !isSamOnly(root)) return [];
  const scope: Scope = {
    names: {
      resources: namesOf(root, 'Resources'),
      parameters: namesOf(root, 'Parameters'),
      conditions: namesOf(root, 'Conditions'),
      mappings: namesOf(root, 'Mappings'),
    },
    isSam: member(root, 'Transform') !== undefined,
    findings: [],
  };
  if ([...scope.names.resources].some((name) => name.startsWith('Fn::'))) return [];
  for (const section of LIVE) {
    const node = member(root, section);
    if (node !== undefined) walk(scope, node);
  }
  checkAttributes(scope, root);
  return scope.findings;
}

interface Scope {
  readonly names: Names;
  readonly isSam: boolean;
  readonly findings: Finding[];
}

function isSamOnly(root: TextMap): boolean {
  const transforms = transformsOf(root);
  return transforms.length > 0 && transforms.every((item) => item === SAM);
}

function namesOf(root: TextMap, section: string): ReadonlySet<string> {
  const node = member(root, section);
  return new Set(node?.kind === 'map' ? node.entries.keys() : []);
}

function walk(scope: Scope, node: TextNode): void {
  if (node.kind === 'list') for (const item of node.items) walk(scope, item);
  if (node.kind !== 'map') return;
  const [[name, entry] = ['', undefined], second] = node.entries;
  if (entry !== undefined && second === undefined) checkFunction(scope, name, entry.value);
  for (const { value } of node.entries.values()) walk(scope, value);
}

function checkFunction(scope: Scope, name: string, argument: TextNode): void {
  if (name === 'Ref' && argument.kind === 'scalar') checkName(scope, argument.value, argument);
  if (name === 'Fn::GetAtt') checkName(scope, attributeParts(valueOf(argument))[0], argument);
  if (name === 'Fn::FindInMap' && argument.kind === 'list') {
    const [map] = argument.items;
    if (map?.kind === 'scalar')
      report(scope, { kind: 'mapping', name: map.value, at: map, known: scope.names.mappings });
  }
  if (name === 'Fn::If' && argument.kind === 'list') {
    const [condition] = argument.items;
    if (condition?.kind === 'scalar')
      report(scope, {
        kind: 'condition',
        name: condition.value,
        at: condition,
        known: scope.names.conditions,
      });
  }
  if (name === 'Fn::Sub') checkSub(scope, argument);
}

function checkSub(scope: Scope, argument: TextNode): void {
  const [text, variables] = argument.kind === 'list' ? argument.items : [argument];
  if (text?.kind !== 'scalar' || typeof text.value !== 'string') return;
  const own = new Set(variables?.kind === 'map' ? variables.entries.keys() : []);
  for (const [, found = ''] of text.value.matchAll(VARIABLE)) {
    const name = found.trim();
    if (!own.has(name)) checkName(scope, name.split('.')[0], text);
  }
}

function checkName(scope: Scope, name: unknown, at: TextNode): void {
  if (typeof name === 'string' && scope.names.parameters.has(name)) return;
  report(scope, { kind: 'resource or parameter', name, at, known: scope.names.resources });
}

interface Reported {
  readonly kind: string;
  readonly name: unknown;
  readonly at: TextNode;
  readonly known: ReadonlySet<string>;
}

function report({ findings, names, isSam }: Scope, { kind, name, at, known }: Reported): void {
  if (typeof name !== 'string' || known.has(name) || name.startsWith('AWS::')) return;
  if (isSam && kind === 'resource or parameter' && isMadeBySam(name, names)) return;
  findings.push(warning('unknown-reference', at.start, `There is no ${kind} ${quoted(name)}.`));
}

/** Ids that SAM's transform makes begin with that of a resource, or with `Serverless`. */
function isMadeBySam(name: string, { resources }: Names): boolean {
  return name.startsWith('Serverless') || [...resources].some((id) => name.startsWith(id));
}

function checkAttributes(scope: Scope, root: TextMap): void {
  const section = member(root, 'Resources');
  if (section?.kind !== 'map') return;
  for (const { value } of section.entries.values()) {
    const depends = member(value, 'DependsOn');
    for (const item of depends?.kind === 'list' ? depends.items : [depends]) {
      if (item?.kind === 'scalar')
        report(scope, {
          kind: 'resource',
          name: item.value,
          at: item,
          known: scope.isSam ? withMade(scope, item.value) : scope.names.resources,
        });
    }
    const condition = member(value, 'Condition');
    if (condition?.kind === 'scalar')
      report(scope, {
        kind: 'condition',
        name: condition.value,
        at: condition,
        known: scope.names.conditions,
      });
  }
}

function withMade({ names }: Scope, name: unknown): ReadonlySet<string> {
  const isMade = typeof name === 'string' && isMadeBySam(name, names);
  return isMade ? new Set([...names.resources, name]) : names.resources;
}
