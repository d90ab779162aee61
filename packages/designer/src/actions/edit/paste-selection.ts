import { ClipboardPaste } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const pasteSelection = defineAction({
  id: 'edit/paste-selection',
  title: 'Paste',
  icon: ClipboardPaste,
  shortcuts: ['Mod+V'],
  when: isInEditor,
  run: ({ session }) => canvas.paste(session),
});
