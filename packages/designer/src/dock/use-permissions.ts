import type { ArchDocument } from '@archivolt/model';
import { useEffect, useRef, useState } from 'react';
import type { Permissions, PermissionsRequest } from '../code/preview.js';

/** Edits in a row are looked at once. */
const PAUSE = 200;

/** Who may do what to what, made anew after each edit; the last table stays until the next is there. */
export function usePermissions(document: ArchDocument): Permissions['table'] | undefined {
  const worker = useRef<Worker>(undefined);
  const serial = useRef(0);
  const [table, setTable] = useState<Permissions['table']>();
  useEffect(() => {
    const made = new Worker(new URL('../code/preview.worker.ts', import.meta.url), {
      type: 'module',
    });
    made.addEventListener('message', (event: MessageEvent<Permissions>) => {
      if (event.data.serial === serial.current) setTable(event.data.table);
    });
    worker.current = made;
    return () => made.terminate();
  }, []);
  useEffect(() => {
    serial.current += 1;
    const request: PermissionsRequest = { serial: serial.current, permissionsOf: document };
    const pause = serial.current === 1 ? 0 : PAUSE;
    const timer = setTimeout(() => worker.current?.postMessage(request), pause);
    return () => clearTimeout(timer);
  }, [document]);
  return table;
}
