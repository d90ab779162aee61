import { ArrowDown } from 'lucide-react';
import { hasProblems, stepProblem } from '../../problems/steps.js';
import { defineAction } from '../define-action.js';

export const nextProblem = defineAction({
  id: 'problems/next-problem',
  title: 'Next problem',
  icon: ArrowDown,
  shortcuts: ['F8'],
  worksInText: true,
  when: hasProblems,
  run: ({ session }) => stepProblem(session, 1),
});
