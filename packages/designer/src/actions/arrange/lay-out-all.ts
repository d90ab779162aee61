import { Workflow } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const layOutAll = defineAction({
  id: 'arrange/lay-out-all',
  title: 'Lay out from left to right',
  icon: Workflow,
  shortcuts: ['L'],
  keywords: ['automatic layout', 'arrange', 'tidy', 'selection'],
  when: isInEditor,
  run: ({ session }) => canvas.layOut(session, 'right'),
});
