import { Spline } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, hasOneNode } from '../define-action.js';

export const startWire = defineAction({
  id: 'wire/start-wire',
  title: 'Draw a wire from here',
  icon: Spline,
  shortcuts: ['W'],
  when: hasOneNode,
  run: ({ session }) => canvas.startWireFromSelection(session),
});
