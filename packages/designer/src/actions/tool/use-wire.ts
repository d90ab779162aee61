import { Spline } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { canGrant } from '../../inspector/access.js';
import { defineAction, hasOneNode, isInEditor } from '../define-action.js';

export const useWire = defineAction({
  id: 'tool/use-wire',
  title: 'Draw wires',
  icon: Spline,
  shortcuts: ['W'],
  when: (state) => isInEditor(state) && !hasOneNode(state) && !canGrant(state),
  run: ({ session }) => canvas.chooseTool(session, 'wire'),
});
