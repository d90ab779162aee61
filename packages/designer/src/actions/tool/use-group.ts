import { SquareDashed } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const useGroup = defineAction({
  id: 'tool/use-group',
  title: 'Group',
  icon: SquareDashed,
  shortcuts: ['G'],
  when: isInEditor,
  run: ({ session }) => canvas.chooseTool(session, 'group'),
});
