import { AlignEndVertical } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, hasSelected } from '../define-action.js';

export const alignRight = defineAction({
  id: 'arrange/align-right',
  title: 'Align right',
  icon: AlignEndVertical,
  shortcuts: ['Alt+D'],
  when: (state) => hasSelected(state, 2),
  run: ({ session }) => canvas.alignSelection(session, 'right'),
});
