import { generate } from '../gen/generate.mjs';
import { root, runNode, say, tool } from './process.mjs';
import { digest, once } from './stamp.mjs';

const CORE = ['cfn-spec', 'model', 'importers', 'exporters', 'render'].map(
  (it) => `packages/${it}`,
);
const SHARED = ['pnpm-lock.yaml', 'tsconfig.base.json', ...CORE];

/** What is built, in this order: the command serves the designer, the desktop shell loads it. */
const PARTS = [
  {
    name: 'designer',
    folder: 'packages/designer',
    configs: ['vite.config.ts', 'vite.viewer.config.ts'],
    made: 'dist/index.html',
    sources: SHARED,
  },
  {
    name: 'cli',
    folder: 'packages/cli',
    configs: ['vite.config.ts'],
    made: 'dist/archivolt.js',
    sources: SHARED,
  },
  {
    name: 'electron',
    folder: 'electron',
    configs: ['vite.main.config.ts', 'vite.preload.config.ts'],
    made: 'dist/main.js',
    sources: [...SHARED, 'packages/designer'],
  },
];

/** Rebuilds the generated registries. */
export function generateRegistries() {
  const { problems } = generate(root);
  for (const problem of problems) console.error(`gen: ${problem}`);
  return problems.length === 0;
}

/**
 * Builds every part whose sources changed since it was built, or those that are named.
 * @param {readonly string[]} [names]
 */
export function buildStale(names = []) {
  const chosen = PARTS.filter(({ name }) => names.length === 0 || names.includes(name));
  return chosen.map(buildPart).every(Boolean);
}

/** @param {typeof PARTS[number]} part */
function buildPart({ name, folder, configs, made, sources }) {
  return once({
    name,
    key: digest([...sources, folder]),
    made: `${folder}/${made}`,
    work: () => {
      say(`building ${folder}`);
      return configs.every((config) => viteBuild(folder, config));
    },
  });
}

/**
 * @param {string} folder
 * @param {string} config
 */
function viteBuild(folder, config) {
  const vite = tool('vite/bin/vite.js');
  return runNode([vite, 'build', folder, '-c', `${folder}/${config}`, '--logLevel', 'warn']);
}
