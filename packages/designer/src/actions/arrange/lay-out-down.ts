import { ListTree } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const layOutDown = defineAction({
  id: 'arrange/lay-out-down',
  title: 'Lay out from top to bottom',
  icon: ListTree,
  shortcuts: ['Shift+L'],
  keywords: ['automatic layout', 'vertical', 'arrange', 'selection'],
  when: isInEditor,
  run: ({ session }) => canvas.layOut(session, 'down'),
});
