import type { NodeView, Value } from '../define/index.js';

/** Number of another account. Its administrators say who there may use what it is let in to. */
export function accountOf(account: NodeView): Value {
  return account.value('AccountId') ?? '111122223333';
}
