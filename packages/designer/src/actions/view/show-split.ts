import { Columns2 } from 'lucide-react';
import { defineAction, isInEditor } from '../define-action.js';

export const showSplit = defineAction({
  id: 'view/show-split',
  title: 'Show design and code',
  icon: Columns2,
  shortcuts: ['Mod+2'],
  worksInText: true,
  when: isInEditor,
  run: ({ session }) => session.update({ mode: 'split' }),
});
