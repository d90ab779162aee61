import { LayoutGrid } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const layOutAll = defineAction({
  id: 'arrange/lay-out-all',
  title: 'Lay out automatically',
  icon: LayoutGrid,
  shortcuts: ['L'],
  when: isInEditor,
  run: ({ session }) => canvas.layoutAll(session),
});
