import { BrowserWindow, dialog, type Menu } from 'electron';
import { ACTION_REQUEST } from '../channels.js';
import { PAGE } from './page.js';

/** One window, one design. */
export interface DesignWindow {
  readonly window: BrowserWindow;
  /** Path it was opened for, until its page asked. */
  takeInitialFile(): string | undefined;
  isEdited: boolean;
  menu: Menu | undefined;
  /** Paths that this window may write, by the id that its page knows. */
  readonly paths: Map<string, string>;
}

export interface WindowOptions {
  readonly preload: string;
  readonly file?: string;
}

/** A locked-down window on the built designer. */
export function createDesignWindow({ preload, file }: WindowOptions): DesignWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Archivolt',
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
  };
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    if (!design.isEdited) return;
    event.preventDefault();
    void askBeforeClosing(design);
  });
  void window.loadURL(PAGE);
  return design;
}

async function askBeforeClosing(design: DesignWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(design.window, {
    type: 'warning',
    message: 'Save the changes to this design?',
    detail: 'They are lost otherwise.',
    buttons: ['Save', 'Cancel', 'Discard changes'],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0) requestAction(design, 'file/save-file');
  if (response === 2) design.window.destroy();
}

export function requestAction({ window }: DesignWindow, action: string): void {
  window.webContents.send(ACTION_REQUEST, action);
}
