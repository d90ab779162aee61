import { defineRule, isMap, type NodeView, type Value } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { listed, quantity } from '../words.js';

const UNZIPPED = 250;
const UPLOADED = 50;
const SERVICES = ['lambda-function', 'lambda-edge-function'] as const;

export const noOversizedPackage = defineRule({
  id: 'correctness/no-oversized-package',
  row: 'V4',
  severity: 'error',
  summary:
    'A function and its layers have 250 MB at most when unpacked. Over 50 MB a .zip goes through S3.',
  why: 'Lambda refuses a larger package. Write its size into the Metadata of the function and of its layers, as Package: { UnzippedMB: 240, ZippedMB: 48 }. A container image may have 10 GB.',
  cite: awsPage('Lambda quotas', 'lambda/latest/dg/gettingstarted-limits.html', {
    section: 'AWS Lambda Limits to Know',
    notes: '250 MB unzipped, 50 MB zipped for direct upload.',
  }),
  over: 'node',
  on: { service: [...SERVICES] },
  check: ({ node }) => {
    if (node.string('PackageType') === 'Image') return;
    const layers = layersOf(node);
    const at = node.at();
    const unzipped = [node, ...layers].reduce(
      (sum, it) => sum + (sizeOf(it, 'UnzippedMB') ?? 0),
      0,
    );
    if (unzipped > UNZIPPED) {
      const names = layers.filter((it) => sizeOf(it, 'UnzippedMB') !== undefined);
      const whole = [node, ...names].map(({ name }) => name);
      const have = whole.length === 1 ? 'has' : 'have';
      const message = `${listed(whole)} ${have} ${quantity(unzipped, 'MB')} unpacked. The maximum is ${UNZIPPED} MB: use a container image, or leave out what it does not need.`;
      return { at, message };
    }
    const zipped = sizeOf(node, 'ZippedMB');
    if (zipped === undefined || zipped <= UPLOADED) return;
    const message = `The package of ${node.name} has ${quantity(zipped, 'MB')} zipped. Uploaded directly the maximum is ${UPLOADED} MB: through S3 only its size unpacked counts.`;
    return { at, message, severity: 'info' };
  },
  examples: {
    valid: [
      'f: lambda-function { $attributes: { Metadata: { Package: { UnzippedMB: 250, ZippedMB: 50 } } } }',
      "f: lambda-function { PackageType: 'Image', $attributes: { Metadata: { Package: { UnzippedMB: 900 } } } }",
      `f: lambda-function { $attributes: { Metadata: { Package: { UnzippedMB: 100 } } } }
       l: lambda-layer-version { $attributes: { Metadata: { Package: { UnzippedMB: 150 } } } } -> f`,
    ],
    invalid: [
      {
        before:
          'f: lambda-function { $attributes: { Metadata: { Package: { UnzippedMB: 251 } } } }',
      },
      { before: 'f: lambda-function { $attributes: { Metadata: { Package: { ZippedMB: 51 } } } }' },
      {
        before: `f: lambda-function { $attributes: { Metadata: { Package: { UnzippedMB: 100 } } } }
          l: lambda-layer-version { $attributes: { Metadata: { Package: { UnzippedMB: 151 } } } } -> f`,
      },
    ],
  },
});

function layersOf(node: NodeView): readonly NodeView[] {
  const wired = node.wires('in', 'layer').map((wire) => wire.source);
  return [...new Set([...wired, ...node.referred('Layers')])];
}

function sizeOf(node: NodeView, key: string): number | undefined {
  const { Metadata } = node.record.attributes ?? {};
  const size = entry(entry(Metadata, 'Package'), key);
  return typeof size === 'number' ? size : undefined;
}

function entry(value: Value | undefined, key: string): Value | undefined {
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
