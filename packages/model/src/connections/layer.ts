import { defineConnection, service, type WireView } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** A layer that a function unpacks under /opt. Of files with one name the later layer wins. */
export const layer = defineConnection({
  id: 'layer',
  row: 'C14',
  title: 'Layer',
  from: service('lambda-layer-version'),
  to: service('lambda-function'),
  verb: 'is a layer of',
  kind: 'placement',
  cite: awsPage('Lambda quotas', 'lambda/latest/dg/gettingstarted-limits.html', {
    section: 'AWS Lambda Limits to Know',
  }),
  annotate: {
    Order: {
      title: 'Order',
      min: 1,
      max: 5,
      type: 'integer',
      docs: 'Where it stands among the layers. Five at most.',
    },
  },
  initial: ({ target }) => ({ Order: target.wires('in', 'layer').length + 1 }),
  refuses: ({ target }) =>
    target.string('PackageType') === 'Image'
      ? {
          message: `${target.name} takes no layer.`,
          why: 'A container image brings all that it needs.',
          cite: awsPage('Lambda quotas', 'lambda/latest/dg/gettingstarted-limits.html'),
        }
      : undefined,
  effects: ({ target, wire }) => {
    const wires = target.wires('in', 'layer').filter(({ record }) => record.form === undefined);
    const ordered = wires.toSorted((a, b) => orderOf(a) - orderOf(b));
    if ((ordered[0] ?? wire).id !== wire.id) return [];
    const layers = (ordered.length === 0 ? [wire] : ordered).map(({ source }) => source.ref);
    return [{ kind: 'property', on: target.ref, path: ['Layers'], value: layers, mode: 'append' }];
  },
});

function orderOf(wire: WireView): number {
  return wire.number('Order') ?? Number.MAX_SAFE_INTEGER;
}
