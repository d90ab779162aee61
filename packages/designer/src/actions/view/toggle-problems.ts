import { TriangleAlert } from 'lucide-react';
import { toggleDock } from '../../dock/toggle-dock.js';
import { defineAction, isInEditor } from '../define-action.js';

export const toggleProblems = defineAction({
  id: 'view/toggle-problems',
  title: 'Problems',
  icon: TriangleAlert,
  shortcuts: ['Mod+Shift+M'],
  keywords: ['show', 'hide', 'panel'],
  worksInText: true,
  when: isInEditor,
  run: ({ session }) => toggleDock(session, 'problems'),
});
