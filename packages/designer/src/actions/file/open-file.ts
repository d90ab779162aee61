import { FolderOpen } from 'lucide-react';
import { chooseFile } from '../../shell/files.js';
import { defineAction } from '../define-action.js';

export const openFile = defineAction({
  id: 'file/open-file',
  title: 'Open…',
  icon: FolderOpen,
  shortcuts: ['Mod+O'],
  worksInText: true,
  keywords: ['import', 'template', 'SAM', 'CloudFormation', 'Composer'],
  run: (context) => chooseFile(context),
});
