import type { NodeView } from '../define/index.js';
import { SNAPSTART_RUNTIMES } from '../services/lambda-function/runtimes.js';
import { numberAt } from './values.js';
import { isProvisioned } from './versions.js';
import { quantity } from './words.js';

/** Regions without SnapStart. */
const WITHOUT = new Set(['ap-east-2', 'ap-southeast-6']);
const RUNTIMES = new RegExp(`^(${SNAPSTART_RUNTIMES})$`);

/** Why SnapStart cannot be on, in words; undefined where it can. */
export function snapStartConflict(node: NodeView): string | undefined {
  const runtime = node.string('Runtime');
  const region = node.region();
  const storage = numberAt(node, 'EphemeralStorage.Size');
  if (runtime !== undefined && !RUNTIMES.test(runtime)) {
    return `Runtime is ${runtime}. SnapStart takes Java 11+, Python 3.12+ and .NET 8+.`;
  }
  if (isProvisioned(node))
    return 'SnapStart and provisioned concurrency are both on. One of them can be.';
  if (storage !== undefined && storage > 512) {
    return `Storage /tmp is ${quantity(storage, 'MB')}. SnapStart takes 512 MB at most.`;
  }
  if (node.has('FileSystemConfigs'))
    return 'SnapStart is on, and a file system is attached. SnapStart takes none.';
  return region !== undefined && WITHOUT.has(region)
    ? `SnapStart is on. ${region} does not have it.`
    : undefined;
}
