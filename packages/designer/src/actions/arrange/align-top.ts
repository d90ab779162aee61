import { AlignStartHorizontal } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, hasSelected } from '../define-action.js';

export const alignTop = defineAction({
  id: 'arrange/align-top',
  title: 'Align top',
  icon: AlignStartHorizontal,
  shortcuts: ['Alt+W'],
  when: (state) => hasSelected(state, 2),
  run: ({ session }) => canvas.alignSelection(session, 'top'),
});
