import { defineRule, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

/** What a new function starts with: the newest runtime of the most used language. */
const NEW = { Runtime: 'nodejs22.x', Handler: 'index.handler' } as const;

export const requireRuntime = defineRule({
  id: 'correctness/require-runtime',
  row: 'V6',
  severity: 'error',
  summary: 'A function from a .zip names its runtime and its handler.',
  why: 'Only a container image brings both with it. Without them the stack is refused when it is deployed.',
  cite: awsPage(
    'AWS::Lambda::Function',
    'AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html',
    { section: 'AWS Lambda Language Support' },
  ),
  over: 'node',
  on: { service: 'lambda-function' },
  ofType: true,
  check: ({ node }) => {
    const missing = isFromImage(node)
      ? []
      : (['Runtime', 'Handler'] as const).filter((path) => !node.has(path));
    const [first] = missing;
    if (first === undefined) return;
    const words = missing.length === 2 ? 'Runtime and Handler' : first;
    return {
      at: node.at(first),
      message: `${words} of ${node.name} ${missing.length === 2 ? 'are' : 'is'} not set. A function from a .zip needs both.`,
      fix: {
        label: `Set ${missing.map((path) => NEW[path]).join(' and ')}`,
        safe: false,
        edits: missing.map((path) => node.set(path, NEW[path])),
      },
    };
  },
  examples: {
    valid: [
      "f: lambda-function { Runtime: 'python3.13', Handler: 'app.handler' }",
      "f: lambda-function { PackageType: 'Image', Code: { ImageUri: 'x' } }",
    ],
    invalid: [
      {
        before: 'f: lambda-function',
        after: "f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }",
      },
      {
        before: "f: lambda-function { Runtime: 'nodejs22.x' }",
        after: "f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }",
      },
    ],
  },
});

function isFromImage(node: NodeView): boolean {
  if (node.record.external !== undefined || node.value('PackageType') !== undefined) {
    return node.record.external !== undefined || node.string('PackageType') !== 'Zip';
  }
  return node.has('Code.ImageUri') || node.has('ImageUri');
}
