import { createContext, useContext } from 'react';
import type { DraftKeeper } from './draft-keeper.js';

export const DraftContext = createContext<DraftKeeper>({
  flush: () => Promise.resolve(),
  stop: () => {},
});

export function useDraftKeeper(): DraftKeeper {
  return useContext(DraftContext);
}
