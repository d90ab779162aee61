import { exportInto, type ExportOptions } from '@archivolt/exporters';
import type { ArchDocument } from '@archivolt/model';
import { printJson, type Call } from './command.js';
import { describeProblem, type InputProblem } from './design-file.js';
import { readBeside, writeBeside } from './files-beside.js';
import { refuseExport, tellLeftOut } from './export-messages.js';
import { isFailure, type ExitStatus } from './io.js';

interface Update {
  readonly design: ArchDocument;
  /** The template's path. */
  readonly into: string;
  readonly options: ExportOptions;
}

/** `archivolt export --into`: writes what the design says otherwise into a template, and nothing else. */
export async function updateTemplate(
  call: Call,
  { design, into, options }: Update,
): Promise<ExitStatus> {
  const bytes = await call.io.read(into);
  if (isFailure(bytes)) {
    const message = `Cannot read ${into}: ${bytes.failure}.`;
    return unusable(call, into, [{ code: 'cannot-read', message, line: 1, column: 1 }]);
  }
  const template = decoded(bytes);
  if (template === undefined) {
    const message = 'The file is not UTF-8. Save it as UTF-8.';
    return unusable(call, into, [{ code: 'not-utf8', message, line: 1, column: 1 }]);
  }
  const result = exportInto(design, template, {
    ...options,
    ...(await readBeside(call.io, into, template)),
  });
  if (!result.ok) {
    const { problem } = result;
    if (problem.code === 'not-exported') return refuseExport(call, design, problem.problems);
    const problems =
      problem.code === 'unreadable-template'
        ? problem.problems
        : [{ code: problem.code, message: problem.message, line: 1, column: 1 }];
    return unusable(call, into, problems);
  }
  const { value: text, leftOut, files } = result.value;
  const isChanged = text !== template;
  tellLeftOut(call, leftOut);
  const isPrinted = call.options['stdout'] === true;
  if (isPrinted) call.io.out(text);
  else if (isChanged) await call.io.write(into, text);
  const { written, refused } = isPrinted ? NONE : await writeBeside(call.io, into, files);
  if (call.json) printJson(call.io, { into, changed: isChanged, files: written, leftOut });
  else {
    const isSame = !isChanged && files.size === 0;
    call.io.err(
      `${into}: ${isSame ? 'nothing to change' : isChanged ? 'updated' : 'as it was'}.\n`,
    );
    for (const path of written) call.io.err(`${path}, beside it: updated.\n`);
  }
  for (const path of refused) call.io.err(`${path} cannot be written beside ${into}.\n`);
  return 0;
}

const NONE = { written: [], refused: [] };

/** Strictly: bytes that are no text must not come back as others. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function unusable(call: Call, file: string, problems: readonly InputProblem[]): ExitStatus {
  for (const problem of problems) call.io.err(describeProblem(file, problem));
  if (call.json) printJson(call.io, { file, problem: problems[0], problems });
  return 2;
}
