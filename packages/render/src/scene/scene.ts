import type { Named } from './references.js';
import type { ArchDocument, Category, NodeRecord, WireKind } from '@archivolt/model';
import type { Box, Point } from '../geometry.js';

/** A service drawn as a card, or as a pill when it stands outside AWS. */
export interface SceneNode extends Box {
  readonly id: string;
  readonly name: string;
  /** Second line of the card. */
  readonly detail: string;
  readonly service: string;
  /** As in "Lambda function". */
  readonly title: string;
  readonly category: Category;
  readonly shape: 'card' | 'pill';
  /** The innermost container that it is drawn in. */
  readonly container: string | undefined;
  readonly record: NodeRecord;
}

export type Zone = 'vpc' | 'private' | 'public';

/** A VPC or a subnet tier drawn around its members. */
export interface SceneContainer extends Box {
  readonly id: string;
  readonly name: string;
  /** Written at the right of the header. */
  readonly detail: string;
  readonly service: string;
  readonly zone: Zone;
  readonly container: string | undefined;
  /** Ids of nodes and containers directly inside. */
  readonly members: readonly string[];
  /** How many nodes it holds, at any depth. */
  readonly count: number;
  readonly isFolded: boolean;
}

export interface SceneWire {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: WireKind;
  readonly label: string | undefined;
  /** Drawn as a chip. */
  readonly access: 'R' | 'W' | 'RW' | undefined;
  readonly glyph: 'key' | 'lock' | 'sign-in' | undefined;
  /** Derived from a reference in properties: no edge of the document. */
  readonly isReference: boolean;
  /** Which of several wires between the same two nodes it is, counted from the middle. */
  readonly lane: number;
  readonly bends: readonly Point[] | undefined;
}

/** Text, a title, an arrow or a picture beside the drawing. */
export interface SceneNote extends Box {
  readonly id: string;
  readonly text: string;
  readonly isTitle: boolean;
  /** Where an arrow that starts at the corner points to. */
  readonly tip: Point | undefined;
  /** A picture, as a `data:` URL. */
  readonly image: string | undefined;
}

/** A frame without meaning around nodes that belong together. It follows them. */
export interface SceneGroup extends Box {
  readonly id: string;
  readonly title: string;
  readonly members: readonly string[];
}

/** All that is drawn, on the canvas and in pictures alike. */
export interface Scene {
  readonly document: ArchDocument;
  readonly nodes: ReadonlyMap<string, SceneNode>;
  /** Outer ones first. */
  readonly containers: ReadonlyMap<string, SceneContainer>;
  readonly wires: ReadonlyMap<string, SceneWire>;
  readonly notes: ReadonlyMap<string, SceneNote>;
  readonly groups: ReadonlyMap<string, SceneGroup>;
  /** What each node names in its properties. */
  readonly named: ReadonlyMap<string, Named>;
  /** Ids of the wires at a node. */
  readonly wiresAt: ReadonlyMap<string, readonly string[]>;
}

export const NODE_WIDTH = 168;
export const NODE_HEIGHT = 52;

/** The box of a node or a container; a member of a folded one has that one's. */
export function boxAt(scene: Scene, id: string): (Box & { readonly id: string }) | undefined {
  const item = scene.nodes.get(id) ?? scene.containers.get(id);
  if (item === undefined) return undefined;
  let shown: SceneNode | SceneContainer = item;
  for (let at = item.container; at !== undefined; ) {
    const parent = scene.containers.get(at);
    if (parent === undefined) break;
    if (parent.isFolded) shown = parent;
    at = parent.container;
  }
  return shown;
}

/** Whether a folded container hides it. */
export function isHidden(scene: Scene, id: string): boolean {
  return boxAt(scene, id)?.id !== id;
}
