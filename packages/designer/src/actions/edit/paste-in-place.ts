import { ClipboardCheck } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const pasteInPlace = defineAction({
  id: 'edit/paste-in-place',
  title: 'Paste where it was',
  icon: ClipboardCheck,
  shortcuts: ['Mod+Shift+V'],
  when: isInEditor,
  run: ({ session }) => canvas.pasteInPlace(session),
});
