import { definitionOf, readDefinition, type MachineDefinition } from '@archivolt/exporters';
import { stateGraph, type ArchDocument, type StateGraph } from '@archivolt/model';

export interface MachineRequest {
  readonly serial: number;
  /** The node. */
  readonly machineOf: string;
  readonly document: ArchDocument;
  /** The file that has its definition, once it is read. */
  readonly bytes?: Uint8Array;
}

/** The states that a state machine runs, or why they are not known. */
export interface Machine {
  readonly serial: number;
  readonly found: MachineDefinition;
  readonly graph: StateGraph | undefined;
}

export function readMachine({ serial, machineOf, document, bytes }: MachineRequest): Machine {
  const found = bytes === undefined ? definitionOf(document, machineOf) : readDefinition(bytes);
  if (found.kind !== 'states') return { serial, found, graph: undefined };
  const nameOf = (id: string) =>
    Object.hasOwn(document.nodes, id) ? document.nodes[id]?.name : undefined;
  return { serial, found, graph: stateGraph(found.definition, nameOf) };
}
