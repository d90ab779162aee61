import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Electron as main and preload see it: messages are structured clones, handlers get an event with
 * the sender's frame, dialogs answer what a test has queued. Each load of this module is an Electron of its own.
 */
interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface State {
  handlers: Map<string, (event: unknown, ...args: unknown[]) => unknown>;
  windows: BrowserWindow[];
  answers: unknown[];
  asked: { readonly kind: string; readonly options: unknown }[];
  opened: string[];
  clipboard: string;
  protocols: Map<string, (request: { url: string }) => Promise<Response>>;
  privileged: unknown[];
  permissionRequest:
    | ((contents: unknown, permission: string, answer: (ok: boolean) => void) => void)
    | undefined;
  permissionCheck: (() => boolean) | undefined;
  exposed: Map<string, unknown>;
  renderer: EventEmitter;
  applicationMenu: Menu | undefined;
  quits: number;
  hasLock: boolean;
  focused: BrowserWindow | undefined;
  recentDocuments: string[];
  displays: Rectangle[];
  reports: unknown[];
}

export const electron: State = {
  handlers: new Map(),
  windows: [],
  answers: [],
  asked: [],
  opened: [],
  clipboard: '',
  protocols: new Map(),
  privileged: [],
  permissionRequest: undefined,
  permissionCheck: undefined,
  exposed: new Map(),
  renderer: new EventEmitter(),
  applicationMenu: undefined,
  quits: 0,
  hasLock: true,
  focused: undefined,
  recentDocuments: [],
  displays: [{ x: 0, y: 0, width: 1920, height: 1080 }],
  reports: [],
};

let nextId = 1;

class WebContents extends EventEmitter {
  readonly id = nextId++;
  readonly mainFrame = { url: '', parent: null };
  openHandler: ((details: { url: string }) => { action: string }) | undefined;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  send(channel: string, value: unknown): void {
    electron.renderer.emit(channel, {}, structuredClone(value));
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents();
  title = '';
  wasDestroyed = false;
  isReloaded = false;
  bounds = { x: 0, y: 0, width: 1440, height: 900 };
  isEdited = false;
  represented = '';
  menu: unknown;
  constructor(readonly options: Record<string, unknown>) {
    super();
    electron.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  static getAllWindows(): readonly BrowserWindow[] {
    return electron.windows.filter((it) => !it.wasDestroyed);
  }
  loadURL(url: string): Promise<void> {
    this.webContents.mainFrame.url = url;
    return Promise.resolve();
  }
  show(): void {}
  focus(): void {
    electron.focused = this;
  }
  restore(): void {}
  maximize(): void {}
  isMaximized(): boolean {
    return false;
  }
  isMinimized(): boolean {
    return false;
  }
  isFullScreen(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.wasDestroyed;
  }
  getBounds(): Rectangle {
    return this.bounds;
  }
  getNormalBounds(): Rectangle {
    return this.bounds;
  }
  reload(): void {
    this.isReloaded = true;
  }
  isFocused(): boolean {
    return true;
  }
  setTitle(title: string): void {
    this.title = title;
  }
  setDocumentEdited(isEdited: boolean): void {
    this.isEdited = isEdited;
  }
  setRepresentedFilename(path: string): void {
    this.represented = path;
  }
  setMenu(menu: unknown): void {
    this.menu = menu;
  }
  /** As the user's close button: may be prevented. */
  close(): void {
    let isPrevented = false;
    this.emit('close', { preventDefault: () => (isPrevented = true) });
    if (!isPrevented) this.destroy();
  }
  destroy(): void {
    this.wasDestroyed = true;
    this.emit('closed');
  }
}

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly folder = join(tmpdir(), `archivolt-user-${process.pid}`);
  isReady(): boolean {
    return true;
  }
  whenReady(): Promise<void> {
    return Promise.resolve();
  }
  requestSingleInstanceLock(): boolean {
    return electron.hasLock;
  }
  getPath(name: string): string {
    return join(this.folder, name);
  }
  addRecentDocument(path: string): void {
    electron.recentDocuments.push(path);
  }
  setAsDefaultProtocolClient(): boolean {
    return true;
  }
  quit(): void {
    electron.quits += 1;
  }
}
export const app = new App();

export const ipcMain = {
  handle: (channel: string, handler: (event: unknown, ...args: unknown[]) => unknown): void => {
    if (electron.handlers.has(channel)) throw new Error(`second handler for ${channel}`);
    electron.handlers.set(channel, handler);
  },
};

/** A call as it arrives from a page: from the newest window's main frame unless told otherwise. */
export async function invokeFrom(
  sender: { readonly id: number; readonly frame: unknown },
  channel: string,
  ...args: unknown[]
): Promise<unknown> {
  const handler = electron.handlers.get(channel);
  if (handler === undefined) throw new Error(`no handler for ${channel}`);
  const event = { sender: { id: sender.id }, senderFrame: sender.frame };
  return structuredClone(await handler(event, ...structuredClone(args)));
}

export const ipcRenderer = {
  invoke: (channel: string, ...args: unknown[]): Promise<unknown> => {
    const window = electron.windows.at(-1);
    const sender = { id: window?.webContents.id ?? 0, frame: window?.webContents.mainFrame };
    return invokeFrom(sender, channel, ...args);
  },
  on: (channel: string, listener: (...args: unknown[]) => void) =>
    electron.renderer.on(channel, listener),
  off: (channel: string, listener: (...args: unknown[]) => void) =>
    electron.renderer.off(channel, listener),
};

export const contextBridge = {
  exposeInMainWorld: (name: string, api: unknown): void => void electron.exposed.set(name, api),
};

function answer(kind: string) {
  return (_window: unknown, options: unknown): Promise<unknown> => {
    electron.asked.push({ kind, options });
    return Promise.resolve(electron.answers.shift());
  };
}
export const dialog = {
  showOpenDialog: answer('open'),
  showSaveDialog: answer('save'),
  showMessageBox: answer('message'),
};

export class Menu {
  constructor(readonly template: readonly Record<string, unknown>[]) {}
  static buildFromTemplate(template: readonly Record<string, unknown>[]): Menu {
    return new Menu(template);
  }
  static setApplicationMenu(menu: Menu): void {
    electron.applicationMenu = menu;
  }
}

export const crashReporter = {
  start: (options: unknown): void => void electron.reports.push(options),
};

export const screen = {
  getAllDisplays: () => electron.displays.map((bounds) => ({ bounds, workArea: bounds })),
};

export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handler: State['permissionRequest']) => {
      electron.permissionRequest = handler;
    },
    setPermissionCheckHandler: (handler: State['permissionCheck']) => {
      electron.permissionCheck = handler;
    },
  },
};

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]): void => {
    electron.privileged = schemes;
  },
  handle: (scheme: string, handler: (request: { url: string }) => Promise<Response>): void => {
    electron.protocols.set(scheme, handler);
  },
};

export const shell = {
  openExternal: (url: string): Promise<void> => {
    electron.opened.push(url);
    return Promise.resolve();
  },
};

export class ClipboardItem {
  readonly items: Readonly<Record<string, Blob>>;
  constructor(items: Readonly<Record<string, Blob>>) {
    this.items = items;
  }
}

export const clipboard = {
  write: ([item]: readonly ClipboardItem[]): void => {
    electron.clipboard = Object.keys(item?.items ?? {}).join(' ');
  },
  readText: (): string => electron.clipboard,
  writeText: (text: string): void => {
    electron.clipboard = text;
  },
};
