import { checkProperties, parsePath, type Registry } from '@archivolt/cfn-spec';
import { quoted, type TemplateProblem, warning, type Finding } from '../problem.js';
import { linesOf } from '../text/lines.js';
import { readStackTemplate } from '../text/stack-template.js';
import { member, startOf, type TextMap, type TextNode, valueOf } from '../text/tree.js';
import { referenceFaults } from './reference-faults.js';

const MOST = 200;

/** What CloudFormation's registry has against the resources of a template, with places. */
export function checkTemplate(
  source: string | Uint8Array,
  registry: Registry,
): readonly TemplateProblem[] {
  const { root, text, indents } = readStackTemplate(source);
  const lines = linesOf(text, indents);
  const issues = resourcesOf(root).flatMap(([id, resource, start]) =>
    issuesOf({ id, resource, start }, registry),
  );
  const references = root?.kind === 'map' ? referenceFaults(root, registry) : [];
  return [...issues, ...references]
    .slice(0, MOST)
    .map(({ start, ...finding }) => ({ ...finding, ...lines.placeOf(start) }));
}

function resourcesOf(root: TextNode | undefined): readonly (readonly [string, TextMap, number])[] {
  const section = member(root, 'Resources');
  if (section?.kind !== 'map') return [];
  return [...section.entries].flatMap(([id, { value, start }]) =>
    value.kind === 'map' ? [[id, value, start] as const] : [],
  );
}

function issuesOf(
  {
    id,
    resource,
    start,
  }: { readonly id: string; readonly resource: TextMap; readonly start: number },
  registry: Registry,
): readonly Finding[] {
  const type = member(resource, 'Type');
  if (type?.kind !== 'scalar' || typeof type.value !== 'string') return [];
  const isOurs = type.value.startsWith('AWS::') && !type.value.startsWith('AWS::CDK::');
  if (isOurs && registry.resource(type.value) === undefined) {
    return [warning('bad-value', type.start, `CloudFormation has no type ${quoted(type.value)}.`)];
  }
  const properties = member(resource, 'Properties');
  const tree = properties === undefined ? undefined : valueOf(properties);
  return checkProperties(registry, type.value, tree).map(({ path, message }) => {
    const at = properties === undefined ? start : startOf(properties, segments(path));
    return warning('bad-value', at, `${id}: ${message}`);
  });
}

function segments(path: string): readonly (string | number)[] {
  return path === '' ? [] : (parsePath(path) ?? []);
}
