import { expect, it } from 'vitest';
import { createGraph } from '../../graph/create-graph.js';
import { arch } from '../../testing/arch.js';
import { machineEffects } from './effects.js';

function actionsOf(mode: string): readonly string[] {
  const document =
    arch(`m: stepfunctions-state-machine { Definition: { StartAt: 'A', States: { A: { Type: 'Map', End: true,
      ItemProcessor: { ProcessorConfig: { Mode: '${mode}' }, StartAt: 'B', States: { B: { Type: 'Pass', End: true } } } } } } }`);
  const node = createGraph(document).node('m');
  if (node === undefined) throw new Error('there is no machine');
  return machineEffects(node).flatMap((effect) => (effect.kind === 'grant' ? effect.actions : []));
}

it('a distributed map may start, watch and stop executions of its machine; another map needs nothing', () => {
  expect(actionsOf('DISTRIBUTED')).toEqual([
    'states:StartExecution',
    'states:DescribeExecution',
    'states:RedriveExecution',
    'states:StopExecution',
  ]);
  expect(actionsOf('INLINE')).toEqual([]);
});
