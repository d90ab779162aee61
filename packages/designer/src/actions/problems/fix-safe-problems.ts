import { WandSparkles } from 'lucide-react';
import { countOf } from '../../controls/words.js';
import { applySafeFixes, safeFixes } from '../../problems/steps.js';
import { defineAction } from '../define-action.js';

export const fixSafeProblems = defineAction({
  id: 'problems/fix-safe-problems',
  title: (state) => `Fix ${countOf(safeFixes(state.diagnostics).length, 'safe problem')}`,
  icon: WandSparkles,
  when: (state) => safeFixes(state.diagnostics).length > 0,
  run: ({ session }) => applySafeFixes(session),
});
