/** What went wrong outside of the designer. `cancelled` is the user's choice and is never shown. */
export interface HostFailure {
  readonly code: 'cancelled' | 'not-found' | 'denied' | 'changed' | 'failed';
  /** One sentence for the user. */
  readonly message: string;
}

export type HostResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: HostFailure };

/** A file as the host found it. Bytes, not text: the parser judges the encoding. */
export interface OpenedFile {
  /** As in `orders-platform.arch`. */
  readonly name: string;
  /** What `saveFile` wants; opaque to the designer. Absent where the host cannot write it back. */
  readonly handle?: unknown;
  readonly bytes: Uint8Array;
}

export interface SavedFile {
  readonly name: string;
  readonly handle?: unknown;
}

export interface RecentFile {
  readonly id: string;
  readonly name: string;
  /** Folder as shown to the user, as in `~/work/orders`. */
  readonly place?: string;
  /** Milliseconds since the epoch. */
  readonly openedAt: number;
  /** The design as a small SVG picture, when one was made at its last save. */
  readonly picture?: string;
}

export interface ExportedFolder {
  /** Where it is, as shown to the user. */
  readonly place: string;
  /** Files that the user changed since they were made: left as they are. */
  readonly kept: readonly string[];
}

export interface ExportedFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** A design that is in no file as it is on screen. */
export interface Draft {
  readonly name: string;
  readonly handle?: unknown;
  readonly text: string;
}

/** A draft of a page that is gone without having dropped it. */
export interface LeftDraft extends Draft {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly keptAt: number;
  /** What its file holds now. */
  readonly bytes?: Uint8Array;
}

export interface Drafts {
  /** Replaces this page's draft. */
  keep(draft: Draft): Promise<HostResult<undefined>>;
  /** Everything of this page is saved, or given up. */
  drop(): Promise<void>;
  /** Newest first. With the file that the page opened, not those of other files. */
  left(file?: unknown): Promise<readonly LeftDraft[]>;
  discard(id: string): Promise<void>;
}

export interface FileVersion {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
}

export interface FileVersions {
  /** Newest first. */
  list(handle: unknown): Promise<readonly FileVersion[]>;
  read(handle: unknown, id: string): Promise<HostResult<Uint8Array>>;
}

/** Files that an open one names by their paths from its folder. */
export interface FilesBeside {
  read(file: unknown, path: string): Promise<HostResult<BesideFile>>;
  /** `changed`: it is not the version any more that was read. Without one it is written all the same. */
  save(
    file: unknown,
    path: string,
    options: { readonly text: string; readonly expected?: string },
  ): Promise<HostResult<Pick<BesideFile, 'version'>>>;
}

export interface BesideFile {
  readonly bytes: Uint8Array;
  /** For what it names in turn. */
  readonly handle: unknown;
  /** Changes with its content. */
  readonly version: string;
}

export type FileChange =
  | { readonly kind: 'changed' | 'gone' }
  | { readonly kind: 'renamed'; readonly file: SavedFile };

/** One line of the host's own menu; without an action it is a separator. */
export interface HostMenuItem {
  readonly action?: string;
  readonly label?: string;
  /** As in `Mod+Shift+S`. */
  readonly shortcut?: string;
  readonly isEnabled?: boolean;
}

export interface HostMenu {
  readonly label: string;
  readonly items: readonly HostMenuItem[];
}

/**
 * What the designer asks of the place it runs in: a browser, the local server of `archivolt open`,
 * or the desktop app. None of these members throws.
 */
export interface HostPort {
  readonly kind: 'browser' | 'server' | 'desktop';
  readonly platform: 'mac' | 'windows' | 'linux';
  /** The file that the host was started with, once. */
  initialFile(): Promise<HostResult<OpenedFile | undefined>>;
  /** Asks the user for a design or a template. */
  openFile(): Promise<HostResult<OpenedFile>>;
  /** Writes back. `changed`: someone else wrote the file since; `force` writes all the same. */
  saveFile(
    handle: unknown,
    text: string,
    options?: { readonly force?: boolean },
  ): Promise<HostResult<SavedFile>>;
  /** The file as it is now, where the host can tell: someone else may have written it. */
  readAgain?(handle: unknown): Promise<HostResult<OpenedFile>>;
  /** Templates in the folder of an open file or below it, where the host can reach them; never others. */
  readonly beside?: FilesBeside;
  /** Asks where to, starting from this name. */
  saveFileAs(name: string, text: string): Promise<HostResult<SavedFile>>;
  /** Asks for a folder and writes the files into it, but for those that the user changed there. */
  exportFolder(name: string, files: readonly ExportedFile[]): Promise<HostResult<ExportedFolder>>;
  /** Whether `exportFolder` writes a folder; a browser without file access downloads a zip instead. */
  readonly canWriteFolders: boolean;
  /** Hands bytes to the user: a picture, a zip. */
  saveBytes(name: string, bytes: Uint8Array, type: string): Promise<HostResult<SavedFile>>;
  /** Unsaved work, outside of files: a crash loses a second of it at most. */
  readonly drafts: Drafts;
  /** What the file held before, where the host keeps that. */
  readonly versions?: FileVersions;
  /** Tells when someone else changes, renames or removes an open file. Returns how to stop. */
  watchFile?(handle: unknown, listener: (change: FileChange) => void): () => void;
  /** Newest first. */
  recents(): Promise<readonly RecentFile[]>;
  openRecent(id: string): Promise<HostResult<OpenedFile>>;
  /** What a recent file holds, for its picture: without opening it, without asking. */
  peekRecent?(id: string): Promise<Uint8Array | undefined>;
  forgetRecent(id: string): Promise<void>;
  /** Only `https:`; anything else is ignored. */
  openExternal(url: string): void;
  setTitle(title: string): void;
  /** Whether leaving now would lose work: the host then asks first. */
  setEdited(isEdited: boolean): void;
  /** The host wants a file shown: a second launch, a drop on the dock, the menu of recent files. */
  onOpenRequest(listener: (file: OpenedFile) => void): () => void;
  /** The host's own menu was used: the id of an action, as in `file/save`. */
  onActionRequest(listener: (actionId: string) => void): () => void;
  /** Shows these menus where the host has a menu bar of its own. */
  setMenus?(menus: readonly HostMenu[]): void;
  readonly clipboard: {
    readText(): Promise<string>;
    writeText(text: string): Promise<void>;
    /** A PNG. Rejected where it is not allowed. */
    writePicture(png: Uint8Array): Promise<void>;
  };
}

declare global {
  interface Window {
    /** Put here by the desktop app's preload. */
    readonly archivoltHost?: HostPort;
  }
}

export function done<T>(value: T): HostResult<T> {
  return { ok: true, value };
}

export function failed(code: HostFailure['code'], message: string): HostResult<never> {
  return { ok: false, failure: { code, message } };
}
