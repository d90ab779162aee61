import type { Connection, Verdict } from '@archivolt/model';
import type { Box, Point, Side } from '@archivolt/render';
import type { Level } from './level.js';
import type { Preview } from './route-preview.js';

export type Tool = 'select' | 'hand' | 'wire' | 'note' | 'title' | 'arrow';

/** What of a drawing can be left out together. */
export type Layer = 'data' | 'permissions' | 'network' | 'glue';

/** What one step of a presentation shows. */
export interface PresentedStep {
  readonly title: string;
  /** Nodes and wires that stand out; all of them without it. */
  readonly lit: ReadonlySet<string> | undefined;
}

export interface Presentation {
  /** What was in view before. */
  readonly from: View;
  readonly steps: readonly PresentedStep[];
  readonly at: number;
}

/** Where the camera stands: canvas units times `zoom` plus `x`, `y` are pixels of the canvas. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Guide {
  readonly from: Point;
  readonly to: Point;
}

/** A wire whose end is loose. */
export interface Drawing {
  readonly source: string;
  /** Edge that is being re-attached, and which end. */
  readonly edge?: { readonly id: string; readonly end: 'from' | 'to' };
  readonly side: Side;
  /** Loose end, in canvas units; undefined while led by keyboard. */
  readonly pointer: Point | undefined;
  readonly over: string | undefined;
}

export interface Refusal {
  readonly source: string;
  readonly target: string;
  readonly verdict: Extract<Verdict, { kind: 'refused' }>;
  /** What the first route would do. */
  readonly preview: readonly Preview[];
}

/** What two nodes may mean to each other; the other way round the wire starts at the other end. */
export interface Meaning {
  readonly connection: Connection;
  readonly from: string;
  readonly to: string;
  readonly isReversed: boolean;
}

/** What a popover on the canvas is about. */
export type Popover =
  | { readonly kind: 'add'; readonly world: Point }
  | { readonly kind: 'followers'; readonly source: string; readonly world: Point }
  | { readonly kind: 'landed'; readonly edge: string; readonly meanings: readonly Meaning[] };

/** A node on its way from the palette. */
export interface Ghost {
  readonly service: string;
  readonly variant: string | undefined;
  readonly name: string;
  readonly detail: string;
  readonly box: Box;
  readonly isOnCanvas: boolean;
}

/** What the canvas shows beside the document. Changes seldom: never with the camera. */
export interface StageState {
  readonly level: Level;
  readonly percent: number;
  readonly tool: Tool;
  /** Nodes that stand in the DOM. */
  readonly mounted: readonly string[];
  readonly hovered: string | undefined;
  readonly hoveredWire: string | undefined;
  /** Node whose name is being typed. */
  readonly renaming: string | undefined;
  /** Nodes and containers being dragged. */
  readonly dragged: ReadonlySet<string>;
  readonly guides: readonly Guide[];
  /** In canvas units. */
  readonly marquee: Box | undefined;
  /** A free arrow that is being drawn, in canvas units. */
  readonly arrow: Guide | undefined;
  /** Layers that are left out. */
  readonly off: ReadonlySet<Layer>;
  readonly presentation: Presentation | undefined;
  /** Container that a drop would place things in, and how large it would grow. */
  readonly receiver: { readonly id: string; readonly box: Box } | undefined;
  readonly drawing: Drawing | undefined;
  readonly refusal: Refusal | undefined;
  readonly popover: Popover | undefined;
  readonly ghost: Ghost | undefined;
  /** For the polite live region. */
  readonly said: string;
  /** Whether focus came by keyboard, so that it is shown. */
  readonly isKeyboard: boolean;
}

export const initialStage: StageState = {
  level: 'full',
  percent: 100,
  tool: 'select',
  mounted: [],
  hovered: undefined,
  hoveredWire: undefined,
  renaming: undefined,
  dragged: new Set(),
  guides: [],
  marquee: undefined,
  arrow: undefined,
  off: new Set(),
  presentation: undefined,
  receiver: undefined,
  drawing: undefined,
  refusal: undefined,
  popover: undefined,
  ghost: undefined,
  said: '',
  isKeyboard: false,
};
