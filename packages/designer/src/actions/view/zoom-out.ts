import { ZoomOut } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const zoomOut = defineAction({
  id: 'view/zoom-out',
  title: 'Zoom out',
  icon: ZoomOut,
  shortcuts: ['-', 'Mod+-'],
  when: isInEditor,
  run: ({ session }) => canvas.zoomOut(session),
});
