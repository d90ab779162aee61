import { CircleAlert } from 'lucide-react';
import { RadioGroup } from 'radix-ui';
import { useState, type ReactNode } from 'react';
import type { ExportedFile } from '../host/host-port.js';
import { zip } from '../host/zip.js';
import { Button } from '../controls/Button.js';
import { Dialog } from '../controls/Dialog.js';
import { Icon } from '../controls/Icon.js';
import { Switch } from '../controls/Switch.js';
import { countOf } from '../controls/words.js';
import type { Preview } from '../code/preview.js';
import { usePreview } from '../code/use-preview.js';
import { useSession } from '../state/session-context.js';
import { useApp, useUi } from './app-context.js';
import styles from './shell.module.css';
import type { TargetId } from './ui-state.js';

const TARGETS: readonly { readonly id: TargetId; readonly title: string; readonly says: string }[] =
  [
    { id: 'sam', title: 'SAM', says: 'A short template, handlers and test events' },
    { id: 'cdk', title: 'CDK', says: 'A TypeScript app in L2 constructs' },
    { id: 'cfn', title: 'CloudFormation', says: 'The plain template, all spelled out' },
  ];

/** Which target, what stands in the way, and where to. */
export function ExportDialog(): ReactNode {
  const { ui } = useApp();
  const target = useUi((state) => state.target);
  const document = useSession((state) => state.document);
  const name = useSession((state) => state.file.name.replace(/\.arch$/, ''));
  const { preview: made, failure, isCurrent } = usePreview({ document, target, name });
  const preview = isCurrent ? made : undefined;
  const [isForced, setForced] = useState(false);
  const close = () => ui.patch({ dialog: undefined });
  const problems = preview?.problems ?? [];
  const files = preview?.files ?? [];
  const isReady = files.length > 0 && (problems.length === 0 || isForced);
  return (
    <Dialog
      title="Export"
      isOpen
      onClose={close}
      foot={
        <>
          {problems.length > 0 && files.length > 0 && (
            <span className={styles.check}>
              <Switch label="Export all the same" isOn={isForced} onChange={setForced} />
              Export all the same
            </span>
          )}
          <ExportButtons name={`${name}-${target}`} files={files} isReady={isReady} />
        </>
      }
    >
      <RadioGroup.Root
        className={styles.targets}
        aria-label="Target"
        value={target}
        onValueChange={(value) =>
          ui.patch({ target: TARGETS.find(({ id }) => id === value)?.id ?? 'sam' })
        }
      >
        {TARGETS.map(({ id, title, says }) => (
          <RadioGroup.Item key={id} value={id} className={styles.target}>
            <b>{title}</b>
            <span>{says}</span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
      {failure !== undefined && (
        <p className={styles.exportPart}>This design could not be printed: {failure}</p>
      )}
      {preview === undefined && failure === undefined && (
        <output className={`${styles.says} ${styles.exportPart}`}>Preparing the files…</output>
      )}
      {problems.length > 0 && <Errors preview={preview} />}
      {files.length > 0 && <Files files={files} />}
    </Dialog>
  );
}

function ExportButtons(props: {
  readonly name: string;
  readonly files: readonly ExportedFile[];
  readonly isReady: boolean;
}): ReactNode {
  const { name, files, isReady } = props;
  const { ui, host, session } = useApp();
  const finish = (place: string, kept: readonly string[] = []) => {
    ui.patch({ dialog: undefined });
    const stayed = kept.length === 0 ? '' : ` Left as you changed them: ${kept.join(', ')}.`;
    session.notify(`Exported to ${place}.${stayed}`);
  };
  const toFolder = async () => {
    const result = await host.exportFolder(name, files);
    if (result.ok) finish(result.value.place, result.value.kept);
    else if (result.failure.code !== 'cancelled') session.notify(result.failure.message);
  };
  const toZip = async () => {
    const bytes = zip(new Map(files.map(({ path, text }) => [`${name}/${path}`, text])));
    const result = await host.saveBytes(`${name}.zip`, bytes, 'application/zip');
    if (result.ok) finish(result.value.name);
  };
  return (
    <>
      <Button
        kind={host.canWriteFolders ? 'line' : 'primary'}
        disabled={!isReady}
        onClick={() => void toZip()}
      >
        Download zip
      </Button>
      {host.canWriteFolders && (
        <Button kind="primary" disabled={!isReady} onClick={() => void toFolder()}>
          Write to a folder
        </Button>
      )}
    </>
  );
}

function Errors(props: { readonly preview: Preview | undefined }): ReactNode {
  const { ui, session } = useApp();
  const { problems = [], leftOut = [] } = props.preview ?? {};
  const go = (at: { readonly node?: string; readonly edge?: string }) => {
    ui.patch({ dialog: undefined });
    session.reveal(at);
    session.update({ isProblemsOpen: true, dock: 'problems' });
  };
  return (
    <section className={styles.exportPart}>
      <h3>
        To fix first <span>{problems.length}</span>
      </h3>
      <ul className={styles.errorList}>
        {problems.map(({ message, at }) => (
          <li key={`${at.node ?? at.edge ?? ''} ${message}`}>
            <Icon of={CircleAlert} />
            <button
              type="button"
              onClick={() =>
                go({ ...(at.node ? { node: at.node } : {}), ...(at.edge ? { edge: at.edge } : {}) })
              }
            >
              {message}
            </button>
          </li>
        ))}
      </ul>
      {leftOut.length > 0 && (
        <p className={styles.says}>
          {countOf(leftOut.length, 'wire')} that cannot work would be left out:{' '}
          {leftOut.map(({ wire }) => wire).join(', ')}.
        </p>
      )}
    </section>
  );
}

function Files(props: { readonly files: readonly ExportedFile[] }): ReactNode {
  return (
    <section className={styles.exportPart}>
      <h3>
        Files <span>{props.files.length}</span>
      </h3>
      <ul className={styles.fileList}>
        {props.files.map(({ path }) => (
          <li key={path} title={path}>
            {path}
          </li>
        ))}
      </ul>
    </section>
  );
}
