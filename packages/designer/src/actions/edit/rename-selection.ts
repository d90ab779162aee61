import { PencilLine } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, hasOneNode } from '../define-action.js';

export const renameSelection = defineAction({
  id: 'edit/rename-selection',
  title: 'Rename',
  icon: PencilLine,
  shortcuts: ['F2'],
  when: hasOneNode,
  run: ({ session }) => canvas.renameSelected(session),
});
