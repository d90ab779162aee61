import { Group } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const groupSelection = defineAction({
  id: 'edit/group-selection',
  title: 'Group',
  icon: Group,
  shortcuts: ['Mod+G', 'G'],
  keywords: ['frame', 'together'],
  when: (state) =>
    isInEditor(state) && [...state.selection].some((id) => Object.hasOwn(state.document.nodes, id)),
  run: ({ session }) => canvas.groupSelection(session),
});
