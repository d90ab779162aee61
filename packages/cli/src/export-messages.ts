import type { ExportProblem } from '@archivolt/exporters';
import type { ArchDocument } from '@archivolt/model';
import { printJson, type Call } from './command.js';
import type { ExitStatus } from './io.js';

/** Says why a design was not exported. */
export function refuseExport(
  call: Call,
  document: ArchDocument,
  problems: readonly ExportProblem[],
): ExitStatus {
  const named = problems.map(({ code, message, at }) => {
    const node = at.node === undefined ? undefined : document.nodes[at.node];
    return { code, message, at: { ...at, ...(node === undefined ? {} : { name: node.name }) } };
  });
  for (const { message } of named) call.io.err(`${message}\n`);
  call.io.err(
    'Nothing was exported. See archivolt check; --force leaves out wires that cannot work.\n',
  );
  if (call.json) printJson(call.io, { problems: named });
  return 1;
}

/** Names the wires that were left out. */
export function tellLeftOut(
  call: Call,
  leftOut: readonly { readonly wire: string; readonly reason: string }[],
): void {
  for (const { wire, reason } of leftOut) call.io.err(`Left out: ${wire}. ${reason}\n`);
}
