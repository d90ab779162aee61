import { MoveUpRight } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const useArrow = defineAction({
  id: 'tool/use-arrow',
  title: 'Draw a free arrow',
  icon: MoveUpRight,
  shortcuts: ['A'],
  keywords: ['line', 'annotate'],
  when: isInEditor,
  run: ({ session }) => canvas.chooseTool(session, 'arrow'),
});
