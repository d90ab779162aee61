import { createCatalog, type Catalog } from '../../catalog/catalog.js';
import type { ArchDocument } from '../../document/document.js';
import { printDocument } from '../../document/print.js';
import type { Diagnostic, Rule } from '../../define/rule.js';
import { commit } from '../../edits/commit.js';
import { validate } from '../../validate/validate.js';
import { arch } from '../arch.js';
import { citationProblems } from './template-values.js';

export interface RuleFacts {
  readonly catalog: Catalog;
  /** Group and file it was found in. */
  readonly place: string;
}

/** What keeps a rule from being one: its examples are run. */
export function ruleProblems(rule: Rule, { catalog, place }: RuleFacts): readonly string[] {
  const alone = createCatalog({ ...catalog, rules: [rule] });
  const { valid, invalid } = rule.examples;
  const { equivalents = [] } = rule;
  return [
    ...(rule.id === place ? [] : [`its id is not its place ${place}`]),
    ...[rule.summary, rule.why]
      .filter((text) => !isSentence(text))
      .map((text) => `no sentence: "${text}"`),
    ...equivalents
      .filter((name) => !/^[a-z-]+:\S+$/.test(name))
      .map((name) => `an equivalent names its tool and its rule, not "${name}"`),
    ...citationProblems(rule.cite),
    ...(valid.length === 0 ? ['it has no valid example'] : []),
    ...(invalid.length === 0 ? ['it has no invalid example'] : []),
    ...valid.flatMap((text) => guarded(text, () => validProblems(text, alone))),
    ...invalid.flatMap(({ before, after }) =>
      guarded(before, () => invalidProblems({ before, after }, alone)),
    ),
    ...twinProblems(rule, alone),
  ];
}

/** A rule that looks at generic nodes says of them what it says of the service of their type. */
function twinProblems(rule: Rule, alone: Catalog): readonly string[] {
  if (rule.over !== 'node' || rule.ofType !== true) return [];
  const { valid, invalid } = rule.examples;
  return [...valid, ...invalid.map(({ before }) => before)].flatMap((text) => {
    const document = arch(text, alone);
    const twin = genericTwin(document, alone);
    if (twin === undefined) return [];
    const [there, here] = [document, twin].map((design) => validate(design, alone).length);
    return there === here ? [] : [`a generic node has ${here} diagnostics, not ${there}: ${text}`];
  });
}

/** The same design with a generic node in place of its only one; undefined where wires or parts say more. */
function genericTwin(document: ArchDocument, { service }: Catalog): ArchDocument | undefined {
  const [entry, ...others] = Object.entries(document.nodes);
  if (entry === undefined || others.length > 0) return undefined;
  const [id, node] = entry;
  const type = service(node.service)?.type;
  if (type === undefined || node.parts !== undefined || node.type !== undefined) return undefined;
  return { ...document, nodes: { [id]: { ...node, service: 'cfn-resource', type } } };
}

function validProblems(text: string, alone: Catalog): readonly string[] {
  const found = validate(arch(text, alone), alone);
  return found.map(({ message }) => `a valid example is not silent: ${text}: ${message}`);
}

function invalidProblems(
  { before, after }: { readonly before: string; readonly after: string | undefined },
  alone: Catalog,
): readonly string[] {
  const document = arch(before, alone);
  const found = validate(document, alone);
  const [diagnostic] = found;
  if (diagnostic === undefined || found.length > 1) {
    const messages = found.map(({ message }) => message).join(' | ');
    return [`${found.length} diagnostics, not one, in ${before}: ${messages}`];
  }
  const wanted = after === undefined ? undefined : arch(after, alone);
  return [
    ...(isSentence(diagnostic.message) ? [] : [`no sentence: "${diagnostic.message}"`]),
    ...placeProblems(document, diagnostic),
    ...fixProblems({ document, diagnostic, wanted, text: before }, alone),
  ];
}

function placeProblems(document: ArchDocument, { at }: Diagnostic): readonly string[] {
  const { node, edge } = at;
  return [
    ...(node === undefined || Object.hasOwn(document.nodes, node) ? [] : [`no node ${node}`]),
    ...(edge === undefined || Object.hasOwn(document.edges, edge) ? [] : [`no edge ${edge}`]),
  ];
}

interface Example {
  readonly document: ArchDocument;
  readonly diagnostic: Diagnostic;
  readonly wanted: ArchDocument | undefined;
  readonly text: string;
}

function fixProblems(example: Example, alone: Catalog): readonly string[] {
  const { document, diagnostic, wanted, text } = example;
  const { fix, alternatives = [] } = diagnostic;
  if (fix === undefined && wanted !== undefined) return [`there is no fix for ${text}`];
  const routes = fix === undefined ? alternatives : [fix, ...alternatives];
  return routes.flatMap((route, index) => {
    const fixed = commit(document, route.edits).document;
    const left = validate(fixed, alone);
    const isFix = route === fix && index === 0;
    return [
      ...left.map(({ message }) => `"${route.label}" leaves ${message} in ${text}`),
      ...(isFix && wanted !== undefined && meaning(fixed) !== meaning(wanted)
        ? [`the fix of ${text} gives ${meaning(fixed)}, not ${meaning(wanted)}`]
        : []),
      ...(isFix ? againProblems(fixed, example) : []),
    ];
  });
}

/** A fix that is applied twice must change nothing the second time, where it can be applied at all. */
function againProblems(fixed: ArchDocument, { diagnostic, text }: Example): readonly string[] {
  const sets = (diagnostic.fix?.edits ?? []).filter(({ edit }) => edit === 'property.set');
  const again = commit(fixed, sets).document;
  return meaning(again) === meaning(fixed) ? [] : [`the fix of ${text} is not idempotent`];
}

function meaning(document: ArchDocument): string {
  const { layout } = document;
  return printDocument({ ...document, layout: { ...layout, nodes: {}, edges: {} } });
}

function isSentence(text: string): boolean {
  return /^[^\s].*[.?]$/s.test(text);
}

function guarded(text: string, run: () => readonly string[]): readonly string[] {
  try {
    return run();
  } catch (problem) {
    return [`${text}: ${String(problem)}`];
  }
}
