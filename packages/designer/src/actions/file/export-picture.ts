import { Image } from 'lucide-react';
import { defineAction, isInEditor } from '../define-action.js';

export const exportPicture = defineAction({
  id: 'file/export-picture',
  title: 'Export picture…',
  icon: Image,
  shortcuts: ['Mod+Alt+E'],
  worksInText: true,
  keywords: ['SVG', 'PNG', 'PDF', 'image', 'screenshot', 'diagram'],
  when: isInEditor,
  run: ({ ui }) => ui.patch({ dialog: 'picture' }),
});
