/** The outside world of the command: what tests replace. */
export interface Io {
  readonly cwd: string;
  /** The bytes of a file, of standard input for `-`, or why not, in words. */
  read(path: string): Promise<Uint8Array | ReadFailure>;
  /** Writes a whole file or nothing; makes the folders on its way. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  exists(path: string): Promise<boolean>;
  /** The path of a file that another one names, in the folder of that one or below; undefined for any other. */
  beside?(file: string, name: string): Promise<string | undefined>;
  /** Yields each time that a file may have changed; ends when the user ends it. */
  watch?(path: string): AsyncIterable<void>;
  out(text: string): void;
  err(text: string): void;
}

export interface ReadFailure {
  readonly failure: string;
}

/** 0 done, 1 the design has errors, 2 the call or the input cannot be used. */
export type ExitStatus = 0 | 1 | 2;

export function isFailure(read: Uint8Array | ReadFailure): read is ReadFailure {
  return 'failure' in read;
}
