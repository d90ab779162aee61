import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { HostPort } from '../host/host-port.js';
import type { Launched } from '../shell/launch.js';
import { catchEarlyKeys } from './early-keys.js';
import { StartDoorProvider, type StartDoor } from './start-door.js';
import { StartPage } from './StartPage.js';

/** Mark of the time from which the editor takes gestures. */
const EDITOR_READY = 'archivolt-editor-ready';

/** The start page at once, and around it the editor as soon as its code is there. */
export function Boot(props: {
  readonly host: HostPort;
  readonly load: () => Promise<Launched>;
  /** There already, when a file waits to be shown. */
  readonly ready?: Launched;
}): ReactNode {
  const { host, load } = props;
  const [launched, setLaunched] = useState(props.ready);
  const [door] = useState(() => doorOf(host, load));
  useEffect(() => {
    if (launched !== undefined) {
      performance.mark(EDITOR_READY);
      return undefined;
    }
    const giveBack = catchEarlyKeys();
    let frame = requestAnimationFrame(() => {
      // The page is painted before anything else is read.
      frame = requestAnimationFrame(() => void load().then(setLaunched));
    });
    return () => {
      cancelAnimationFrame(frame);
      giveBack();
    };
  }, [launched, load]);
  const isStart = useIsStart(launched);
  const App = launched?.App;
  return (
    <>
      {isStart && (
        <StartDoorProvider value={door}>
          <StartPage />
        </StartDoorProvider>
      )}
      {App !== undefined && <App />}
    </>
  );
}

function useIsStart(launched: Launched | undefined): boolean {
  return useSyncExternalStore(
    launched?.onScreen ?? never,
    () => launched === undefined || launched.screen() === 'start',
  );
}

const never = () => () => undefined;

function doorOf(host: HostPort, load: () => Promise<Launched>): StartDoor {
  const then = (wish: (launched: Launched) => void): void => void load().then(wish);
  return {
    host,
    run: (action) => then((it) => it.run(action)),
    openFile: (file) => then((it) => it.openFile(file)),
    openExample: (example) => then((it) => it.openExample(example)),
    openRecent: (id) => then((it) => it.openRecent(id)),
  };
}
