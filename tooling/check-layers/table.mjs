/**
 * Which package may import what. `outside` lists third-party packages of pure packages; the others
 * may use what their package.json declares.
 * @typedef {{ kind: 'pure' | 'browser' | 'node', inside: readonly string[], typesOf?: readonly string[], outside?: readonly string[] }} Layer
 */

/** @type {Readonly<Record<string, Layer>>} */
export const LAYERS = {
  'packages/cfn-spec': { kind: 'pure', inside: [], outside: [] },
  'packages/model': {
    kind: 'pure',
    inside: ['@archivolt/cfn-spec'],
    outside: ['@valibot/to-json-schema', 'immer', 'jsonc-parser', 'valibot'],
  },
  'packages/importers': {
    kind: 'pure',
    inside: ['@archivolt/cfn-spec', '@archivolt/model'],
    outside: ['yaml'],
  },
  'packages/exporters': {
    kind: 'pure',
    inside: ['@archivolt/cfn-spec', '@archivolt/importers', '@archivolt/model'],
    outside: ['jsonc-parser', 'yaml'],
  },
  'packages/render': { kind: 'pure', inside: ['@archivolt/model'], outside: ['elkjs', 'fflate'] },
  'packages/designer': {
    kind: 'browser',
    inside: [
      '@archivolt/cfn-spec',
      '@archivolt/exporters',
      '@archivolt/importers',
      '@archivolt/model',
      '@archivolt/render',
    ],
  },
  'packages/files': { kind: 'node', inside: [] },
  'packages/cli': {
    kind: 'node',
    inside: [
      '@archivolt/files',
      '@archivolt/cfn-spec',
      '@archivolt/exporters',
      '@archivolt/importers',
      '@archivolt/model',
      '@archivolt/render',
    ],
  },
  electron: { kind: 'node', inside: ['@archivolt/files'], typesOf: ['@archivolt/designer'] },
};
