import { X } from 'lucide-react';
import { leaveDesign } from '../../shell/files.js';
import { defineAction, isInEditor } from '../define-action.js';

export const closeDesign = defineAction({
  id: 'file/close-design',
  title: 'Close design',
  icon: X,
  when: isInEditor,
  run: (context) => leaveDesign(context),
});
