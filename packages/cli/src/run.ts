import { Command, CommanderError, Option } from 'commander';
import { commands } from './generated/commands.js';
import type { CommandDefinition, OptionValue } from './command.js';
import type { ExitStatus, Io } from './io.js';

/**
 * Runs one call of `archivolt`.
 * @param args what stands behind the command's name
 */
export async function run(args: readonly string[], io: Io): Promise<ExitStatus> {
  let status: ExitStatus = 0;
  const program = createProgram(io, (next) => {
    status = next;
  });
  try {
    await program.parseAsync(withDefaultVerb(args), { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return status;
}

function createProgram(io: Io, done: (status: ExitStatus) => void): Command {
  const program = new Command('archivolt')
    .description('Designs AWS serverless architectures; exports SAM, CloudFormation and CDK.')
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err });
  const all: readonly CommandDefinition[] = commands;
  for (const definition of all) program.addCommand(verb(definition, io, done));
  return program;
}

function verb(definition: CommandDefinition, io: Io, done: (status: ExitStatus) => void): Command {
  const command = new Command(definition.verb)
    .description(definition.summary)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .option('--json', 'print the result as JSON');
  if (definition.args !== undefined) command.arguments(definition.args);
  for (const { flags, summary, choices } of definition.options ?? []) {
    const option = new Option(flags, summary);
    command.addOption(choices === undefined ? option : option.choices([...choices]));
  }
  return command.action(async () => {
    const options = command.opts<Record<string, OptionValue>>();
    done(await definition.run({ args: command.args, options, json: options['json'] === true, io }));
  });
}

/** `archivolt` and `archivolt FILE` open the designer. */
function withDefaultVerb(args: readonly string[]): readonly string[] {
  const [first] = args;
  if (first === undefined) return ['open'];
  const isVerb = commands.some((command: CommandDefinition) => command.verb === first);
  return isVerb || first.startsWith('-') || first === 'help' ? args : ['open', ...args];
}
