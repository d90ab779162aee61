import { AlignEndHorizontal } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, hasSelected } from '../define-action.js';

export const alignBottom = defineAction({
  id: 'arrange/align-bottom',
  title: 'Align bottom',
  icon: AlignEndHorizontal,
  shortcuts: ['Alt+S'],
  when: (state) => hasSelected(state, 2),
  run: ({ session }) => canvas.alignSelection(session, 'bottom'),
});
