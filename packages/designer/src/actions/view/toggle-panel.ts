import { PanelBottom } from 'lucide-react';
import { defineAction, isInEditor } from '../define-action.js';

export const togglePanel = defineAction({
  id: 'view/toggle-panel',
  title: 'Show or hide the panel below',
  icon: PanelBottom,
  shortcuts: ['Mod+J'],
  keywords: ['problems', 'permissions', 'history'],
  worksInText: true,
  when: isInEditor,
  run: ({ session }) => session.update({ isProblemsOpen: !session.getState().isProblemsOpen }),
});
