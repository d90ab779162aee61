import { Waypoints } from 'lucide-react';
import { toggleLayer } from '../../canvas/looks.js';
import { defineAction, isInEditor } from '../define-action.js';

export const toggleDataLayer = defineAction({
  id: 'view/toggle-data-layer',
  title: 'Show or hide the layer “Data flow”',
  icon: Waypoints,
  keywords: ['layer', 'show', 'hide', 'calls', 'events'],
  when: isInEditor,
  run: ({ session }) => toggleLayer(session, 'data'),
});
