import { Boxes } from 'lucide-react';
import { defineAction, isInEditor } from '../define-action.js';

export const showTypes = defineAction({
  id: 'view/show-types',
  title: 'All CloudFormation types',
  icon: Boxes,
  keywords: ['resource', 'registry'],
  when: isInEditor,
  run: ({ ui }) => ui.patch({ dialog: 'types' }),
});
