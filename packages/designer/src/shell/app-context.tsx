import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { ActionContext } from '../actions/define-action.js';
import type { HostPort } from '../host/host-port.js';
import type { UiState, UiStore } from './ui-state.js';

const AppContext = createContext<ActionContext | undefined>(undefined);

/** Everything that actions act on. */
export function AppProvider(props: ActionContext & { readonly children: ReactNode }): ReactNode {
  const { session, host, ui, children } = props;
  const app = useMemo(() => ({ session, host, ui }), [session, host, ui]);
  return <AppContext value={app}>{children}</AppContext>;
}

export function useApp(): ActionContext {
  const app = useContext(AppContext);
  if (app === undefined) throw new Error('useApp outside AppProvider');
  return app;
}

export function useHost(): HostPort {
  return useApp().host;
}

/** Part of what the panels remember; `select` returns something stable. */
export function useUi<T>(select: (state: UiState) => T): T {
  const ui: UiStore = useApp().ui;
  return useSyncExternalStore(ui.subscribe, () => select(ui.get()));
}
