import { AlignCenterHorizontal } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, hasSelected } from '../define-action.js';

export const alignMiddle = defineAction({
  id: 'arrange/align-middle',
  title: 'Align middles',
  icon: AlignCenterHorizontal,
  shortcuts: ['Alt+V'],
  when: (state) => hasSelected(state, 2),
  run: ({ session }) => canvas.alignSelection(session, 'middle'),
});
