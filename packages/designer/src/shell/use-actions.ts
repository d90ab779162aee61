import { useCallback, useEffect } from 'react';
import { canRun, type Action } from '../actions/define-action.js';
import { actionById, allActions } from '../actions/registry.js';
import { actionFor, shortcutsOf } from '../actions/shortcuts.js';
import { useApp, useUi } from './app-context.js';

/** Runs an action by id, when it can run now. */
export function useRun(): (id: string) => void {
  const app = useApp();
  return useCallback(
    (id) => {
      const action = actionById(id);
      if (action && canRun(action, app.session.getState())) void action.run(app);
    },
    [app],
  );
}

/** The shortcut that an action shows, as the user has it. */
export function useShortcut(action: Action | undefined): string | undefined {
  const given = useUi((state) => state.keys);
  return action && shortcutsOf(action, given)[0];
}

/** Listens to the keyboard for all actions. */
export function useShortcuts(): void {
  const app = useApp();
  useEffect(() => {
    const isMac = app.host.platform === 'mac';
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const state = app.session.getState();
      const fitting = allActions.filter(
        (action) =>
          canRun(action, state) && mayListen(action, event, app.ui.get().dialog !== undefined),
      );
      const action = actionFor(fitting, event, { isMac, given: app.ui.get().keys });
      if (!action) return;
      event.preventDefault();
      void action.run(app);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [app]);
}

function mayListen(action: Action, event: KeyboardEvent, isDialogOpen: boolean): boolean {
  const { target } = event;
  if (action.yieldsToMarkedText === true && getSelection()?.isCollapsed === false) return false;
  if (!(target instanceof HTMLElement)) return !isDialogOpen;
  const isInDialog =
    isDialogOpen || target.closest('[role=dialog],[role=menu],[cmdk-root]') !== null;
  if (isInDialog) return false;
  const isText = target.closest('input,textarea,[contenteditable=true],.monaco-editor') !== null;
  const isSettled = target.closest('[data-settled]') !== null;
  return (
    !isText || action.worksInText === true || (isSettled && action.worksInSettledText === true)
  );
}
