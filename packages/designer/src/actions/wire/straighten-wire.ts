import { Spline } from 'lucide-react';
import * as canvas from '../../canvas/commands.js';
import { defineAction, isInEditor } from '../define-action.js';

export const straightenWire = defineAction({
  id: 'wire/straighten-wire',
  title: 'Let the wire find its own way',
  icon: Spline,
  keywords: ['bends', 'straighten', 'reset', 'corners'],
  when: (state) =>
    isInEditor(state) && [...state.selection].some((id) => canvas.isBent(state.document, id)),
  run: ({ session }) => {
    for (const id of session.getState().selection) canvas.straighten(session, id);
  },
});
