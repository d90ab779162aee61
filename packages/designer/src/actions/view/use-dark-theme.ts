import { Moon } from 'lucide-react';
import { defineAction } from '../define-action.js';

export const useDarkTheme = defineAction({
  id: 'view/use-dark-theme',
  title: 'Dark theme',
  icon: Moon,
  keywords: ['appearance', 'colour'],
  when: (state) => state.theme !== 'dark',
  run: ({ session }) => session.update({ theme: 'dark' }),
});
