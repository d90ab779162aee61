import type { LucideIcon } from 'lucide-react';
import type { HostPort } from '../host/host-port.js';
import type { UiStore } from '../shell/ui-state.js';
import type { Session, SessionState } from '../state/session-state.js';

export interface ActionContext {
  readonly session: Session;
  readonly host: HostPort;
  readonly ui: UiStore;
}

/** One thing a user can do, wherever it is offered: menus, toolbar, command palette, keyboard. */
export interface Action {
  /** Folder and file, as in `file/save-file`. */
  readonly id: string;
  /** A verb and its object, sentence case. */
  readonly title: string | ((state: SessionState) => string);
  readonly icon: LucideIcon;
  /** As in `Mod+Shift+Z`; the first is shown. `Mod` is Ctrl, and ⌘ on macOS. */
  readonly shortcuts?: readonly string[];
  /** The shortcut also works while a text field has the focus. */
  readonly worksInText?: boolean;
  /** Also while a field has the focus in which nothing is half typed. */
  readonly worksInSettledText?: boolean;
  /** Not while text on the page is marked: then the keys are the text's. */
  readonly yieldsToMarkedText?: boolean;
  readonly keywords?: readonly string[];
  /** Whether it can be done now. Menus leave out what cannot. */
  readonly when?: (state: SessionState) => boolean;
  readonly run: (context: ActionContext) => void | Promise<void>;
}

export function defineAction(action: Action): Action {
  return action;
}

export function titleOf(action: Action, state: SessionState): string {
  return typeof action.title === 'string' ? action.title : action.title(state);
}

export function canRun(action: Action, state: SessionState): boolean {
  return action.when?.(state) ?? true;
}

export function isInEditor(state: SessionState): boolean {
  return state.screen === 'editor';
}

export function hasSelection(state: SessionState): boolean {
  return isInEditor(state) && state.selection.size > 0;
}

export function hasSelected(state: SessionState, atLeast: number): boolean {
  return isInEditor(state) && state.selection.size >= atLeast;
}

export function hasOneNode(state: SessionState): boolean {
  const [id, ...others] = state.selection;
  return isInEditor(state) && others.length === 0 && Object.hasOwn(state.document.nodes, id ?? '');
}
