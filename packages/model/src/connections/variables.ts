import type { Annotation, Effect, Value, WireView } from '../define/index.js';
import { variableName } from './wiring.js';

/** The name of the environment variable in which a wire hands something over. */
export function variableAnnotation(what: string): Annotation {
  return {
    title: 'Variable',
    form: 'letters, digits and _, with a letter first',
    pattern: '[A-Za-z][A-Za-z0-9_]*',
    docs: `Environment variable with ${what}. By default named after it.`,
  };
}

interface HandedOver {
  readonly suffix: string;
  readonly value: Value;
}

/** What a wire tells code whose role it extends: named by the wire, else after the target. */
export function variableOf(wire: WireView, { suffix, value }: HandedOver): readonly Effect[] {
  const { source, target } = wire;
  if (source.can('principal')?.environment === undefined) return [];
  const name = wire.string('Variable') ?? variableName(target.name, suffix);
  return [{ kind: 'environment', on: source.id, name, value }];
}
