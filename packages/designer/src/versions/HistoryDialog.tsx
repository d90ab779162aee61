import { compareDesigns, parseDocument, type ArchDocument } from '@archivolt/model';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Dialog } from '../controls/Dialog.js';
import type { FileVersion } from '../host/host-port.js';
import { useApp } from '../shell/app-context.js';
import { agoWords } from '../start/ago-words.js';
import { useSession } from '../state/session-context.js';
import { Comparison, summary } from './Comparison.js';
import { VersionList } from './VersionList.js';
import styles from './versions.module.css';

const CLOCK = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' });

interface Shown {
  readonly id: string;
  readonly document: ArchDocument | undefined;
  readonly text: string;
}

/** Earlier versions of the file: what restoring one would change, and the restore itself. */
export function HistoryDialog(): ReactNode {
  const app = useApp();
  const name = useSession((state) => state.file.name);
  const { versions, shown, choose } = useVersions();
  const close = () => app.ui.patch({ dialog: undefined });
  const restore = () => {
    if (shown?.document === undefined) return;
    const label = 'Restore an earlier version';
    if (app.session.edit({ edit: 'document.replace', args: { text: shown.text } }, label)) close();
  };
  const canRestore = shown?.document !== undefined;
  return (
    <Dialog
      title={`Versions of ${name}`}
      isOpen
      width={880}
      onClose={close}
      foot={
        <>
          <Button kind="line" onClick={close}>
            Close
          </Button>
          {canRestore && (
            <Button kind="primary" onClick={restore}>
              Restore
            </Button>
          )}
        </>
      }
    >
      {versions?.length === 0 ? (
        <p className={styles.says}>
          None yet. Each save of a file keeps a version, on this computer only.
        </p>
      ) : (
        <div className={styles.versions}>
          <Versions versions={versions ?? []} chosen={shown?.id} onChoose={choose} />
          <Change shown={shown} />
        </div>
      )}
    </Dialog>
  );
}

function Versions(props: {
  readonly versions: readonly FileVersion[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const [now] = useState(() => Date.now());
  const listed = props.versions.map(({ id, savedAt }) => ({
    id,
    title: upperFirst(agoWords(now - savedAt)),
    says: CLOCK.format(savedAt),
  }));
  return <VersionList label="Versions" {...props} versions={listed} />;
}

function Change({ shown }: { readonly shown: Shown | undefined }): ReactNode {
  const current = useSession((state) => state.document);
  const version = shown?.document;
  const differences = useMemo(
    () => (version === undefined ? [] : compareDesigns(current, version)),
    [current, version],
  );
  if (shown === undefined) return <div />;
  if (version === undefined)
    return <p className={styles.says}>This version cannot be read by this Archivolt.</p>;
  return (
    <div className={styles.change}>
      <p className={styles.says}>
        {differences.length === 0
          ? 'Says the same as the design on screen.'
          : `Restoring it would change the design on screen: ${summary(differences)}.`}
      </p>
      <Comparison before={current} after={version} differences={differences} />
    </div>
  );
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function useVersions() {
  const { host } = useApp();
  const handle = useSession((state) => state.file.handle);
  const [versions, setVersions] = useState<readonly FileVersion[]>();
  const [chosen, choose] = useState<string>();
  const [shown, setShown] = useState<Shown>();
  const id = chosen ?? versions?.[0]?.id;
  useEffect(() => {
    let isCurrent = true;
    void (host.versions?.list(handle) ?? Promise.resolve([])).then((list) => {
      if (isCurrent) setVersions(list);
    });
    return () => {
      isCurrent = false;
    };
  }, [host, handle]);
  useEffect(() => {
    let isCurrent = true;
    if (id === undefined) return;
    void host.versions?.read(handle, id).then((read) => {
      const text = read.ok ? new TextDecoder().decode(read.value) : '';
      const parsed = parseDocument(text);
      if (isCurrent) setShown({ id, text, document: parsed.ok ? parsed.value : undefined });
    });
    return () => {
      isCurrent = false;
    };
  }, [host, handle, id]);
  return { versions, shown, choose };
}
