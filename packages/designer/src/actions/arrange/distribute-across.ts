import { AlignHorizontalDistributeCenter } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, hasSelected } from '../define-action.js';

export const distributeAcross = defineAction({
  id: 'arrange/distribute-across',
  title: 'Distribute across',
  icon: AlignHorizontalDistributeCenter,
  shortcuts: ['Alt+Shift+H'],
  when: (state) => hasSelected(state, 3),
  run: ({ session }) => canvas.distributeSelection(session, 'x'),
});
