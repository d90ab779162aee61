import { Keyboard } from 'lucide-react';
import { defineAction } from '../define-action.js';

export const showShortcuts = defineAction({
  id: 'view/show-shortcuts',
  title: 'Keyboard shortcuts',
  icon: Keyboard,
  shortcuts: ['?'],
  run: ({ ui }) => ui.patch({ dialog: 'shortcuts' }),
});
