import type { ReactNode } from 'react';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { nameFault } from './parameter-checks.js';
import { TextCell } from './TextCell.js';

/** The name of an entry; what names it follows. */
export function NameCell(props: {
  readonly section: 'parameters' | 'conditions' | 'mappings' | 'outputs';
  readonly name: string;
}): ReactNode {
  const { section, name } = props;
  const session = useSessionHandle();
  const entries = useSession((state) => state.document[section]);
  return (
    <td>
      <TextCell
        label={`Name of ${name}`}
        isMono
        value={name}
        check={(text) => nameFault(text, text !== name && Object.hasOwn(entries, text))}
        onWrite={(to) => session.edit({ edit: 'entry.rename', args: { section, from: name, to } })}
      />
    </td>
  );
}
