import { WandSparkles } from 'lucide-react';
import { countOf } from '../../controls/words.js';
import { applySafeFixes, safeFixes } from '../../problems/steps.js';
import { defineAction } from '../define-action.js';

export const fixSafeProblems = defineAction({
  id: 'problems/fix-safe-problems',
  title: ({ diagnostics }) => {
    const count = safeFixes(diagnostics).length;
    return count === 0 ? 'Fix all safe problems' : `Fix ${countOf(count, 'safe problem')}`;
  },
  icon: WandSparkles,
  when: (state) => safeFixes(state.diagnostics).length > 0,
  run: ({ session }) => applySafeFixes(session),
});
