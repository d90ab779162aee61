import { describe, expect, it } from 'vitest';
import { createGraph } from '../graph/create-graph.js';
import { arch } from '../testing/arch.js';

describe('a field that starts a state machine', () => {
  it.each([
    ['STANDARD', '', 'https://states.', 'StartExecution'],
    ['EXPRESS', '', 'https://sync-states.', 'StartSyncExecution'],
    ['EXPRESS', ", Operation: 'StartExecution'", 'https://states.', 'StartExecution'],
  ])('of the type %s%s asks %s for %s', (type, more, host, action) => {
    const said = made(type, more);
    expect(said).toContain(host);
    expect(said).toContain(`"states:${action}"`);
    expect(said).toContain(`AWSStepFunctions.${action}'`);
  });

  it('is told the machine in code of the user too, whose own variables stay', () => {
    const code = 'Code: \'const arn = "STATE_MACHINE_ARN"; const s = `${arn}`;\'';
    expect(made('STANDARD', `, ${code}`)).toContain(
      JSON.stringify([
        'const arn = "${StateMachine}"; const s = `${!arn}`;',
        { StateMachine: { $ref: 'm' } },
      ]),
    );
  });
});

function made(type: string, more: string): string {
  const graph = createGraph(
    arch(
      `a: appsync-graphql-api -[graphql-field { Type: 'Query', Field: 'getItem'${more} }]-> m: stepfunctions-state-machine { StateMachineType: '${type}' }`,
    ),
  );
  const [wire] = graph.wires();
  if (wire === undefined) throw new Error('no wire');
  const { source, target, connection } = wire;
  return JSON.stringify(connection.effects({ source, target, wire, graph }));
}
