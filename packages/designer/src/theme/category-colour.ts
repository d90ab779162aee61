import type { Category } from '@archivolt/model';

/** Our categories on the colours of a theme: `--cat-…`. */
export const CATEGORY_COLOUR: Readonly<Record<Category, string>> = {
  compute: 'compute',
  api: 'network',
  data: 'database',
  messaging: 'integration',
  analytics: 'analytics',
  identity: 'security',
  network: 'network',
  operations: 'management',
  external: 'external',
  other: 'external',
};
