import { isMap, type Finding, type GraphView } from '../define/index.js';
import { bytes } from './bytes.js';
import { quantity, quoted } from './words.js';

const VALUE = 4_096;
const ATTRIBUTES = 200;
const NAME = 255;
const DESCRIPTION = 1_024;

/** Parameters and mappings over the quotas of one, and names and a description that are too long. */
export function oversizedEntries(graph: GraphView): readonly Finding[] {
  const parameters = Object.entries(graph.section('parameters'));
  const mappings = Object.entries(graph.section('mappings'));
  const outputs = Object.keys(graph.section('outputs'));
  const names = [
    ...parameters.map(([name]) => name),
    ...mappings.map(([name]) => name),
    ...outputs,
  ];
  const messages = [
    ...names
      .filter((name) => name.length > NAME)
      .map(
        (name) => `The name ${quoted(name)} has ${name.length} characters. The maximum is ${NAME}.`,
      ),
    ...parameters.flatMap(([name, { Default: value }]) => {
      const size = typeof value === 'string' ? bytes(value) : 0;
      if (size <= VALUE) return [];
      return [
        `Parameter ${name} is ${quantity(size, 'bytes')} by default. The maximum is ${quantity(VALUE, 'bytes')}.`,
      ];
    }),
    ...mappings.flatMap(([name, mapping]) => {
      const count = isMap(mapping) ? Object.keys(mapping).length : 0;
      return count <= ATTRIBUTES
        ? []
        : [`Mapping ${name} has ${quantity(count)} keys. The maximum is ${ATTRIBUTES}.`];
    }),
  ];
  return [...oversizedDescription(graph), ...messages.map((message) => ({ at: {}, message }))];
}

function oversizedDescription(graph: GraphView): readonly Finding[] {
  const size = bytes(graph.section('description') ?? '');
  if (size <= DESCRIPTION) return [];
  const message = `The description has ${quantity(size, 'bytes')}. The maximum is ${quantity(DESCRIPTION, 'bytes')}.`;
  return [{ at: { property: ['description'] }, message }];
}
