import { canRun, titleOf } from '../actions/define-action.js';
import { menuBar } from '../actions/menus.js';
import { actionById } from '../actions/registry.js';
import type { HostMenu, HostMenuItem, HostPort } from '../host/host-port.js';
import type { Session, SessionState } from '../state/session-state.js';

/** Edits in a row are shown once. */
const PAUSE = 150;

/** Keeps the host's own menu bar as the state is. Returns how to stop. */
export function showMenus(
  session: Pick<Session, 'getState' | 'subscribe'>,
  host: Pick<HostPort, 'setMenus'>,
): () => void {
  if (host.setMenus === undefined) return () => undefined;
  let shown = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    timer = undefined;
    const menus = menusOf(session.getState());
    const text = JSON.stringify(menus);
    if (text === shown) return;
    shown = text;
    host.setMenus?.(menus);
  };
  show();
  const stop = session.subscribe(() => {
    timer ??= setTimeout(show, PAUSE);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** The menu bar, each action with whether it can be done now. */
export function menusOf(state: SessionState): readonly HostMenu[] {
  return menuBar.map(({ label, plan }) => ({
    label,
    items: plan.map((id) => itemOf(id, state)),
  }));
}

function itemOf(id: string, state: SessionState): HostMenuItem {
  const action = actionById(id);
  if (action === undefined) return {};
  const [shortcut] = action.shortcuts ?? [];
  return {
    action: id,
    label: titleOf(action, state),
    isEnabled: canRun(action, state),
    ...(shortcut === undefined ? {} : { shortcut }),
  };
}
