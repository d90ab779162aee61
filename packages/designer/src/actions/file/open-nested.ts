import { FolderOpen } from 'lucide-react';
import { nestedPath, openNested as open } from '../../linked/open-nested.js';
import { defineAction, isInEditor } from '../define-action.js';

export const openNested = defineAction({
  id: 'file/open-nested',
  title: 'Open nested template',
  icon: FolderOpen,
  keywords: ['stack', 'application', 'nested', 'inside'],
  when: (state) => isInEditor(state) && nestedPath(state) !== undefined,
  run: (context) => open(context),
});
