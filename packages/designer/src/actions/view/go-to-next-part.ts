import { PanelsTopLeft } from 'lucide-react';
import { goToPart } from '../../shell/parts-of-screen.js';
import { defineAction, isInEditor } from '../define-action.js';

export const goToNextPart = defineAction({
  id: 'view/go-to-next-part',
  title: 'Go to the next part of the screen',
  icon: PanelsTopLeft,
  shortcuts: ['F6'],
  keywords: ['focus', 'panel', 'keyboard'],
  worksInText: true,
  when: isInEditor,
  run: () => goToPart(1),
});
