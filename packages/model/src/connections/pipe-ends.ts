import type { NodeView, RefusalReason } from '../define/index.js';

const SOURCES = ['pipe-broker', 'pipe-source'] as const;
const TARGETS = ['pipe-job', 'pipe-target', 'pipe-task'] as const;

/** A pipe has one source. */
export function secondSource(source: NodeView, pipe: NodeView): RefusalReason | undefined {
  const other = SOURCES.flatMap((id) => pipe.wires('in', id)).find(
    (wire) => wire.source.id !== source.id,
  );
  return other === undefined
    ? undefined
    : {
        message: `${source.name} cannot flow into ${pipe.name}.`,
        why: `A pipe has one source, and ${pipe.name} has ${other.source.name}.`,
      };
}

/** A pipe has one target. */
export function secondTarget(pipe: NodeView, target: NodeView): RefusalReason | undefined {
  const other = TARGETS.flatMap((id) => pipe.wires('out', id)).find(
    (wire) => wire.target.id !== target.id,
  );
  return other === undefined
    ? undefined
    : {
        message: `${pipe.name} cannot flow into ${target.name}.`,
        why: `A pipe has one target, and ${pipe.name} has ${other.target.name}.`,
      };
}
