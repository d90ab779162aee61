import { can, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { isOfAws } from './key-uses.js';

/** A key on what it encrypts. Wires to that get the grants on the key. */
export const encrypts = defineConnection({
  id: 'encrypts',
  row: 'C14',
  title: 'Encryption key',
  from: service('kms-key'),
  to: can('encrypted'),
  verb: 'encrypts',
  kind: 'auth',
  rank: 60,
  cite: awsPage('AWS KMS keys', 'kms/latest/developerguide/concepts.html'),
  refuses: ({ source, target }) => {
    const other = target.wires('in', 'encrypts').find((wire) => wire.source.id !== source.id);
    return other === undefined
      ? undefined
      : {
          message: `${source.name} cannot encrypt ${target.name}.`,
          why: `What is encrypted has one key, and ${target.name} has ${other.source.name}.`,
        };
  },
  effects: ({ source, target }) => {
    const { property, beside = {} } = target.can('encrypted') ?? {};
    if (property === undefined) return [];
    const written = target.resolved(property) ?? target.value(property);
    if (written !== undefined && !isOfAws(written)) return [];
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
