import type { ArchDocument, EditCall, Value } from '@archivolt/model';
import type { ValuesPart } from '../shell/ui-state.js';
import type { Session } from '../state/session-state.js';

const STEMS: Readonly<Record<ValuesPart, string>> = {
  parameters: 'Parameter',
  conditions: 'Condition',
  mappings: 'Mapping',
  outputs: 'Output',
  stacks: 'stack',
};
/** As most teams call them. */
const ENVIRONMENTS = ['dev', 'stage', 'prod'];

/** Adds an entry under a free name, to be given a better one. */
export function addEntry(session: Session, part: ValuesPart): void {
  const { document } = session.getState();
  const name = freeName(Object.keys(document[part]), STEMS[part]);
  session.edit(newEntry(document, part, name), `Add ${STEMS[part].toLowerCase()}`);
}

function newEntry(document: ArchDocument, part: ValuesPart, name: string): EditCall {
  switch (part) {
    case 'parameters':
      return { edit: 'parameter.set', args: { name, value: { Type: 'String' } } };
    case 'outputs':
      return { edit: 'output.set', args: { name, value: { Value: { Ref: 'AWS::StackName' } } } };
    case 'conditions': {
      const [first = 'AWS::Region'] = Object.keys(document.parameters);
      return setEntry('conditions', name, { 'Fn::Equals': [{ Ref: first }, ''] });
    }
    case 'mappings':
      return setEntry('mappings', name, { dev: { Key: 'value' } });
    case 'stacks':
      return setEntry('stacks', name, {});
  }
}

/** Sets or, without a value, removes an entry that is set by path. */
export function setEntry(
  section: 'conditions' | 'mappings' | 'stacks',
  name: string,
  value: Value | undefined,
): EditCall {
  return { edit: 'document.set', args: { path: [section, name], value } };
}

export function addEnvironment(session: Session): void {
  const names = Object.keys(session.getState().document.environments ?? {});
  const name = ENVIRONMENTS.find((it) => !names.includes(it)) ?? freeName(names, 'environment');
  session.edit({ edit: 'environment.set', args: { name, value: { parameters: {} } } });
}

function freeName(taken: readonly string[], stem: string): string {
  if (!taken.includes(stem)) return stem;
  let number = 2;
  while (taken.includes(`${stem}${number}`)) number += 1;
  return `${stem}${number}`;
}
