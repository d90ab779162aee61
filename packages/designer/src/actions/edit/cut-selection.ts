import { Scissors } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, hasSelection } from '../define-action.js';

export const cutSelection = defineAction({
  id: 'edit/cut-selection',
  title: 'Cut',
  icon: Scissors,
  shortcuts: ['Mod+X'],
  when: hasSelection,
  run: ({ session }) => canvas.cut(session),
});
