import { type Finding, quoted, warning } from '../problem.js';
import { member, type TextMap, type TextNode } from '../text/tree.js';
import { transformsOf } from './functions.js';

const SECTIONS = ['Conditions', 'Outputs', 'Resources'] as const;
const LOOP = /^Fn::ForEach::(.*)$/;

/** Loops that `AWS::LanguageExtensions` refuses. */
export function loopFaults(root: TextMap): readonly Finding[] {
  const hasExtensions = transformsOf(root).includes('AWS::LanguageExtensions');
  return SECTIONS.flatMap((section) => {
    const node = member(root, section);
    return node?.kind === 'map' ? inMap(node, { section, hasExtensions }) : [];
  });
}

interface Scene {
  readonly section: string;
  readonly hasExtensions: boolean;
}

function inMap(map: TextMap, scene: Scene): readonly Finding[] {
  return [...map.entries].flatMap(([name, { value, start }]) => {
    const [, loop] = LOOP.exec(name) ?? [];
    if (loop === undefined) return [];
    const said = (message: string) => [warning('bad-value', start, message)];
    if (!scene.hasExtensions)
      return said('Fn::ForEach needs the transform AWS::LanguageExtensions.');
    return faultOf(value, { loop, said, scene });
  });
}

interface Loop {
  readonly loop: string;
  readonly said: (message: string) => readonly Finding[];
  readonly scene: Scene;
}

function faultOf(value: TextNode, { loop, said, scene }: Loop): readonly Finding[] {
  const [variable, collection, body] = value.kind === 'list' ? value.items : [];
  const isWhole = value.kind === 'list' && value.items.length === 3;
  if (!isWhole || variable?.kind !== 'scalar' || body?.kind !== 'map')
    return said(`Loop ${quoted(loop)} takes a name, a collection, and a map of what it makes.`);
  if (collection?.kind === 'scalar')
    return said(`Loop ${quoted(loop)} runs over a list, not over a text.`);
  const name = String(variable.value);
  const fixed = [...body.entries].filter(
    ([key]) => !LOOP.test(key) && !key.includes(`\${${name}}`) && !key.includes(`&{${name}}`),
  );
  return [
    ...fixed.flatMap(([key, { start }]) => [
      warning(
        'bad-value',
        start,
        `Loop ${quoted(loop)} makes ${quoted(key)} each time. Its name must have \${${name}} in it.`,
      ),
    ]),
    ...inMap(body, scene),
  ];
}
