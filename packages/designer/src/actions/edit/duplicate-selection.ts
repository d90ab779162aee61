import { CopyPlus } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, hasSelection } from '../define-action.js';

export const duplicateSelection = defineAction({
  id: 'edit/duplicate-selection',
  title: 'Duplicate',
  icon: CopyPlus,
  shortcuts: ['Mod+D'],
  when: hasSelection,
  run: ({ session }) => canvas.duplicate(session),
});
