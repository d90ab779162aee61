import { SaveAll } from 'lucide-react';
import { saveFileAs } from '../../shell/files.js';
import { defineAction, isInEditor } from '../define-action.js';

export const saveFileAs = defineAction({
  id: 'file/save-file-as',
  title: 'Save as…',
  icon: SaveAll,
  shortcuts: ['Mod+Shift+S'],
  worksInText: true,
  when: isInEditor,
  run: (context) => saveFileAs(context),
});
