import { Eye } from 'lucide-react';
import * as looks from '../../canvas/looks.js';
import { defineAction, isInEditor } from '../define-action.js';

export const showHidden = defineAction({
  id: 'edit/show-hidden',
  title: 'Show all that is hidden',
  icon: Eye,
  keywords: ['unhide', 'visible'],
  when: (state) => isInEditor(state) && looks.hiddenIn(state.document).length > 0,
  run: ({ session }) => looks.showHidden(session),
});
