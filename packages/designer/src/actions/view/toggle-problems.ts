import { TriangleAlert } from 'lucide-react';
import { defineAction, isInEditor } from '../define-action.js';

export const toggleProblems = defineAction({
  id: 'view/toggle-problems',
  title: (state) => (state.isProblemsOpen ? 'Hide problems' : 'Show problems'),
  icon: TriangleAlert,
  shortcuts: ['Mod+Shift+M'],
  worksInText: true,
  when: isInEditor,
  run: ({ session }) => session.update({ isProblemsOpen: !session.getState().isProblemsOpen }),
});
