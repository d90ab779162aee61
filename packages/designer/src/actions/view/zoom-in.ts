import { ZoomIn } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const zoomIn = defineAction({
  id: 'view/zoom-in',
  title: 'Zoom in',
  icon: ZoomIn,
  shortcuts: ['+', '=', 'Mod+='],
  when: isInEditor,
  run: ({ session }) => canvas.zoomIn(session),
});
