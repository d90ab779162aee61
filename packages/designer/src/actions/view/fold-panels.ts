import { PanelLeft } from 'lucide-react';
import { defineAction, isInEditor } from '../define-action.js';

export const foldPanels = defineAction({
  id: 'view/fold-panels',
  title: 'Fold palette and inspector',
  icon: PanelLeft,
  shortcuts: ['Mod+\\'],
  worksInText: true,
  when: isInEditor,
  run: ({ session, ui }) => {
    const isFolded = !session.getState().isPaletteFolded;
    session.update({ isPaletteFolded: isFolded });
    ui.patch({ isInspectorFolded: isFolded });
  },
});
