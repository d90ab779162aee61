import type { Connection, EditCall, Service, Value } from '@archivolt/model';

const NAMED_ACTIONS: EditCall = {
  edit: 'property.set',
  args: { target: { edge: 'wire' }, path: 'Actions', value: ['ssm:GetParameter'] },
};
const WATCHED: EditCall = {
  edit: 'edge.add',
  args: { id: 'watch', connection: 'alarm-watch', from: 'two', to: 'one' },
};
const JOB = 'batch-job-definition';

/** What must stand beside wires of some kind. */
export const BESIDE: Readonly<Record<string, string>> = {
  'batch-task': JOB,
  'pipe-job': JOB,
  'rule-job': JOB,
};

/** What a wire must say for its design to be valid. */
export function said(connection: Connection, to: Service): readonly EditCall[] {
  const set = (path: string, value: Value): EditCall => ({
    edit: 'property.set',
    args: { target: { edge: 'wire' }, path, value },
  });
  if (connection.annotate?.['Subnets'] !== undefined && to.id === 'ecs-task-definition')
    return [set('Subnets', ['subnet-0a1b2c3d'])];
  if (connection.id === 'rule-runbook') return [set('Servers', ['i-0a1b2c3d4e5f60718'])];
  if (connection.id === 'alarm-server') return [WATCHED];
  if (to.id !== 'cfn-resource') return [];
  if (connection.annotate?.['Api'] !== undefined)
    return [set('Service', 'ssm'), set('Api', 'getParameter')];
  return connection.annotate?.['Actions'] === undefined ? [] : [NAMED_ACTIONS];
}
