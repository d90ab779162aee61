import { att, defineConnection, service } from '../define/index.js';
import { awsPage } from '../services/aws-page.js';
import { ruleTargetAnnotations, targetOf } from './rule-targets.js';
import { runbook, sends, serversOf, starts } from './runbooks.js';
import { OF_THIS_ACCOUNT } from './wiring.js';

const { MessageGroupId: _, PartitionKeyPath: __, ...inputs } = ruleTargetAnnotations;
const page = awsPage(
  'Run automations based on EventBridge events',
  'systems-manager/latest/userguide/running-automations-event-bridge.html',
);

/** A rule starts a runbook, or runs a command on servers. */
export const ruleRunbook = defineConnection({
  id: 'rule-runbook',
  row: 'C22',
  title: 'Document of a rule',
  from: service('events-rule'),
  to: service('ssm-document'),
  verb: 'runs',
  kind: 'event',
  rank: 50,
  cite: page,
  annotate: {
    Servers: {
      title: 'Servers',
      type: 'list',
      docs: 'Of a command: ids of instances, or values of the tag.',
    },
    Tag: { title: 'Tag', docs: 'Of a command, as Stage: servers that bear it. Ids without.' },
    ...inputs,
  },
  refuses: ({ source, target }) =>
    ['Automation', 'Command'].includes(target.string('DocumentType') ?? 'Command')
      ? undefined
      : {
          message: `${source.name} cannot run ${target.name}.`,
          why: 'A rule starts documents of the types Automation and Command only.',
          cite: page,
        },
  effects: ({ source, target, wire }) => {
    const isRunbook = target.string('DocumentType') === 'Automation';
    const role = { $ref: wire.id, part: 'role' };
    const own = isRunbook
      ? { Arn: runbook(target.ref, ':$DEFAULT') }
      : { Arn: target.arn, RunCommandParameters: { RunCommandTargets: [serversOf(wire)] } };
    return [
      {
        kind: 'property',
        on: source.ref,
        path: ['Targets'],
        value: [targetOf(wire, { ...own, RoleArn: att(wire.id, 'Arn', 'role') })],
        mode: 'append',
      },
      { kind: 'role', name: 'role', service: 'events.amazonaws.com', condition: OF_THIS_ACCOUNT },
      ...(isRunbook ? starts(wire, role) : sends(wire, role)),
    ];
  },
});
