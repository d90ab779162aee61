import { actions } from '../generated/actions.js';
import type { Action } from './define-action.js';

const byId: ReadonlyMap<string, Action> = new Map(
  actions.map((action: Action) => [action.id, action]),
);

export const allActions: readonly Action[] = actions;

export function actionById(id: string): Action | undefined {
  return byId.get(id);
}
