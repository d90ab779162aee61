import { PanelLeft } from 'lucide-react';
import { defineAction, isInEditor } from '../define-action.js';

export const foldPalette = defineAction({
  id: 'view/fold-palette',
  title: 'Fold or unfold the palette',
  icon: PanelLeft,
  shortcuts: ['Mod+B'],
  keywords: ['side bar', 'services', 'outline', 'show', 'hide'],
  worksInText: true,
  when: isInEditor,
  run: ({ session }) => session.update({ isPaletteFolded: !session.getState().isPaletteFolded }),
});
