import { GitBranch } from 'lucide-react';
import { shownMachine } from '../../states/shown-machine.js';
import { defineAction, isInEditor } from '../define-action.js';

export const showStates = defineAction({
  id: 'view/show-states',
  title: 'Show states',
  icon: GitBranch,
  keywords: ['state machine', 'workflow', 'step functions', 'graph', 'asl', 'definition', 'steps'],
  when: (state) => isInEditor(state) && shownMachine(state) !== undefined,
  run: ({ ui }) => ui.patch({ dialog: 'states' }),
});
