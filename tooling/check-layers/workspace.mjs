import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from './syntax.mjs';
import { LAYERS } from './table.mjs';

/**
 * @typedef {import('./syntax.mjs').Syntax} Syntax
 * @typedef {import('./table.mjs').Layer} Layer
 * @typedef {{ path: string, text: string, isTest: boolean, syntax: Syntax }} SourceFile
 * @typedef {{ folder: string, layer: Layer, manifest: Record<string, any>, references: Readonly<Record<string, readonly string[]>>, files: readonly SourceFile[] }} Package
 * @typedef {{ packages: readonly Package[], files: readonly SourceFile[], texts: ReadonlyMap<string, string> }} Workspace
 * @typedef {{ path: string, line?: number, message: string }} Violation
 */

const TOP = ['packages', 'electron', 'tooling', 'docs/spec'];
const SKIPPED = new Set(['node_modules', 'dist', 'release', 'generated', 'fixtures', 'data']);
const READ = /\.(tsx?|mjs)$|^docs\/spec\/.*\.md$|(^|\/)(package|tsconfig(\.test)?)\.json$/;
const TEST = /\.(test|test-d|bench)\.tsx?$|\/(e2e|test)\//;

/**
 * The texts of the repository that rules look at, by path from its root.
 * @param {string} root
 * @returns {ReadonlyMap<string, string>}
 */
export function readTexts(root) {
  const paths = TOP.flatMap((folder) => filesBelow(root, folder));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/**
 * @param {ReadonlyMap<string, string>} texts
 * @returns {Workspace}
 */
export function workspaceOf(texts) {
  const files = [...texts]
    .filter(([path]) => /\.(tsx?|mjs)$/.test(path))
    .map(([path, text]) => ({ path, text, isTest: TEST.test(path), syntax: parse(path, text) }));
  const packages = Object.entries(LAYERS).flatMap(([folder, layer]) => {
    const manifest = texts.get(`${folder}/package.json`);
    if (manifest === undefined) return [];
    return [
      {
        folder,
        layer,
        manifest: JSON.parse(manifest),
        references: referencesOf(texts, folder),
        files: files.filter(({ path }) => path.startsWith(`${folder}/src/`)),
      },
    ];
  });
  return { packages, files, texts };
}

/**
 * @param {ReadonlyMap<string, string>} texts
 * @param {string} folder
 */
function referencesOf(texts, folder) {
  const names = ['tsconfig.json', 'tsconfig.test.json'];
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = texts.get(`${folder}/${name}`);
      if (text === undefined) return [];
      /** @type {{ references?: { path: string }[] }} */
      const { references = [] } = JSON.parse(text);
      return [[name, references.map(({ path }) => path)]];
    }),
  );
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      return SKIPPED.has(entry.name) || entry.name.startsWith('.') ? [] : filesBelow(root, path);
    }
    return READ.test(path) ? [path] : [];
  });
}
