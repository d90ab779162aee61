import { Puzzle } from 'lucide-react';
import { toggleLayer } from '../../canvas/looks.js';
import { defineAction, isInEditor } from '../define-action.js';

export const toggleGlueLayer = defineAction({
  id: 'view/toggle-glue-layer',
  title: 'Show or hide the layer “Glue”',
  icon: Puzzle,
  keywords: ['layer', 'show', 'hide', 'references', 'roles', 'only referred to'],
  when: isInEditor,
  run: ({ session }) => toggleLayer(session, 'glue'),
});
