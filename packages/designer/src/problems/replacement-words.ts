import type { Replacement } from '@archivolt/model';

const FATES: Readonly<Record<Replacement['old'], string>> = {
  deleted: 'The old one is deleted with its data.',
  kept: 'The old one is kept, and the new one is empty.',
  snapshot: 'A snapshot is taken of the old one, and the new one is empty.',
  unknown: 'What becomes of the old one is not known.',
};

/** What a deployment would do to something that is there: value first, then what follows. */
export function replacementWords(it: Replacement): string {
  const paths = [...new Set(it.changes.map(({ path }) => path))].join(', ');
  const may = it.certainty === 'yes' ? 'Deploying replaces' : 'Deploying may replace';
  const fate = it.isStateful ? ` ${FATES[it.old]}` : '';
  return `${may} ${it.name}: ${paths} changed since the last save.${fate}`;
}
