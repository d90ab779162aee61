import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noExcessLayers = defineRule({
  id: 'correctness/no-excess-layers',
  row: 'V55',
  severity: 'error',
  summary: 'A .zip function has five layers at most, and a container image has none.',
  why: 'Lambda refuses a sixth layer, and any layer of a container image: put into the image what it needs.',
  cite: awsPage(
    'Managing Lambda dependencies with layers',
    'lambda/latest/dg/chapter-layers.html',
    {
      section: 'AWS Lambda Limits to Know',
    },
  ),
  equivalents: ['cfn-lint:E3032', 'cfn-lint:E3685'],
  over: 'node',
  on: { service: 'lambda-function' },
  ofType: true,
  check: ({ node }) => {
    const count = (node.list('Layers')?.length ?? 0) + node.wires('in', 'layer').length;
    if (count === 0) return;
    const at = node.at('Layers');
    if (count > 5) return { at, message: `${node.name} has ${count} layers. The maximum is 5.` };
    if (node.string('PackageType') !== 'Image') return;
    return { at, message: `${node.name} has layers. A container image takes none.` };
  },
  examples: {
    valid: ["f: lambda-function { Layers: ['a', 'b'] }"],
    invalid: [
      { before: "f: lambda-function { Layers: ['a', 'b', 'c', 'd', 'e', 'f'] }" },
      {
        before:
          "l: lambda-layer-version -> f: lambda-function { Layers: ['a', 'b', 'c', 'd', 'e'] }",
      },
      { before: "f: lambda-function { PackageType: 'Image', Layers: ['a'] }" },
    ],
  },
});
