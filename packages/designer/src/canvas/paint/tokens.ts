import type { Category, WireKind } from '@archivolt/model';
import type { Zone } from '@archivolt/render';
import { CATEGORY_COLOUR } from '../../theme/category-colour.js';

/** Colours of the theme that is on, as the canvas needs them. */
export interface Tokens {
  readonly canvas: string;
  readonly raised: string;
  readonly fg: string;
  readonly fg2: string;
  readonly fg3: string;
  readonly line: string;
  readonly lineNode: string;
  readonly lineStrong: string;
  readonly lineControl: string;
  readonly accent: string;
  readonly accentSoft: string;
  readonly accentLine: string;
  readonly danger: string;
  readonly dangerSoft: string;
  readonly dangerMark: string;
  readonly warn: string;
  readonly warnSoft: string;
  readonly warnMark: string;
  readonly markFg: string;
  readonly wire: Readonly<Record<WireKind, string>>;
  readonly category: Readonly<Record<Category, string>>;
  readonly categorySoft: Readonly<Record<Category, string>>;
  readonly zone: Readonly<Record<Zone, { readonly line: string; readonly fill: string }>>;
  readonly font: string;
  readonly isHighContrast: boolean;
}

export function readTokens(element: HTMLElement): Tokens {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  const byCategory = (suffix: string) => (category: Category) =>
    read(`cat-${CATEGORY_COLOUR[category]}${suffix}`);
  const zone = (name: string) => ({ line: read(`zone-${name}`), fill: read(`zone-${name}-fill`) });
  return {
    canvas: read('bg-canvas'),
    raised: read('bg-raised'),
    fg: read('fg'),
    fg2: read('fg-2'),
    fg3: read('fg-3'),
    line: read('line'),
    lineNode: read('line-node'),
    lineStrong: read('line-strong'),
    lineControl: read('line-control'),
    accent: read('accent'),
    accentSoft: read('accent-soft'),
    accentLine: read('accent-line'),
    danger: read('danger'),
    dangerSoft: read('danger-soft'),
    dangerMark: read('danger-mark'),
    warn: read('warn'),
    warnSoft: read('warn-soft'),
    warnMark: read('warn-mark'),
    markFg: read('mark-fg'),
    wire: {
      request: read('wire-request'),
      event: read('wire-event'),
      data: read('wire-data'),
      auth: read('wire-auth'),
      placement: read('wire-placement'),
    },
    category: categories(byCategory('')),
    categorySoft: categories(byCategory('-soft')),
    zone: { vpc: zone('vpc'), private: zone('private'), public: zone('public') },
    font: read('font-ui') || 'system-ui, sans-serif',
    isHighContrast: element.closest('[data-theme]')?.getAttribute('data-theme') === 'hc',
  };
}

function categories(read: (category: Category) => string): Record<Category, string> {
  return {
    compute: read('compute'),
    api: read('api'),
    data: read('data'),
    messaging: read('messaging'),
    analytics: read('analytics'),
    identity: read('identity'),
    network: read('network'),
    operations: read('operations'),
    external: read('external'),
    other: read('other'),
  };
}
