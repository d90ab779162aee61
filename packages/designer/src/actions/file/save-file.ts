import { Save } from 'lucide-react';
import { saveFile } from '../../shell/files.js';
import { defineAction, isInEditor } from '../define-action.js';

export const saveFile = defineAction({
  id: 'file/save-file',
  title: 'Save',
  icon: Save,
  shortcuts: ['Mod+S'],
  worksInText: true,
  when: isInEditor,
  run: (context) => saveFile(context),
});
