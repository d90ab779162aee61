import { KeyRound } from 'lucide-react';
import { toggleDock } from '../../dock/toggle-dock.js';
import { defineAction, isInEditor } from '../define-action.js';

export const togglePermissions = defineAction({
  id: 'view/toggle-permissions',
  title: 'Permissions',
  icon: KeyRound,
  shortcuts: ['Alt+P'],
  keywords: ['iam', 'policy', 'who may do what', 'wildcard', 'panel'],
  worksInText: true,
  when: isInEditor,
  run: ({ session }) => toggleDock(session, 'permissions'),
});
