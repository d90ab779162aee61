import { expect, it } from 'vitest';
import { createSession } from '../state/session.js';
import { commandGroups } from './command-items.js';

const rules = {
  reset: () => undefined,
  update: () => undefined,
  listen: () => undefined,
  dispose: () => undefined,
};

function added(query: string): readonly string[] {
  const state = { ...createSession({ rules }).getState(), screen: 'editor' as const };
  const group = commandGroups(state, query).find(({ title }) => title === 'Add');
  return (group?.items ?? []).map(({ title }) => title);
}

it('what real templates use most stands first among what answers alike', () => {
  expect(added('queue')[0]).toBe('SQS queue');
  expect(added('table')[0]).toBe('DynamoDB table');
  expect(added('function')[0]).toBe('Lambda function');
});
