import { Hand } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const useHand = defineAction({
  id: 'tool/use-hand',
  title: 'Move the view',
  icon: Hand,
  shortcuts: ['H'],
  when: isInEditor,
  run: ({ session }) => canvas.chooseTool(session, 'hand'),
});
