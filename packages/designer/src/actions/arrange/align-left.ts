import { AlignStartVertical } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, hasSelected } from '../define-action.js';

export const alignLeft = defineAction({
  id: 'arrange/align-left',
  title: 'Align left',
  icon: AlignStartVertical,
  shortcuts: ['Alt+A'],
  when: (state) => hasSelected(state, 2),
  run: ({ session }) => canvas.alignSelection(session, 'left'),
});
