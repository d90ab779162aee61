import type { ArchDocument, Value } from '@archivolt/model';
import type { ResourceGraph } from '../graph/resource-graph.js';
import { byText, own } from '../value/walk.js';

/** Values of parameters by environment, as a deployment is told them. Secrets are asked for, never kept. */
export function environmentsOf({
  environments = {},
  parameters,
}: ArchDocument): ResourceGraph['environments'] {
  const sorted = Object.entries(environments).toSorted(([a], [b]) => byText(a, b));
  return Object.fromEntries(
    sorted.map(([name, environment]) => {
      const values = Object.entries(environment.parameters)
        .filter(([id]) => Object.hasOwn(parameters, id) && !isSecret(own(parameters, id)))
        .toSorted(([a], [b]) => byText(a, b));
      return [name, Object.fromEntries(values.map(([id, value]) => [id, textOf(value)]))] as const;
    }),
  );
}

function isSecret(parameter: Value | undefined): boolean {
  return String(own(parameter ?? null, 'NoEcho')) === 'true';
}

function textOf(value: Value): string {
  if (Array.isArray(value)) return value.map((item: Value) => textOf(item)).join(',');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
