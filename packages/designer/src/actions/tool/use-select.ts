import { MousePointer2 } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const useSelect = defineAction({
  id: 'tool/use-select',
  title: 'Select',
  icon: MousePointer2,
  shortcuts: ['V'],
  when: isInEditor,
  run: ({ session }) => canvas.chooseTool(session, 'select'),
});
