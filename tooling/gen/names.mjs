/**
 * The identifier of a file or folder name: every run of other characters is a word break.
 * @param {string} name
 */
export function camelCase(name) {
  const [first = '', ...rest] = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return first.charAt(0).toLowerCase() + first.slice(1) + rest.map(capitalize).join('');
}

/** @param {string} name */
export function pascalCase(name) {
  return capitalize(camelCase(name));
}

/** @param {string} word */
function capitalize(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
