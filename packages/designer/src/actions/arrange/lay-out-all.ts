import { Workflow } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const layOutAll = defineAction({
  id: 'arrange/lay-out-all',
  title: 'Lay out automatically',
  icon: Workflow,
  shortcuts: ['L'],
  when: isInEditor,
  run: ({ session }) => canvas.layoutAll(session),
});
