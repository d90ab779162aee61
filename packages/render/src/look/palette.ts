import type { WireKind } from '@archivolt/model';
import type { Zone } from '../scene/scene.js';

/** Colours of a drawing. The designer's tokens are the same; a test compares them. */
export interface Palette {
  readonly canvas: string;
  readonly raised: string;
  readonly lineNode: string;
  readonly lineStrong: string;
  readonly fg: string;
  readonly fg2: string;
  readonly fg3: string;
  readonly added: string;
  readonly removed: string;
  readonly changed: string;
  readonly wire: Readonly<Record<WireKind, string>>;
  readonly zone: Readonly<Record<Zone, { readonly line: string; readonly fill: string }>>;
}

export type Theme = 'light' | 'dark';

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    canvas: '#f5f4f1',
    raised: '#ffffff',
    lineNode: '#d9d6cf',
    lineStrong: '#d4d1ca',
    fg: '#1c1b19',
    fg2: '#55524c',
    fg3: '#6b675f',
    added: '#2a8a56',
    removed: '#d3343d',
    changed: '#b87a00',
    wire: {
      request: '#5f636a',
      event: '#8d4b92',
      data: '#117780',
      auth: '#8d621c',
      placement: '#85888c',
    },
    zone: {
      vpc: { line: '#7d63b8', fill: '#f8f6fa' },
      private: { line: '#0d7f86', fill: '#edf4f3' },
      public: { line: '#4b7a17', fill: '#f0f4e9' },
    },
  },
  dark: {
    canvas: '#111214',
    raised: '#1f2125',
    lineNode: '#33363c',
    lineStrong: '#3a3d43',
    fg: '#ecedef',
    fg2: '#adb1b8',
    fg3: '#8d9199',
    added: '#55bd84',
    removed: '#f06a6e',
    changed: '#e0a93f',
    wire: {
      request: '#9a9fa8',
      event: '#d599d8',
      data: '#62bcc2',
      auth: '#d6a962',
      placement: '#737780',
    },
    zone: {
      vpc: { line: '#9b86d6', fill: '#15151a' },
      private: { line: '#4fb3b8', fill: '#151d1f' },
      public: { line: '#93bf63', fill: '#191e15' },
    },
  },
};
