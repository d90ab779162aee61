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

/** A name of one's own, that the record and the certificate of a new design are for. */
const NAMED = [['Domain', 'api.example.com']] as const;

/** What must be said of what a wire of some kind leads to, so that it may be drawn. */
const READY: Readonly<Record<string, readonly (readonly [string, Value])[]>> = {
  'alias-record cognito-user-pool-domain': NAMED,
  'alias-record s3-bucket': [['WebsiteConfiguration.IndexDocument', 'index.html']],
  'certificate-use cognito-user-pool-domain': NAMED,
};

/** Edits that make an end ready for a wire. */
export function readied(connection: Connection, id: string, service: Service): readonly EditCall[] {
  const said = (READY[`${connection.id} ${service.id}`] ?? []).map(
    ([path, value]): EditCall => ({
      edit: 'property.set',
      args: { target: { node: id }, path, value },
    }),
  );
  const isOfRegion = connection.id === 'alias-record' && service.id === 's3-bucket';
  const region: EditCall = {
    edit: 'document.set',
    args: { path: 'stacks.main.region', value: 'eu-west-1' },
  };
  return isOfRegion ? [region, ...said] : said;
}

/** What a wire must say for its design to be valid. */
export function said(connection: Connection, to: Service): readonly EditCall[] {
  const set = (path: string, value: Value): EditCall => ({
    edit: 'property.set',
    args: { target: { edge: 'wire' }, path, value },
  });
  if (connection.annotate?.['Subnets'] !== undefined && to.id === 'ecs-task-definition')
    return [set('Subnets', ['subnet-0a1b2c3d'])];
  if (connection.id === 'api-configuration')
    return [set('Environment', 'prod'), set('Profile', 'p')];
  if (connection.id === 'rule-runbook') return [set('Servers', ['i-0a1b2c3d4e5f60718'])];
  if (connection.id === 'alarm-server') return [WATCHED];
  if (to.id !== 'cfn-resource') return [];
  if (connection.annotate?.['Api'] !== undefined)
    return [set('Service', 'ssm'), set('Api', 'getParameter')];
  return connection.annotate?.['Actions'] === undefined ? [] : [NAMED_ACTIONS];
}
