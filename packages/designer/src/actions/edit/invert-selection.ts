import { SquareSplitHorizontal } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const invertSelection = defineAction({
  id: 'edit/invert-selection',
  title: 'Select all others',
  icon: SquareSplitHorizontal,
  keywords: ['invert'],
  when: isInEditor,
  run: ({ session }) => canvas.selectOthers(session),
});
