import { History } from 'lucide-react';
import { defineAction, isInEditor } from '../define-action.js';

export const showVersions = defineAction({
  id: 'file/show-versions',
  title: 'Versions…',
  icon: History,
  keywords: ['history', 'restore', 'backup', 'earlier', 'compare'],
  when: (state) => isInEditor(state) && state.file.handle !== undefined,
  run: ({ ui }) => ui.patch({ dialog: 'history' }),
});
