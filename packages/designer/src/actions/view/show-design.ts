import { PanelsTopLeft } from 'lucide-react';
import { defineAction, isInEditor } from '../define-action.js';

export const showDesign = defineAction({
  id: 'view/show-design',
  title: 'Show the design',
  icon: PanelsTopLeft,
  shortcuts: ['Mod+1'],
  worksInText: true,
  when: isInEditor,
  run: ({ session }) => session.update({ mode: 'design' }),
});
