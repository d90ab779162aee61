import { Search } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const zoomToActual = defineAction({
  id: 'view/zoom-to-actual',
  title: 'Zoom to 100 %',
  icon: Search,
  shortcuts: ['1', '0', 'Shift+0', 'Mod+0'],
  when: isInEditor,
  run: ({ session }) => canvas.zoomToActual(session),
});
