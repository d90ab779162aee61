import { PanelsTopLeft } from 'lucide-react';
import { goToPart } from '../../shell/parts-of-screen.js';
import { defineAction, isInEditor } from '../define-action.js';

export const goToPreviousPart = defineAction({
  id: 'view/go-to-previous-part',
  title: 'Go to the previous part of the screen',
  icon: PanelsTopLeft,
  shortcuts: ['Shift+F6'],
  keywords: ['focus', 'panel', 'keyboard'],
  worksInText: true,
  when: isInEditor,
  run: () => goToPart(-1),
});
