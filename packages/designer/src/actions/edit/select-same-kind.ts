import { Shapes } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, hasSelection } from '../define-action.js';

export const selectSameKind = defineAction({
  id: 'edit/select-same-kind',
  title: 'Select all of this kind',
  icon: Shapes,
  keywords: ['same', 'service', 'similar'],
  when: hasSelection,
  run: ({ session }) => canvas.selectSameKind(session),
});
