import { createContext, useContext } from 'react';
import type { HostPort, OpenedFile } from '../host/host-port.js';
import type { Example } from './examples.js';

/** What the start page can do. It is on screen before the editor's code is; a wish waits for that. */
export interface StartDoor {
  readonly host: HostPort;
  /** Runs an action by its id. */
  run(action: string): void;
  openFile(file: OpenedFile): void;
  openExample(example: Example): void;
  openRecent(id: string): void;
}

const DoorContext = createContext<StartDoor | undefined>(undefined);
export const StartDoorProvider = DoorContext.Provider;

export function useStartDoor(): StartDoor {
  const door = useContext(DoorContext);
  if (door === undefined) throw new Error('useStartDoor outside StartDoorProvider');
  return door;
}
