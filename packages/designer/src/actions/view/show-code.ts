import { CodeXml } from 'lucide-react';
import { defineAction, isInEditor } from '../define-action.js';

export const showCode = defineAction({
  id: 'view/show-code',
  title: 'Show the code',
  icon: CodeXml,
  shortcuts: ['Mod+3'],
  worksInText: true,
  when: isInEditor,
  run: ({ session }) => session.update({ mode: 'code' }),
});
