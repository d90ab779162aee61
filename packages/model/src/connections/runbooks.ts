import {
  isReference,
  type Effect,
  type Reference,
  type Value,
  type ValueMap,
  type WireView,
} from '../define/index.js';
import { arnText } from './wiring.js';

/** A runbook by its name, as Automation names it. */
export function runbook(name: Value, version: string): Value {
  return arnText(`arn:\${P}:ssm:\${R}:\${A}:automation-definition/\${Name}${version}`, {
    Name: name,
  });
}

/** What starting a runbook takes, and handing on the role that it goes with. */
export function starts({ target }: WireView, to: Reference): readonly Effect[] {
  const assumed = target.value('Content.assumeRole');
  return [
    {
      kind: 'grant',
      to,
      actions: ['ssm:StartAutomationExecution'],
      resources: [runbook(target.ref, ':*')],
    },
    ...(isReference(assumed) ? [passes(assumed, to)] : []),
  ];
}

function passes(role: Value, to: Reference): Effect {
  return {
    kind: 'grant',
    to,
    actions: ['iam:PassRole'],
    resources: [role],
    condition: { StringEquals: { 'iam:PassedToService': 'ssm.amazonaws.com' } },
  };
}

/** What sending a command takes: the document, and the servers by their ids or their tag. */
export function sends(wire: WireView, to: Reference): readonly Effect[] {
  const actions = ['ssm:SendCommand'];
  const tag = wire.string('Tag');
  const servers = wire.list('Servers') ?? [];
  const ids = tag === undefined ? servers : ['*'];
  const resources = ids.map((id) => arnText('arn:${P}:ec2:${R}:${A}:instance/${Id}', { Id: id }));
  const condition =
    tag === undefined
      ? {}
      : { condition: { StringEquals: { [`ssm:resourceTag/${tag}`]: servers } } };
  return [
    { kind: 'grant', to, actions, resources: [wire.target.arn] },
    ...(resources.length === 0
      ? []
      : [{ kind: 'grant' as const, to, actions, resources, ...condition }]),
  ];
}

/** The servers of a command, as EventBridge names them. */
export function serversOf(wire: WireView): ValueMap {
  const tag = wire.string('Tag');
  return {
    Key: tag === undefined ? 'InstanceIds' : `tag:${tag}`,
    Values: wire.list('Servers') ?? [],
  };
}
