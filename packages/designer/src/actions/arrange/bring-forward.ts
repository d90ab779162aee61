import { ArrowUp } from 'lucide-react';
import * as looks from '../../canvas/looks.js';
import { defineAction, hasSelection } from '../define-action.js';

export const bringForward = defineAction({
  id: 'arrange/bring-forward',
  title: 'Bring forward',
  icon: ArrowUp,
  shortcuts: ['Mod+]'],
  keywords: ['order', 'stack', 'above'],
  when: hasSelection,
  run: ({ session }) => looks.restack(session, 'forward'),
});
