import { StickyNote } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const useNote = defineAction({
  id: 'tool/use-note',
  title: 'Write a note',
  icon: StickyNote,
  shortcuts: ['N'],
  when: isInEditor,
  run: ({ session }) => canvas.chooseTool(session, 'note'),
});
