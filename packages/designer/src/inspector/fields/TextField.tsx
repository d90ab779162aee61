import type { KeyboardEvent, ReactNode } from 'react';
import controls from '../../controls/controls.module.css';
import { useSession } from '../../state/session-context.js';
import { parseTyped, valueText } from '../expressions.js';
import { useOwner, writeAll } from '../owner.js';
import type { ControlProps } from './Control.js';
import { escapeField, useDraft } from './use-draft.js';

/** Text; `!Ref`, `!GetAtt` and `${…}` make an expression of it. */
export function TextField(props: ControlProps): ReactNode {
  const { spec, id, read, tone } = props;
  const owner = useOwner();
  const graph = useSession((state) => state.graph);
  const written = read.kind === 'set' ? valueText(read.value) : '';
  const draft = useDraft(written, (text) => {
    if (text !== written)
      writeAll(owner, spec.path, text === '' ? undefined : parseTyped(text, graph));
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') draft.settle();
    if (event.key === 'Escape') escapeField(draft);
  };
  return (
    <span
      className={controls.field}
      data-tone={tone}
      data-mono={isCodeLike(written) ? '' : undefined}
    >
      <input
        id={id}
        aria-label={spec.title}
        type={spec.annotation.widget === 'secret' ? 'password' : 'text'}
        autoComplete="off"
        spellCheck={false}
        value={draft.text}
        data-settled={draft.isTyping ? undefined : ''}
        placeholder={read.kind === 'mixed' ? 'Mixed' : valueText(spec.standard)}
        onChange={(event) => draft.type(event.target.value)}
        onBlur={draft.settle}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}

/** Handlers, ARNs, paths and patterns read better in the code font. */
function isCodeLike(text: string): boolean {
  return !text.includes(' ') && /[./:_*[\]]/.test(text);
}
