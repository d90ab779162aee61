import { Redo2 } from 'lucide-react';
import { lowerFirst } from '../../controls/words.js';
import { defineAction } from '../define-action.js';

export const redoEdit = defineAction({
  id: 'edit/redo-edit',
  title: (state) =>
    state.redoLabel === undefined ? 'Redo' : `Redo ${lowerFirst(state.redoLabel)}`,
  icon: Redo2,
  shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
  worksInSettledText: true,
  when: (state) => state.redoLabel !== undefined,
  run: ({ session }) => session.redo(),
});
