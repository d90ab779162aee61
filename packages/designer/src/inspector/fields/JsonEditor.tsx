import type { Value } from '@archivolt/model';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../../controls/Button.js';
import controls from '../../controls/controls.module.css';
import { useSession } from '../../state/session-context.js';
import { withTyped } from '../expressions.js';
import styles from '../inspector.module.css';

/** A value as JSON, with `!Ref Name` in its texts. Written only when it parses; emptied, the value is removed. */
export function JsonEditor(props: {
  readonly label: string;
  readonly value: Value | undefined;
  readonly rows?: number;
  readonly onDone: (value: Value | undefined) => void;
}): ReactNode {
  const [text, setText] = useState(
    props.value === undefined ? '' : JSON.stringify(props.value, null, 2),
  );
  const graph = useSession((state) => state.graph);
  const parsed = parseJson(text);
  const finish = () => {
    if (!parsed.ok) return;
    props.onDone(parsed.value === undefined ? undefined : withTyped(parsed.value, graph));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish();
  };
  return (
    <>
      <span className={controls.field} data-area data-tone={parsed.ok ? undefined : 'error'}>
        <textarea
          autoFocus
          aria-label={`${props.label} as JSON`}
          rows={props.rows ?? 6}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </span>
      <div className={styles.foot}>
        <span className={styles.danger}>{parsed.ok ? '' : parsed.message}</span>
        <Button kind="line" isSmall disabled={!parsed.ok} onClick={finish}>
          {text.trim() === '' ? 'Clear' : 'Set'}
        </Button>
      </div>
    </>
  );
}

type Parsed =
  | { readonly ok: true; readonly value: Value | undefined }
  | { readonly ok: false; readonly message: string };

export function parseJson(text: string): Parsed {
  if (text.trim() === '') return { ok: true, value: undefined };
  try {
    const value: Value = JSON.parse(text);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : 'This is no JSON.' };
  }
}
