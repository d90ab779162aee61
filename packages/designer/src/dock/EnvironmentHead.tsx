import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { environmentFault } from './parameter-checks.js';
import styles from './dock.module.css';

/** The head of an environment's column: its name, to be changed in place. */
export function EnvironmentHead({ name }: { readonly name: string }): ReactNode {
  const session = useSessionHandle();
  const environments = useSession((state) => state.document.environments) ?? {};
  const chosen = useSession((state) => state.environment);
  const [typed, setTyped] = useState<string>();
  const text = typed ?? name;
  const fault = environmentFault(text, text !== name && Object.hasOwn(environments, text));
  const settle = () => {
    setTyped(undefined);
    if (text === name || fault !== undefined) return;
    const args = { name: text, value: environments[name], rename: name };
    if (session.edit({ edit: 'environment.set', args }) && chosen === name) session.choose(text);
  };
  const remove = () => {
    if (chosen === name) session.choose(undefined);
    session.edit({ edit: 'environment.set', args: { name } });
  };
  return (
    <th data-shown={name === chosen ? '' : undefined}>
      <input
        aria-label={`Name of environment ${name}`}
        aria-invalid={fault !== undefined}
        title={fault}
        value={text}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
          if (event.key === 'Escape') setTyped(undefined);
        }}
      />
      <Button isIcon isSmall aria-label={`Remove environment ${name}`} onClick={remove}>
        <Icon of={X} size={12} />
      </Button>
      {fault !== undefined && <p className={styles.fault}>{fault}</p>}
    </th>
  );
}
