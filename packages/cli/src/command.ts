import type { ExitStatus, Io } from './io.js';

export type OptionValue = string | boolean | undefined;

/** One verb, called. */
export interface Call {
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, OptionValue>>;
  /** Whether results are wanted as JSON. */
  readonly json: boolean;
  readonly io: Io;
}

export interface CommandOption {
  /** As commander writes it: `--target <id>`. */
  readonly flags: string;
  readonly summary: string;
  readonly choices?: readonly string[];
}

/** One verb of the command. `--json` is added to each. */
export interface CommandDefinition {
  readonly verb: string;
  readonly summary: string;
  /** As commander writes it: `<files...>`. */
  readonly args?: string;
  readonly options?: readonly CommandOption[];
  readonly run: (call: Call) => Promise<ExitStatus>;
}

export function defineCommand(definition: CommandDefinition): CommandDefinition {
  return definition;
}

/** An option that takes text. */
export function text(call: Call, name: string): string | undefined {
  const value = call.options[name];
  return typeof value === 'string' ? value : undefined;
}

export function printJson(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value, undefined, 2)}\n`);
}
