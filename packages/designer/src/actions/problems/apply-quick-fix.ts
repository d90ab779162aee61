import { WandSparkles } from 'lucide-react';
import { quickFixAt } from '../../problems/steps.js';
import { defineAction } from '../define-action.js';

export const applyQuickFix = defineAction({
  id: 'problems/apply-quick-fix',
  title: (state) => quickFixAt(state)?.label ?? 'Quick fix',
  icon: WandSparkles,
  shortcuts: ['Mod+.'],
  worksInText: true,
  when: (state) => quickFixAt(state) !== undefined,
  run: ({ session }) => {
    const fix = quickFixAt(session.getState());
    if (fix) session.edit(fix.edits, fix.label);
  },
});
