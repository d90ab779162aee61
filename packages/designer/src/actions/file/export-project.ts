import { Download } from 'lucide-react';
import { defineAction, isInEditor } from '../define-action.js';

export const exportProject = defineAction({
  id: 'file/export-project',
  title: 'Export…',
  icon: Download,
  shortcuts: ['Mod+E'],
  worksInText: true,
  keywords: ['SAM', 'CDK', 'CloudFormation', 'zip', 'template'],
  when: isInEditor,
  run: ({ ui }) => ui.patch({ dialog: 'export' }),
});
