import { Network } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, hasSelection } from '../define-action.js';

export const selectConnected = defineAction({
  id: 'edit/select-connected',
  title: 'Select what it is wired to',
  icon: Network,
  shortcuts: ['Mod+Shift+A'],
  keywords: ['connected', 'neighbours', 'grow'],
  when: hasSelection,
  run: ({ session }) => canvas.selectConnected(session),
});
