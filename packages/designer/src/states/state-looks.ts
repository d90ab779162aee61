import type { StateNode } from '@archivolt/model';
import {
  ArrowDownToLine,
  CircleAlert,
  CircleCheck,
  CircleHelp,
  CircleX,
  Clock,
  GitBranch,
  Layers,
  Split,
  Columns2,
  Zap,
  type LucideIcon,
} from 'lucide-react';

interface Look {
  readonly icon: LucideIcon;
  /** Whose colours its tile has. */
  readonly tone: 'task' | 'flow' | 'group' | 'quiet' | 'good' | 'bad';
}

const LOOKS: Readonly<Record<string, Look>> = {
  Task: { icon: Zap, tone: 'task' },
  Choice: { icon: Split, tone: 'flow' },
  Parallel: { icon: Columns2, tone: 'group' },
  Map: { icon: Layers, tone: 'group' },
  Branch: { icon: GitBranch, tone: 'group' },
  Wait: { icon: Clock, tone: 'quiet' },
  Pass: { icon: ArrowDownToLine, tone: 'quiet' },
  Succeed: { icon: CircleCheck, tone: 'good' },
  Fail: { icon: CircleX, tone: 'bad' },
  Missing: { icon: CircleAlert, tone: 'bad' },
};
const UNKNOWN: Look = { icon: CircleHelp, tone: 'quiet' };

export function lookOf(type: string): Look {
  return (Object.hasOwn(LOOKS, type) ? LOOKS[type] : undefined) ?? UNKNOWN;
}

/** As in "Task · lambda:invoke OrdersFn". */
export function kindWords({ type, says }: StateNode): string {
  if (type === 'Branch') return says;
  return says === '' ? type : `${type} · ${says}`;
}
