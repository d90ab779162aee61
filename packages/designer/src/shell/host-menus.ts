import { canRun, titleOf } from '../actions/define-action.js';
import { menuBar } from '../actions/menus.js';
import { actionById } from '../actions/registry.js';
import { shortcutsOf, type GivenKeys } from '../actions/shortcuts.js';
import type { HostMenu, HostMenuItem, HostPort } from '../host/host-port.js';
import type { Session, SessionState } from '../state/session-state.js';
import type { UiStore } from './ui-state.js';

/** Edits in a row are shown once. */
const PAUSE = 150;

/** Keeps the host's own menu bar as the state is. Returns how to stop. */
export function showMenus({
  session,
  host,
  ui,
}: {
  readonly session: Pick<Session, 'getState' | 'subscribe'>;
  readonly host: Pick<HostPort, 'setMenus'>;
  readonly ui: Pick<UiStore, 'get' | 'subscribe'>;
}): () => void {
  if (host.setMenus === undefined) return () => undefined;
  let shown = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    timer = undefined;
    const menus = menusOf(session.getState(), ui.get().keys);
    const text = JSON.stringify(menus);
    if (text === shown) return;
    shown = text;
    host.setMenus?.(menus);
  };
  show();
  const later = () => {
    timer ??= setTimeout(show, PAUSE);
  };
  const stops = [session.subscribe(later), ui.subscribe(later)];
  return () => {
    for (const stop of stops) stop();
    clearTimeout(timer);
  };
}

/** The menu bar, each action with its keys and whether it can be done now. */
export function menusOf(state: SessionState, given: GivenKeys): readonly HostMenu[] {
  return menuBar.map(({ label, plan }) => ({
    label,
    items: plan.map((id) => itemOf(id, { state, given })),
  }));
}

function itemOf(
  id: string,
  { state, given }: { readonly state: SessionState; readonly given: GivenKeys },
): HostMenuItem {
  const action = actionById(id);
  if (action === undefined) return {};
  const [shortcut] = shortcutsOf(action, given);
  return {
    action: id,
    label: titleOf(action, state),
    isEnabled: canRun(action, state),
    ...(shortcut === undefined ? {} : { shortcut }),
  };
}
