import { Lock } from 'lucide-react';
import * as looks from '../../canvas/looks.js';
import { defineAction, hasSelection } from '../define-action.js';

export const toggleLock = defineAction({
  id: 'edit/toggle-lock',
  title: (state) => (looks.isAllLocked(state) ? 'Unlock' : 'Lock'),
  icon: Lock,
  shortcuts: ['Mod+Shift+L'],
  keywords: ['pin', 'protect', 'unlock'],
  when: hasSelection,
  run: ({ session }) => looks.toggleLock(session),
});
