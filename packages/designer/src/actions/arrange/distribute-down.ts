import { AlignVerticalDistributeCenter } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, hasSelected } from '../define-action.js';

export const distributeDown = defineAction({
  id: 'arrange/distribute-down',
  title: 'Distribute down',
  icon: AlignVerticalDistributeCenter,
  shortcuts: ['Alt+Shift+V'],
  when: (state) => hasSelected(state, 3),
  run: ({ session }) => canvas.distributeSelection(session, 'y'),
});
