import { lineAt, walk } from '../syntax.mjs';

/**
 * @typedef {import('../workspace.mjs').Workspace} Workspace
 * @typedef {import('../workspace.mjs').SourceFile} SourceFile
 * @typedef {import('../workspace.mjs').Violation} Violation
 * @typedef {import('../syntax.mjs').Node} Node
 */

const EMPTY_WORDS = new Set(['util', 'utils', 'helper', 'helpers', 'manager']);
const EMPTY_NAMES = new Set(['data', 'info']);
const KEBAB = /^[a-z0-9]+(-{1,2}[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|tsx|mjs)$/;
const MIGRATION = /^\d{4}-/;
const PASCAL = /^[A-Z][A-Za-z0-9]*(\.(test|browser|worker))*\.tsx$/;
/** Where a list of a folder's names is an entry: of a package, or of what definitions are written in. */
const ENTRIES = /\/src\/(define\/|testing\/)?index\.tsx?$/;

/**
 * File and type names say what a thing is.
 * @param {Workspace} workspace
 * @returns {Violation[]}
 */
export function names({ files }) {
  return files.flatMap((file) => [...fileName(file), ...declarations(file)]);
}

/** @param {SourceFile} file */
function fileName({ path }) {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const stem = name.replace(/\..*$/, '');
  const isComponent = /^[A-Z]/.test(name);
  const problems = [
    ...((isComponent ? PASCAL : KEBAB).test(name) || MIGRATION.test(name)
      ? []
      : ['file names are kebab-case, PascalCase.tsx for components']),
    ...(isEmptyName(stem) ? [`'${stem}' names nothing`] : []),
    ...(stem === 'index' && path.includes('/src/') && !ENTRIES.test(path)
      ? ['a barrel below src/index.ts: import the file itself']
      : []),
  ];
  return problems.map((message) => ({ path, message }));
}

/** @param {SourceFile} file */
function declarations({ path, text, syntax }) {
  /** @type {Violation[]} */
  const found = [];
  walk(syntax.program, (node) => {
    const message = refuse(node);
    if (message !== undefined) found.push({ path, line: lineAt(text, node.start), message });
  });
  return found;
}

/** @param {Node} node */
function refuse(node) {
  const name = node['id']?.name;
  switch (node.type) {
    case 'TSEnumDeclaration':
      return 'an enum: use a union of literals';
    case 'ExportAllDeclaration':
      return node['exportKind'] === 'type' ? undefined : 'export *: list the names';
    case 'MethodDefinition':
    case 'Property':
      return node['kind'] === 'set' ? 'a setter: use a method' : undefined;
    case 'TSInterfaceDeclaration':
      return /^I[A-Z][a-z]/.test(name) ? `${name}: no I prefix` : emptyName(name);
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
    case 'TSTypeAliasDeclaration':
      return emptyName(name);
    default:
      return undefined;
  }
}

/** @param {string | undefined} name */
function emptyName(name) {
  return name !== undefined && isEmptyName(name) ? `'${name}' names nothing` : undefined;
}

/** @param {string} name */
function isEmptyName(name) {
  const words = name.split(/[^A-Za-z0-9]+|(?=[A-Z])/).map((word) => word.toLowerCase());
  return EMPTY_NAMES.has(name.toLowerCase()) || words.some((word) => EMPTY_WORDS.has(word));
}
