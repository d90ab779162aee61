import { ImagePlus } from 'lucide-react';
import { copyPicture, usualChoice } from '../../pictures/take-picture.js';
import { defineAction, isInEditor } from '../define-action.js';

export const copyAsPicture = defineAction({
  id: 'edit/copy-as-picture',
  title: 'Copy as picture',
  icon: ImagePlus,
  shortcuts: ['Mod+Shift+C'],
  keywords: ['PNG', 'image', 'screenshot'],
  when: isInEditor,
  run: (context) => copyPicture(context, usualChoice(context)),
});
