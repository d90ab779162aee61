import { BrowserWindow, dialog, type Menu } from 'electron';
import { ACTION_REQUEST } from '../channels.js';
import { PAGE } from './page.js';
import type { WindowState } from './window-state.js';

/** One window, one design. */
export interface DesignWindow {
  readonly window: BrowserWindow;
  /** Path it was opened for, until its page asked. */
  takeInitialFile(): string | undefined;
  isEdited: boolean;
  menu: Menu | undefined;
  /** Paths that this window may write, by the id that its page knows. */
  readonly paths: Map<string, string>;
  /** The file on screen. */
  path: string | undefined;
  /** The page that is loaded now, by the name that it gave itself: a reload is another one. */
  page: string | undefined;
  /** Its close was asked for: it closes once nothing is unsaved. */
  isClosing: boolean;
  stopWatching: () => void;
}

export interface WindowOptions {
  readonly preload: string;
  readonly file?: string;
  readonly state: WindowState;
  /** What was not saved is given up. */
  readonly discard: (page: string) => void;
}

/** A locked-down window on the built designer. */
export function createDesignWindow(options: WindowOptions): DesignWindow {
  const { preload, file, state, discard } = options;
  const window = new BrowserWindow({
    ...state.bounds,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Archivolt',
    fullscreen: state.isFullScreen,
    tabbingIdentifier: 'archivolt',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  let initial = file;
  const design: DesignWindow = {
    window,
    takeInitialFile: () => {
      const taken = initial;
      initial = undefined;
      return taken;
    },
    isEdited: false,
    menu: undefined,
    paths: new Map(),
    path: file,
    page: undefined,
    isClosing: false,
    stopWatching: () => undefined,
  };
  if (state.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.once('closed', () => design.stopWatching());
  window.on('close', (event) => {
    if (!design.isEdited) return;
    event.preventDefault();
    void askBeforeClosing(design, discard);
  });
  void window.loadURL(PAGE);
  return design;
}

async function askBeforeClosing(
  design: DesignWindow,
  discard: (page: string) => void,
): Promise<void> {
  const { response } = await dialog.showMessageBox(design.window, {
    type: 'warning',
    message: 'Save the changes to this design?',
    detail: 'They are lost otherwise.',
    buttons: ['Save', 'Cancel', 'Discard changes'],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) {
    design.isClosing = true;
    requestAction(design, 'file/save-file');
  }
  if (response === 2) {
    if (design.page !== undefined) discard(design.page);
    design.window.destroy();
  }
}

export function requestAction({ window }: DesignWindow, action: string): void {
  window.webContents.send(ACTION_REQUEST, action);
}
