/** Our own bug: a condition that the code relies on does not hold. Caught once, at a process's edge. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** Throws when what must hold does not. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}
