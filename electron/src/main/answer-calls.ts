import { ipcMain, type IpcMainInvokeEvent } from 'electron';
import * as v from 'valibot';
import { CALL } from '../channels.js';
import { CALLS, isCallName, type CallName } from './calls.js';
import type { DesignWindow } from './design-window.js';
import { hostCalls, type HostServices } from './host-calls.js';
import { isOurPage } from './page.js';

/** Answers the pages' calls: from our own page's main frame only, with arguments of the right shape. */
export function answerCalls(
  windowOf: (contentsId: number) => DesignWindow | undefined,
  services: HostServices,
): void {
  ipcMain.handle(CALL, (event: IpcMainInvokeEvent, name: unknown, args: unknown) => {
    const design = windowOf(event.sender.id);
    if (design === undefined || !isOurSender(event)) throw new Error('not a page of Archivolt');
    if (!isCallName(name)) throw new Error('no such call');
    const parsed = v.safeParse(CALLS[name], args);
    if (!parsed.success) throw new Error(`wrong arguments for ${name}`);
    return run(hostCalls(design, services), name, parsed.output);
  });
}

function isOurSender({ senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurPage(senderFrame.url);
}

function run(
  calls: ReturnType<typeof hostCalls>,
  name: CallName,
  args: readonly unknown[],
): unknown {
  const call: (...args: never[]) => unknown = calls[name];
  return call(...(args as never[]));
}
