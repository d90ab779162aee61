import { Check, CircleAlert, Copy, Download, FileDiff, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { Segments } from '../controls/Segments.js';
import { Tip } from '../controls/Tip.js';
import { countOf } from '../controls/words.js';
import { useApp, useUi } from '../shell/app-context.js';
import { useRun } from '../shell/use-actions.js';
import type { TargetId } from '../shell/ui-state.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import styles from './code.module.css';
import { CodeEditor } from './CodeEditor.js';
import { Comparison } from './Comparison.js';
import { inReadingOrder, mainFile } from './file-order.js';
import { FileTabs } from './FileTabs.js';
import type { Preview } from './preview.js';
import { usePreview } from './use-preview.js';

export const TARGETS: readonly { readonly value: TargetId; readonly title: string }[] = [
  { value: 'sam', title: 'SAM' },
  { value: 'cdk', title: 'CDK' },
  { value: 'cfn', title: 'CloudFormation' },
];

/** What the drawing is as code, live. */
export function CodePanel(): ReactNode {
  const { ui } = useApp();
  const target = useUi((state) => state.target);
  const document = useSession((state) => state.document);
  const name = useSession((state) => state.file.name.replace(/\.arch$/, ''));
  const { preview, failure } = usePreview(document, target, name);
  const [chosen, setChosen] = useState<string>();
  const [isComparing, setComparing] = useState(false);
  const files = inReadingOrder(preview?.files ?? []);
  const file = files.find(({ path }) => path === chosen) ?? mainFile(files);
  return (
    <div className={styles.code}>
      <div className={styles.targets}>
        <Segments
          label="Target"
          value={target}
          options={TARGETS}
          onChange={(value) =>
            ui.patch({ target: TARGETS.find((it) => it.value === value)?.value ?? 'sam' })
          }
        />
        <span className={styles.grow} />
        <Tip text="What changed since the last save">
          <Button
            isIcon
            aria-label="What changed since the last save"
            aria-pressed={isComparing}
            onClick={() => setComparing(!isComparing)}
          >
            <Icon of={FileDiff} />
          </Button>
        </Tip>
        <CodeActions text={file?.text ?? ''} />
      </div>
      {isComparing ? (
        <Comparison files={files} target={target} name={name} />
      ) : (
        <>
          <FileTabs files={files} chosen={file?.path} onChoose={setChosen} />
          <div className={styles.editor}>
            {file && <CodeEditor file={file} marks={preview?.marks ?? []} />}
          </div>
        </>
      )}
      <Foot preview={preview} failure={failure} lines={lineCount(file?.text)} />
    </div>
  );
}

function lineCount(text = ''): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

function CodeActions(props: { readonly text: string }): ReactNode {
  const { host } = useApp();
  const session = useSessionHandle();
  const run = useRun();
  return (
    <>
      <Tip text="Copy the file">
        <Button
          isIcon
          aria-label="Copy the file"
          onClick={() => void host.clipboard.writeText(props.text)}
        >
          <Icon of={Copy} />
        </Button>
      </Tip>
      <Tip text="Export" keys="Mod+E">
        <Button isIcon aria-label="Export the project" onClick={() => run('file/export-project')}>
          <Icon of={Download} />
        </Button>
      </Tip>
      <Tip text="Close the code" keys="Mod+1">
        <Button
          isIcon
          aria-label="Close the code"
          onClick={() => session.update({ mode: 'design' })}
        >
          <Icon of={X} />
        </Button>
      </Tip>
    </>
  );
}

function Foot(props: {
  readonly preview: Preview | undefined;
  readonly failure: string | undefined;
  readonly lines: number;
}): ReactNode {
  const { preview, failure, lines } = props;
  const session = useSessionHandle();
  const problems = preview?.problems ?? [];
  if (failure !== undefined) {
    return (
      <footer className={styles.foot} data-tone="error">
        <Icon of={CircleAlert} size={14} />
        <span className={styles.state}>This design could not be printed: {failure}</span>
      </footer>
    );
  }
  if (preview === undefined) return <footer className={styles.foot} />;
  const leftOut = preview.leftOut.length;
  return (
    <footer className={styles.foot} data-tone={problems.length > 0 ? 'error' : undefined}>
      {problems.length > 0 ? (
        <button
          type="button"
          className={styles.state}
          onClick={() => session.update({ isProblemsOpen: true, dock: 'problems', mode: 'split' })}
        >
          <Icon of={CircleAlert} size={14} />
          {countOf(problems.length, 'error')} to fix before an export
          {leftOut > 0 ? `, ${countOf(leftOut, 'wire')} left out here` : ''}
        </button>
      ) : (
        <span className={`${styles.state} ${styles.ok}`}>
          <Icon of={Check} size={14} />
          No errors
        </span>
      )}
      <span>{countOf(lines, 'line')}</span>
      <span className={styles.grow} />
      <span>Read only</span>
    </footer>
  );
}
