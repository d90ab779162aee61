import { Maximize } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const fitAll = defineAction({
  id: 'view/fit-all',
  title: 'Fit all',
  icon: Maximize,
  shortcuts: ['Shift+1'],
  when: isInEditor,
  run: ({ session }) => canvas.fitAll(session),
});
