import type { ResourceGraph } from '../../graph/resource-graph.js';
import { byText } from '../../value/walk.js';
import { printExpr } from './print/printer.js';
import { keyText, quoted } from './print/text.js';
import { stageValue, type StageProp } from './stages.js';

interface Tested {
  readonly file: string;
  readonly stackClass: string;
  readonly props: ReadonlyMap<string, StageProp>;
}

/** A test that the stack still holds what the design drew, and that its stages have their own values. */
export function stackTest(graph: ResourceGraph, tested: Tested): string {
  const { file, stackClass } = tested;
  const stages = stageTests(graph, tested);
  const lines = countLines(graph);
  return [
    "import { test } from 'node:test';",
    "import { App } from 'aws-cdk-lib';",
    "import { Template } from 'aws-cdk-lib/assertions';",
    `import { ${stackClass} } from '../lib/${file}.js';`,
    ...(stages.length === 0 ? [] : ["import { stages } from '../lib/stages.js';"]),
    '',
    "test('the stack holds what the design drew', () => {",
    `  const template = Template.fromStack(new ${stackClass}(new App(), 'Test'));`,
    ...(lines.length === 0 ? ['  template.templateMatches({});'] : lines),
    '});',
    ...stages,
    '',
  ].join('\n');
}

/** How many there are of each drawn type. Policies are left out: the CDK makes one of its own for each grant. */
function countLines(graph: ResourceGraph): readonly string[] {
  const all = [...graph.resources.values()];
  const drawn = all.filter(({ purpose, type }) => purpose === 'primary' && type !== POLICY);
  return [...new Set(drawn.map(({ type }) => type))].toSorted(byText).map((type) => {
    const count = all.filter((item) => item.type === type).length;
    return `  template.resourceCountIs(${quoted(type)}, ${count});`;
  });
}

const POLICY = 'AWS::IAM::Policy';

function stageTests(graph: ResourceGraph, { stackClass, props }: Tested): readonly string[] {
  return Object.entries(graph.environments).flatMap(([stage, values]) => {
    const lines = Object.entries(values).flatMap(([id, text]) => {
      const prop = props.get(id);
      return prop === undefined ? [] : [`  ${hasDefault(id, prop, text)}`];
    });
    if (lines.length === 0) return [];
    const key = keyText(stage);
    const given = key === stage ? `stages.${stage}` : `stages[${quoted(stage)}]`;
    return [
      '',
      `test(${quoted(`${stage} has values of its own`)}, () => {`,
      `  const stack = new ${stackClass}(new App(), 'Test', ${given});`,
      '  const template = Template.fromStack(stack);',
      ...lines,
      '});',
    ];
  });
}

function hasDefault(id: string, prop: StageProp, text: string): string {
  const value = stageValue(
    { ...prop, isList: false, isNumeric: prop.isNumeric && !prop.isList },
    text,
  );
  const call = `template.hasParameter(${quoted(id)}, { Default: `;
  return `${call}${printExpr(value, 2, 2 + call.length)} });`;
}
