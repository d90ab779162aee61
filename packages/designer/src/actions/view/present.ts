import { Presentation } from 'lucide-react';
import { startPresenting } from '../../present/presenting.js';
import { defineAction, isInEditor } from '../define-action.js';

export const present = defineAction({
  id: 'view/present',
  title: 'Present step by step',
  icon: Presentation,
  shortcuts: ['Mod+Shift+Enter'],
  keywords: ['slides', 'slideshow', 'walk through', 'full screen'],
  when: isInEditor,
  run: ({ session }) => startPresenting(session),
});
