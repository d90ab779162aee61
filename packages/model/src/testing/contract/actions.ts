/** The IAM actions that a definition names, by wherever lists of actions stand. */
export function actionsIn(definition: unknown): readonly string[] {
  return [...new Set(textsIn(definition).filter((text) => ACTION.test(text)))];
}

const ACTION = /^[a-z][a-z0-9-]*:[A-Z][A-Za-z0-9]*$/;

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
