import { Type } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const useTitle = defineAction({
  id: 'tool/use-title',
  title: 'Write a title',
  icon: Type,
  shortcuts: ['T'],
  keywords: ['heading', 'text'],
  when: isInEditor,
  run: ({ session }) => canvas.chooseTool(session, 'title'),
});
