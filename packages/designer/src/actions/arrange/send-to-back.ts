import { ArrowDownToLine } from 'lucide-react';
import * as looks from '../../canvas/looks.js';
import { defineAction, hasSelection } from '../define-action.js';

export const sendToBack = defineAction({
  id: 'arrange/send-to-back',
  title: 'Send to back',
  icon: ArrowDownToLine,
  shortcuts: ['['],
  keywords: ['order', 'stack', 'below'],
  when: hasSelection,
  run: ({ session }) => looks.restack(session, 'back'),
});
