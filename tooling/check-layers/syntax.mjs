import { parseSync } from 'oxc-parser';

/**
 * @typedef {{ type: string, start: number, end: number, [key: string]: any }} Node
 * @typedef {{ specifier: string, isType: boolean, start: number }} Import
 * @typedef {{ program: Node, comments: readonly { value: string, start: number, end: number }[], errors: readonly string[] }} Syntax
 */

/**
 * @param {string} path
 * @param {string} text
 * @returns {Syntax}
 */
export function parse(path, text) {
  const { program, comments, errors } = parseSync(path, text);
  return { program, comments, errors: errors.map(({ message }) => message) };
}

/**
 * Calls `visit` for every node, parents first.
 * @param {Node} node
 * @param {(node: Node, parent: Node | undefined) => void} visit
 * @param {Node} [parent]
 */
export function walk(node, visit, parent) {
  visit(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit, node);
    }
  }
}

/**
 * Everything a module names with a specifier: imports, re-exports, dynamic imports, import types.
 * @param {Node} program
 * @returns {Import[]}
 */
export function importsOf(program) {
  /** @type {Import[]} */
  const imports = [];
  walk(program, (node) => {
    const specifier = node['source']?.value;
    if (typeof specifier !== 'string') return;
    imports.push({ specifier, isType: isTypeOnly(node), start: node.start });
  });
  return imports;
}

/**
 * The line, from 1, of a position.
 * @param {string} text
 * @param {number} position
 */
export function lineAt(text, position) {
  return text.slice(0, position).split('\n').length;
}

/** @param {Node} node */
function isTypeOnly(node) {
  return (
    node['importKind'] === 'type' || node['exportKind'] === 'type' || node.type === 'TSImportType'
  );
}

/**
 * @param {unknown} value
 * @returns {value is Node}
 */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
