import { History } from 'lucide-react';
import { toggleDock } from '../../dock/toggle-dock.js';
import { defineAction, isInEditor } from '../define-action.js';

export const toggleHistory = defineAction({
  id: 'view/toggle-history',
  title: 'Edits so far',
  icon: History,
  shortcuts: ['Mod+Shift+Y'],
  worksInText: true,
  keywords: ['history', 'undo', 'steps'],
  when: isInEditor,
  run: ({ session }) => toggleDock(session, 'history'),
});
