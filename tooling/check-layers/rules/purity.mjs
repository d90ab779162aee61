import { lineAt, walk } from '../syntax.mjs';

/** @typedef {import('../syntax.mjs').Node} Node */

const GLOBALS = new Set([
  'console',
  'crypto',
  'fetch',
  'globalThis',
  'Intl',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'setInterval',
  'setTimeout',
  'window',
]);
const MEMBERS = new Set(['Date.now', 'Math.random']);
const COLLECTIONS = new Set(['Map', 'Set', 'WeakSet']);

/**
 * Pure packages touch no world, no clock, no chance, no locale, and keep no state in a module.
 * @param {import('../workspace.mjs').Workspace} workspace
 * @returns {import('../workspace.mjs').Violation[]}
 */
export function purity({ packages }) {
  return packages
    .filter(({ layer }) => layer.kind === 'pure')
    .flatMap(({ files }) => files.filter(({ isTest }) => !isTest))
    .flatMap(({ path, text, syntax }) =>
      impurities(syntax.program).map(({ node, what }) => ({
        path,
        line: lineAt(text, node.start),
        message: `${what} in a pure package (CONTRIBUTING.md, Purity)`,
      })),
    );
}

/** @param {Node} program */
function impurities(program) {
  const own = declaredNames(program);
  /** @type {{ node: Node, what: string }[]} */
  const found = moduleState(program);
  walk(program, (node, parent) => {
    const what = impurity(node, parent, own);
    if (what !== undefined) found.push({ node, what });
  });
  return found;
}

/**
 * @param {Node} node
 * @param {Node | undefined} parent
 * @param {ReadonlySet<string>} own
 */
function impurity(node, parent, own) {
  if (node.type === 'Identifier' && GLOBALS.has(node['name'])) {
    return own.has(node['name']) || isMereName(node, parent) ? undefined : node['name'];
  }
  if (node.type === 'MemberExpression' && !node['computed']) {
    const name = node['property'].name;
    const member = `${node['object'].name}.${name}`;
    if (MEMBERS.has(member)) return member;
    if (/^(localeCompare|toLocale[A-Z]\w*)$/.test(name)) return name;
  }
  const isDate = node['callee']?.name === 'Date' && node['arguments'].length === 0;
  return isDate ? 'the time of now' : undefined;
}

/**
 * A name after a dot or before a colon refers to nothing.
 * @param {Node} node
 * @param {Node | undefined} parent
 */
function isMereName(node, parent) {
  if (parent === undefined || parent['computed'] === true) return false;
  return parent['property'] === node || parent['key'] === node;
}

/**
 * Variables at the top that are there to be changed: `let`, and collections that start empty.
 * A `WeakMap` is none: what it remembers of a value goes with that value.
 * @param {Node} program
 */
function moduleState(program) {
  /** @type {Node[]} */
  const body = program['body'];
  return body
    .map((statement) => statement['declaration'] ?? statement)
    .filter((statement) => statement.type === 'VariableDeclaration')
    .flatMap((statement) =>
      statement['declarations'].filter(
        (/** @type {Node} */ { init }) => statement['kind'] !== 'const' || isEmptyCollection(init),
      ),
    )
    .map((/** @type {Node} */ node) => ({ node, what: 'module-level state' }));
}

/** @param {Node | null} init */
function isEmptyCollection(init) {
  if (init?.type !== 'NewExpression') return false;
  return COLLECTIONS.has(init['callee'].name) && init['arguments'].length === 0;
}

/** @param {Node} program */
function declaredNames(program) {
  /** @type {Set<string>} */
  const names = new Set();
  walk(program, (node) => {
    for (const target of [node['id'], node['local'], node['param'], ...(node['params'] ?? [])]) {
      if (target) bindingNames(target, names);
    }
  });
  return names;
}

/**
 * @param {Node} pattern
 * @param {Set<string>} names
 */
function bindingNames(pattern, names) {
  walk(pattern, (node, parent) => {
    if (node.type === 'Identifier' && parent?.['right'] !== node) names.add(node['name']);
  });
}
