import type { NodeView } from '../define/index.js';

/** The stack that is deployed last, and takes what the others put out. */
export const MAIN = 'main';

export function stackOf({ record }: NodeView): string {
  return record.stack ?? MAIN;
}

/** Whether a node is made by the design: what exists already is named from any stack. */
export function isMade({ record, service }: NodeView): boolean {
  return record.external === undefined && service.capabilities.external === undefined;
}
