import { ArrowUpToLine } from 'lucide-react';
import * as looks from '../../canvas/looks.js';
import { defineAction, hasSelection } from '../define-action.js';

export const bringToFront = defineAction({
  id: 'arrange/bring-to-front',
  title: 'Bring to front',
  icon: ArrowUpToLine,
  shortcuts: [']'],
  keywords: ['order', 'stack', 'above'],
  when: hasSelection,
  run: ({ session }) => looks.restack(session, 'front'),
});
