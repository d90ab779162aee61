import { parseDocument, type ArchDocument } from '@archivolt/model';
import { designInPicture, isPictureName } from '@archivolt/render';
import { printJson, type Call } from './command.js';
import { isFailure, type Io, type ReadFailure } from './io.js';

/** Why an input cannot be used, as `check --json` prints it. */
export interface InputProblem {
  readonly code: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly remedy?: string;
}

export type DesignFile =
  | { readonly file: string; readonly document: ArchDocument; readonly text: string }
  | { readonly file: string; readonly problem: InputProblem };

/** Opens a design. The file is only read. */
export async function readDesign(io: Io, file: string): Promise<DesignFile> {
  const bytes = await io.read(file);
  if (isFailure(bytes)) {
    return { file, problem: unreadable(file, bytes) };
  }
  return designOf(file, bytes);
}

export function unreadable(file: string, { failure }: ReadFailure): InputProblem {
  const message = `Cannot read ${file}: ${failure}.`;
  return { code: 'cannot-read', message, line: 1, column: 1 };
}

/** Opens a design that will be written back, which a picture cannot be. */
export async function readOwnDesign(io: Io, file: string): Promise<DesignFile> {
  if (!isPictureName(file)) return readDesign(io, file);
  return unusable(
    file,
    'a-picture',
    'A picture is not written to. Change its design and render it anew.',
  );
}

/** The design that a file's bytes are, or the one that they carry as a picture. */
export function designOf(file: string, read: Uint8Array): DesignFile {
  const bytes = isPictureName(file) ? designInPicture(read) : read;
  if (bytes === undefined) return unusable(file, 'no-design', 'The picture carries no design.');
  const parsed = parseDocument(bytes);
  if (parsed.ok) {
    return { file, document: parsed.value, text: new TextDecoder().decode(bytes) };
  }
  const [first] = parsed.problem;
  return {
    file,
    problem: first ?? { code: 'syntax', message: 'Cannot be read.', line: 1, column: 1 },
  };
}

function unusable(file: string, code: string, message: string): DesignFile {
  return { file, problem: { code, message, line: 1, column: 1 } };
}

/** All the designs of a call, or undefined after it has been told why one cannot be used. */
export async function readDesigns({
  args,
  io,
  json,
}: Call): Promise<readonly ArchDocument[] | undefined> {
  const documents: ArchDocument[] = [];
  for (const file of args) {
    const design = await readDesign(io, file);
    if ('problem' in design) {
      io.err(describeProblem(file, design.problem));
      if (json) printJson(io, { file, problem: design.problem });
      return undefined;
    }
    documents.push(design.document);
  }
  return documents;
}

/** `orders.arch:3:7: Expected a comma.` */
export function describeProblem(file: string, problem: InputProblem): string {
  const remedy = problem.remedy === undefined ? '' : ` ${problem.remedy}`;
  return `${file}:${problem.line}:${problem.column}: ${problem.message}${remedy}\n`;
}
