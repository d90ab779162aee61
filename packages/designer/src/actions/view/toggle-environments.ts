import { SlidersHorizontal } from 'lucide-react';
import { toggleDock } from '../../dock/toggle-dock.js';
import { defineAction, isInEditor } from '../define-action.js';

export const toggleEnvironments = defineAction({
  id: 'view/toggle-environments',
  title: 'Environments and parameters',
  icon: SlidersHorizontal,
  shortcuts: ['Mod+Shift+E'],
  keywords: ['stage', 'conditions', 'mappings', 'outputs', 'stacks', 'regions', 'panel'],
  worksInText: true,
  when: isInEditor,
  run: ({ session }) => toggleDock(session, 'environments'),
});
