import { spawn } from 'node:child_process';

export interface ProgramResult {
  /** Undefined where there is no such program. */
  readonly status: number | undefined;
  readonly out: string;
  readonly err: string;
}

interface ProgramOptions {
  readonly input?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end. */
export function runProgram(
  program: string,
  args: readonly string[],
  { input = '', cwd, env = {} }: ProgramOptions = {},
): Promise<ProgramResult> {
  return new Promise((done) => {
    const child = spawn(program, [...args], { cwd, env: { ...process.env, ...env } });
    const [out, err]: [Buffer[], Buffer[]] = [[], []];
    const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('utf8');
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', (error) => done({ status: undefined, out: '', err: error.message }));
    child.on('close', (status) => done({ status: status ?? 1, out: text(out), err: text(err) }));
    child.stdin.on('error', () => undefined); // it ended before it read all
    child.stdin.end(input);
  });
}
