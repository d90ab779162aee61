import { AlignCenterVertical } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, hasSelected } from '../define-action.js';

export const alignCentre = defineAction({
  id: 'arrange/align-centre',
  title: 'Align centres',
  icon: AlignCenterVertical,
  shortcuts: ['Alt+H'],
  when: (state) => hasSelected(state, 2),
  run: ({ session }) => canvas.alignSelection(session, 'centre'),
});
