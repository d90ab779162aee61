import { EyeOff } from 'lucide-react';
import * as looks from '../../canvas/looks.js';
import { defineAction, hasSelection } from '../define-action.js';

export const hideSelection = defineAction({
  id: 'edit/hide-selection',
  title: 'Hide',
  icon: EyeOff,
  shortcuts: ['Mod+Shift+H'],
  keywords: ['visible', 'conceal'],
  when: hasSelection,
  run: ({ session }) => looks.hideSelection(session),
});
