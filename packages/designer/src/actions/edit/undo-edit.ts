import { Undo2 } from 'lucide-react';
import { lowerFirst } from '../../controls/words.js';
import { defineAction } from '../define-action.js';

export const undoEdit = defineAction({
  id: 'edit/undo-edit',
  title: (state) =>
    state.undoLabel === undefined ? 'Undo' : `Undo ${lowerFirst(state.undoLabel)}`,
  icon: Undo2,
  shortcuts: ['Mod+Z'],
  worksInSettledText: true,
  when: (state) => state.undoLabel !== undefined,
  run: ({ session }) => session.undo(),
});
