import { Save } from 'lucide-react';
import { save } from '../../shell/files.js';
import { defineAction, isInEditor } from '../define-action.js';

export const saveFile = defineAction({
  id: 'file/save-file',
  title: 'Save',
  icon: Save,
  shortcuts: ['Mod+S'],
  worksInText: true,
  when: isInEditor,
  run: async (context) => void (await save(context)),
});
