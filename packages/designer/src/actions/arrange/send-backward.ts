import { ArrowDown } from 'lucide-react';
import * as looks from '../../canvas/looks.js';
import { defineAction, hasSelection } from '../define-action.js';

export const sendBackward = defineAction({
  id: 'arrange/send-backward',
  title: 'Send backward',
  icon: ArrowDown,
  shortcuts: ['Mod+['],
  keywords: ['order', 'stack', 'below'],
  when: hasSelection,
  run: ({ session }) => looks.restack(session, 'backward'),
});
