import { ArrowUp } from 'lucide-react';
import { hasProblems, stepProblem } from '../../problems/steps.js';
import { defineAction } from '../define-action.js';

export const previousProblem = defineAction({
  id: 'problems/previous-problem',
  title: 'Previous problem',
  icon: ArrowUp,
  shortcuts: ['Shift+F8'],
  worksInText: true,
  when: hasProblems,
  run: ({ session }) => stepProblem(session, -1),
});
