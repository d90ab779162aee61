import { isMap, type ValueMap } from '../define/value.js';
import { migrations } from '../generated/migrations.js';
import { FORMAT_VERSION } from './document.js';
import type { UnplacedProblem } from './problem.js';
import { failure, success, type Result } from './result.js';

/** One step between neighbouring versions. Both ways are run on every example. */
export interface Migration {
  /** The version it leads to; equals the number of its file. */
  readonly to: number;
  readonly up: (file: ValueMap) => ValueMap;
  readonly down: (file: ValueMap) => ValueMap;
  readonly examples: readonly { readonly before: ValueMap; readonly after: ValueMap }[];
}

/** Declares a migration. */
export function defineMigration(migration: Migration): Migration {
  return migration;
}

/** What steps are there, and which version they lead to. Version 1 is the first. */
export interface Lineage {
  readonly current: number;
  readonly steps: readonly Migration[];
}

const LINEAGE: Lineage = { current: FORMAT_VERSION, steps: migrations };

/** Brings the content of a file to the current version. */
export function migrate(
  file: unknown,
  { current, steps }: Lineage = LINEAGE,
): Result<ValueMap, UnplacedProblem> {
  if (!isMap(file)) return failure(notADesign('The file is no design: it holds no object.', []));
  const version = file['version'];
  if (version === undefined) {
    return failure(notADesign('The file is no design: it has no "version".', []));
  }
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    const written = JSON.stringify(version).slice(0, 60);
    return failure(notADesign(`The version must be a whole number from 1; it is ${written}.`));
  }
  if (version > current) return failure(newer(version, current));
  let content = file;
  for (const step of steps) {
    if (step.to > version) content = { ...step.up(content), version: step.to };
  }
  return success(content);
}

function notADesign(message: string, path: readonly string[] = ['version']): UnplacedProblem {
  return { code: 'not-a-design', message, path, of: 'value' };
}

function newer(version: number, current: number): UnplacedProblem {
  return {
    code: 'newer-version',
    message: `The design has format version ${version}. This Archivolt reads up to ${current}.`,
    path: ['version'],
    of: 'value',
    remedy: 'Update Archivolt. The file was left as it is.',
  };
}
