import { Network } from 'lucide-react';
import { toggleLayer } from '../../canvas/looks.js';
import { defineAction, isInEditor } from '../define-action.js';

export const toggleNetworkLayer = defineAction({
  id: 'view/toggle-network-layer',
  title: 'Show or hide the layer “Network”',
  icon: Network,
  keywords: ['layer', 'show', 'hide', 'placement', 'vpc'],
  when: isInEditor,
  run: ({ session }) => toggleLayer(session, 'network'),
});
