import { Focus } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, hasSelection } from '../define-action.js';

export const fitSelection = defineAction({
  id: 'view/fit-selection',
  title: 'Fit the selection',
  icon: Focus,
  shortcuts: ['Shift+2'],
  when: hasSelection,
  run: ({ session }) => canvas.fitSelection(session),
});
