import { useState, type ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Dialog } from '../controls/Dialog.js';
import { useApp, useUi } from '../shell/app-context.js';
import { agoWords } from '../start/ago-words.js';
import { Comparison, summary } from './Comparison.js';
import { useDraftKeeper } from './draft-context.js';
import { recoverDraft } from './recovery.js';
import { VersionList } from './VersionList.js';
import styles from './versions.module.css';

/** Unsaved work that a crash left: what would come back, before it does. */
export function RecoveryDialog(): ReactNode {
  const app = useApp();
  const keeper = useDraftKeeper();
  const recovery = useUi((state) => state.recovery);
  const [chosenId, choose] = useState<string>();
  const [now] = useState(() => Date.now());
  if (recovery === undefined) return null;
  const chosen = recovery.find(({ draft }) => draft.id === chosenId) ?? recovery[0];
  if (chosen === undefined) return null;
  const { draft, before, after, differences } = chosen;
  const close = () => app.ui.patch({ recovery: undefined });
  const discardAll = () => {
    close();
    for (const it of recovery) void app.host.drafts.discard(it.draft.id);
  };
  const recover = () => {
    close();
    void recoverDraft(app, chosen, keeper);
  };
  const discard = () => {
    const rest = recovery.filter((it) => it !== chosen);
    app.ui.patch({ recovery: rest.length === 0 ? undefined : rest });
    void app.host.drafts.discard(draft.id);
  };
  return (
    <Dialog
      title="Unsaved work was found"
      isOpen
      width={880}
      onClose={close}
      foot={
        <>
          {recovery.length > 1 && <Button onClick={discardAll}>Discard all</Button>}
          <Button onClick={discard}>Discard</Button>
          <Button kind="line" onClick={close}>
            Not now
          </Button>
          <Button kind="primary" onClick={recover}>
            Recover
          </Button>
        </>
      }
    >
      <p className={styles.says}>
        Archivolt ended before {recovery.length === 1 ? 'this was' : 'these were'} saved. Recovering
        opens the design on screen; the file changes when you save.
      </p>
      <div className={styles.versions}>
        <VersionList
          label="Unsaved designs"
          versions={recovery.map((it) => ({
            id: it.draft.id,
            title: it.draft.name,
            says: `${agoWords(now - it.draft.keptAt)} · ${summary(it.differences)}`,
          }))}
          chosen={draft.id}
          onChoose={choose}
        />
        <Comparison before={before} after={after} differences={differences} />
      </div>
    </Dialog>
  );
}
