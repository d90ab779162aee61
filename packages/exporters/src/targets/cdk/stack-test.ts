import type { ResourceGraph } from '../../graph/resource-graph.js';
import { byText } from '../../value/walk.js';
import { quoted } from './print/text.js';

/** A test that the stack still holds what the design drew. */
export function stackTest(
  graph: ResourceGraph,
  { file, stackClass }: { readonly file: string; readonly stackClass: string },
): string {
  const counts = new Map<string, number>();
  for (const { type, purpose } of graph.resources.values()) {
    if (purpose === 'primary') counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const lines = [...counts]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([type, count]) => `  template.resourceCountIs(${quoted(type)}, ${count});`);
  return [
    "import { test } from 'node:test';",
    "import { App } from 'aws-cdk-lib';",
    "import { Template } from 'aws-cdk-lib/assertions';",
    `import { ${stackClass} } from '../lib/${file}.js';`,
    '',
    "test('the stack holds what the design drew', () => {",
    `  const template = Template.fromStack(new ${stackClass}(new App(), 'Test'));`,
    ...(lines.length === 0 ? ['  template.templateMatches({});'] : lines),
    '});',
    '',
  ].join('\n');
}
