import { BoxSelect } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const selectAll = defineAction({
  id: 'edit/select-all',
  title: 'Select all',
  icon: BoxSelect,
  shortcuts: ['Mod+A'],
  when: isInEditor,
  run: ({ session }) => canvas.selectAll(session),
});
