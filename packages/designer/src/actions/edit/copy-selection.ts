import { Copy } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, hasSelection } from '../define-action.js';

export const copySelection = defineAction({
  id: 'edit/copy-selection',
  title: 'Copy',
  icon: Copy,
  shortcuts: ['Mod+C'],
  yieldsToMarkedText: true,
  when: hasSelection,
  run: ({ session }) => canvas.copy(session),
});
