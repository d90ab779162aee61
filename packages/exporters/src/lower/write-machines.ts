import type { TaskEffect, Value, ValueMap } from '@archivolt/model';
import { overlay } from '../value/place.js';
import { byText, fromEntries, own } from '../value/walk.js';
import { type Draft, effectsOf, setProperties } from './draft.js';

const DEFINITIONS = ['Definition', 'DefinitionString', 'DefinitionS3Location', 'DefinitionUri'];

/** Writes a definition that runs the tasks in a row, where a machine has none of its own. */
export function writeMachines(draft: Draft): void {
  for (const { effect } of effectsOf(draft, 'task')) {
    draft.machines.set(effect.machine, [...(draft.machines.get(effect.machine) ?? []), effect]);
  }
  for (const [node, tasks] of draft.machines) {
    const machine = draft.resources.get(node);
    if (machine === undefined) continue;
    tasks.sort((a, b) => orderOf(a) - orderOf(b) || byText(a.name, b.name));
    const hasOwn = DEFINITIONS.some((key) => own(machine.properties, key) !== undefined);
    const properties = hasOwn
      ? withSubstitutions(machine.properties, tasks)
      : { ...machine.properties, Definition: definitionOf(tasks) };
    setProperties(draft, node, properties);
  }
}

function orderOf(task: TaskEffect): number {
  return task.order ?? Number.MAX_SAFE_INTEGER;
}

function withSubstitutions(properties: ValueMap, tasks: readonly TaskEffect[]): ValueMap {
  const text = JSON.stringify(properties);
  const asked = tasks
    .flatMap((task) => Object.entries(task.substitutions))
    .filter(([name]) => text.includes(`\${${name}}`));
  if (asked.length === 0) return properties;
  return overlay({ DefinitionSubstitutions: fromEntries(asked) }, properties);
}

function definitionOf(tasks: readonly TaskEffect[]): ValueMap {
  const [first] = tasks;
  const states = tasks.map((task, index): readonly [string, Value] => {
    const next = tasks[index + 1];
    return [
      task.name,
      {
        Type: 'Task',
        Resource: task.resource,
        Parameters: task.parameters,
        ...(next === undefined ? { End: true } : { Next: next.name }),
      },
    ];
  });
  return { StartAt: first?.name ?? '', States: fromEntries(states) };
}
