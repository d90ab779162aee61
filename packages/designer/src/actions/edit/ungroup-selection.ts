import { Ungroup } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const ungroupSelection = defineAction({
  id: 'edit/ungroup-selection',
  title: 'Ungroup',
  icon: Ungroup,
  shortcuts: ['Mod+Shift+G'],
  when: (state) => isInEditor(state) && canvas.groupsAt(state.document, state.selection).length > 0,
  run: ({ session }) => canvas.ungroupSelection(session),
});
