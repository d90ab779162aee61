import { Sun } from 'lucide-react';
import { defineAction } from '../define-action.js';

export const useLightTheme = defineAction({
  id: 'view/use-light-theme',
  title: 'Light theme',
  icon: Sun,
  keywords: ['appearance', 'colour'],
  when: (state) => state.theme !== 'light',
  run: ({ session }) => session.update({ theme: 'light' }),
});
