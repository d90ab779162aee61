import { FoldVertical } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const toggleFold = defineAction({
  id: 'edit/toggle-fold',
  title: 'Fold or open the container',
  icon: FoldVertical,
  shortcuts: ['Mod+Shift+F'],
  keywords: ['collapse', 'expand', 'container'],
  when: (state) => isInEditor(state) && canvas.hasContainer(state),
  run: ({ session }) => canvas.toggleFoldOfSelection(session),
});
