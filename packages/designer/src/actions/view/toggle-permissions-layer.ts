import { KeyRound } from 'lucide-react';
import { toggleLayer } from '../../canvas/looks.js';
import { defineAction, isInEditor } from '../define-action.js';

export const togglePermissionsLayer = defineAction({
  id: 'view/toggle-permissions-layer',
  title: 'Show or hide the layer “Permissions”',
  icon: KeyRound,
  keywords: ['layer', 'show', 'hide', 'iam', 'auth'],
  when: isInEditor,
  run: ({ session }) => toggleLayer(session, 'permissions'),
});
