import { Search } from 'lucide-react';
import { defineAction } from '../define-action.js';

export const openCommandPalette = defineAction({
  id: 'view/open-command-palette',
  title: 'Search or run',
  icon: Search,
  shortcuts: ['Mod+K', 'Mod+F', 'Mod+P', 'Mod+Shift+P', 'Mod+/', 'F1'],
  worksInText: true,
  run: ({ ui }) => ui.patch({ dialog: 'command' }),
});
