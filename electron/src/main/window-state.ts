import { writeAtomic } from '@archivolt/files';
import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where windows stood last, for each arrangement of screens. */
export interface WindowStates {
  /** Place and size of the next window: the last one's, moved a step when that is still open. */
  next(others: readonly Rectangle[]): WindowState;
  /** Remembers the window as it is whenever it was moved, sized or made full. */
  follow(window: BrowserWindow): void;
}

export interface WindowState {
  readonly bounds: Partial<Rectangle> & { readonly width: number; readonly height: number };
  readonly isMaximized: boolean;
  readonly isFullScreen: boolean;
}

const USUAL: WindowState = {
  bounds: { width: 1440, height: 900 },
  isMaximized: false,
  isFullScreen: false,
};
const LEAST = { width: 1024, height: 640 };
const STEP = 28;
const ARRANGEMENTS = 8;

export function createWindowStates(file: string): WindowStates {
  let states = read(file);
  return {
    next: (others) => {
      const state = states.get(arrangement()) ?? USUAL;
      const bounds = onScreen(state.bounds);
      return { ...state, bounds: apart(bounds, others) };
    },
    follow: (window) => {
      const remember = () => {
        if (window.isDestroyed() || window.isMinimized()) return;
        const state = {
          bounds: window.getNormalBounds(),
          isMaximized: window.isMaximized(),
          isFullScreen: window.isFullScreen(),
        };
        const key = arrangement();
        const others = [...states].filter(([it]) => it !== key);
        states = new Map([[key, state] as const, ...others].slice(0, ARRANGEMENTS));
        void write(file, states);
      };
      for (const event of ['resized', 'moved', 'maximize', 'unmaximize', 'close'] as const)
        window.on(event as 'close', remember);
      window.on('enter-full-screen', remember);
      window.on('leave-full-screen', remember);
    },
  };
}

/** The screens that there are, as `0,0 1440x900; 1440,0 2560x1440`. */
function arrangement(): string {
  return screen
    .getAllDisplays()
    .map(({ bounds: { x, y, width, height } }) => `${x},${y} ${width}x${height}`)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join('; ');
}

/** A window is only put where its head can be taken hold of. */
function onScreen(bounds: WindowState['bounds']): WindowState['bounds'] {
  const { x, y, width, height } = bounds;
  if (x === undefined || y === undefined) return { width, height };
  const isReachable = screen.getAllDisplays().some(({ workArea: area }) => {
    const isBeside = x + width < area.x + 100 || x > area.x + area.width - 100;
    return !isBeside && y >= area.y - 10 && y < area.y + area.height - 60;
  });
  return isReachable ? bounds : { width, height };
}

function apart(bounds: WindowState['bounds'], others: readonly Rectangle[]): WindowState['bounds'] {
  const { x, y } = bounds;
  if (x === undefined || y === undefined) return bounds;
  const isTaken = others.some((other) => other.x === x && other.y === y);
  return isTaken ? apart({ ...bounds, x: x + STEP, y: y + STEP }, others) : bounds;
}

async function write(file: string, states: ReadonlyMap<string, WindowState>): Promise<void> {
  try {
    mkdirSync(dirname(file), { recursive: true });
    await writeAtomic(file, `${JSON.stringify(Object.fromEntries(states), undefined, 2)}\n`);
  } catch {
    // windows then stand where they usually do
  }
}

function read(file: string): ReadonlyMap<string, WindowState> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return new Map(entries.flatMap(([key, state]) => (isState(state) ? [[key, state]] : [])));
  } catch {
    return new Map();
  }
}

function isState(value: unknown): value is WindowState {
  if (typeof value !== 'object' || value === null) return false;
  const { bounds, isMaximized, isFullScreen } = value as Partial<
    Record<keyof WindowState, unknown>
  >;
  if (typeof bounds !== 'object' || bounds === null) return false;
  const { x, y, width, height } = bounds as Record<keyof Rectangle, unknown>;
  const areNumbers = [x ?? 0, y ?? 0, width, height].every((it) => Number.isFinite(it));
  return (
    areNumbers &&
    Number(width) >= LEAST.width &&
    Number(height) >= LEAST.height &&
    typeof isMaximized === 'boolean' &&
    typeof isFullScreen === 'boolean'
  );
}
