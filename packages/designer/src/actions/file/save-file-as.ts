import { SaveAll } from 'lucide-react';
import { saveAs } from '../../shell/files.js';
import { defineAction, isInEditor } from '../define-action.js';

export const saveFileAs = defineAction({
  id: 'file/save-file-as',
  title: 'Save as…',
  icon: SaveAll,
  shortcuts: ['Mod+Shift+S'],
  worksInText: true,
  when: isInEditor,
  run: async (context) => void (await saveAs(context)),
});
