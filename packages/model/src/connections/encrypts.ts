import { can, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';

/** A key on what it encrypts. Wires to that get the grants on the key. */
export const encrypts = defineConnection({
  id: 'encrypts',
  row: 'C14',
  title: 'Encryption key',
  from: service('kms-key'),
  to: can('grantable'),
  fits: (_, to) => to.capabilities.grantable?.key !== undefined,
  verb: 'encrypts',
  kind: 'auth',
  rank: 60,
  cite: awsPage('AWS KMS keys', 'kms/latest/developerguide/concepts.html'),
  effects: ({ source, target }) => {
    const { property, beside = {} } = target.can('grantable')?.key ?? {};
    if (property === undefined || target.has(property)) return [];
    return [
      ...Object.entries(beside).map(
        ([path, value]) =>
          ({ kind: 'property', on: target.ref, path: [path], value, mode: 'merge' }) as const,
      ),
      {
        kind: 'property',
        on: target.ref,
        path: property.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
        value: source.att('Arn'),
        mode: 'set',
      },
    ];
  },
});
