import { Plus } from 'lucide-react';
import { startDesign } from '../../shell/files.js';
import { defineAction } from '../define-action.js';

export const newDesign = defineAction({
  id: 'file/new-design',
  title: 'New design',
  icon: Plus,
  shortcuts: ['Alt+N'],
  worksInText: true,
  run: (context) => startDesign(context),
});
