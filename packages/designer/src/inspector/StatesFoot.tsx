import { GitBranch } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { useRun } from '../shell/use-actions.js';

/** From the definition of a state machine to its drawing. */
export function StatesFoot(): ReactNode {
  const run = useRun();
  return (
    <Button kind="quiet" onClick={() => run('view/show-states')}>
      <Icon of={GitBranch} size={14} />
      Show states
    </Button>
  );
}
