import { Trash2 } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, hasSelection } from '../define-action.js';

export const deleteSelection = defineAction({
  id: 'edit/delete-selection',
  title: 'Delete',
  icon: Trash2,
  shortcuts: ['Delete', 'Backspace'],
  when: hasSelection,
  run: ({ session }) => canvas.deleteSelection(session),
});
