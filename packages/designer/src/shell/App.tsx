import { Tooltip } from 'radix-ui';
import { lazy, Suspense, useDeferredValue, useEffect, type ReactNode } from 'react';
import { canRun, type ActionContext } from '../actions/define-action.js';
import { actionById } from '../actions/registry.js';
import { followFocus } from '../controls/focus-return.js';
import { TypesDialog } from '../palette/TypesDialog.js';
import { followTemplate } from '../linked/follow-template.js';
import { SessionProvider, useSession } from '../state/session-context.js';
import { applyTheme } from '../theme/apply-theme.js';
import { DraftContext } from '../versions/draft-context.js';
import type { DraftKeeper } from '../versions/draft-keeper.js';
import { followFile } from '../versions/follow-file.js';
import { HistoryDialog } from '../versions/HistoryDialog.js';
import { RecoveryDialog } from '../versions/RecoveryDialog.js';
import { AppProvider, useApp, useUi } from './app-context.js';
import { CommandPalette } from './CommandPalette.js';
import { ConflictDialog } from './ConflictDialog.js';
import { Editor } from './Editor.js';
import { ErrorBoundary } from './ErrorBoundary.js';
import { ExportDialog } from './ExportDialog.js';
import { openRequested } from './files.js';
import { showMenus } from './host-menus.js';
import { LeaveDialog } from './LeaveDialog.js';
import { OpeningDialog } from './OpeningDialog.js';
import { ShortcutSheet } from './ShortcutSheet.js';
import { UnreadableDialog } from './UnreadableDialog.js';
import styles from './shell.module.css';
import { useFileDrop } from './use-file-drop.js';
import { useShortcuts } from './use-actions.js';

const PictureDialog = lazy(() =>
  import('../pictures/PictureDialog.js').then((it) => ({ default: it.PictureDialog })),
);
const StatesDialog = lazy(() =>
  import('../states/StatesDialog.js').then((it) => ({ default: it.StatesDialog })),
);
const ShareDialog = lazy(() =>
  import('../share/ShareDialog.js').then((it) => ({ default: it.ShareDialog })),
);

/** The editor, and what floats above it and above the start page. */
export function App(props: ActionContext & { readonly keeper: DraftKeeper }): ReactNode {
  return (
    <DraftContext value={props.keeper}>
      <AppProvider {...props}>
        <SessionProvider session={props.session}>
          <Tooltip.Provider delayDuration={450} skipDelayDuration={200}>
            <ErrorBoundary app={props}>
              <Screen />
              <Dialogs />
            </ErrorBoundary>
          </Tooltip.Provider>
        </SessionProvider>
      </AppProvider>
    </DraftContext>
  );
}

function Screen(): ReactNode {
  const isStart = useSession((state) => state.screen === 'start');
  // While a template is read the page has time to get the editor ready.
  const isComing = useDeferredValue(useUi((state) => state.opening !== undefined));
  useEffect(followFocus, []);
  useShortcuts();
  useTheme();
  useHostWishes();
  return isStart && !isComing ? null : <Editor isBehind={isStart} />;
}

function Dialogs(): ReactNode {
  const dialog = useUi((state) => state.dialog);
  return (
    <>
      {dialog === 'command' && <CommandPalette />}
      {dialog === 'export' && <ExportDialog />}
      {dialog === 'history' && <HistoryDialog />}
      <Suspense>
        {dialog === 'picture' && <PictureDialog />}
        {dialog === 'share' && <ShareDialog />}
        {dialog === 'states' && <StatesDialog />}
      </Suspense>
      {dialog === 'shortcuts' && <ShortcutSheet />}
      {dialog === 'types' && <TypesDialog />}
      <LeaveDialog />
      <OpeningDialog />
      <ConflictDialog />
      <UnreadableDialog />
      <RecoveryDialog />
      <FileDrop />
    </>
  );
}

/** Files are taken anywhere; over the drawing it says so. */
function FileDrop(): ReactNode {
  const isOver = useFileDrop(useApp());
  const isEditor = useSession((state) => state.screen === 'editor');
  if (!isOver || !isEditor) return null;
  return (
    <div className={styles.fileDrop} aria-hidden>
      <p>
        <b>Drop to open</b> a design or a template. A picture is put where it is dropped.
      </p>
    </div>
  );
}

function useTheme(): void {
  const theme = useSession((state) => state.theme);
  useEffect(() => applyTheme(theme), [theme]);
}

/** Title, unsaved mark and menus to the host; files and menu choices from it. */
function useHostWishes(): void {
  const app = useApp();
  const { host } = app;
  const isStart = useSession((state) => state.screen === 'start');
  const { name, isDirty } = useSession((state) => state.file);
  useEffect(() => {
    host.setTitle(isStart ? 'Archivolt' : `${isDirty ? '• ' : ''}${name} – Archivolt`);
    host.setEdited(!isStart && isDirty);
  }, [host, isStart, name, isDirty]);
  useEffect(() => {
    const stops = [
      host.onOpenRequest((file) => void openRequested(app, file)),
      host.onActionRequest((id) => {
        const action = actionById(id);
        if (action && canRun(action, app.session.getState())) void action.run(app);
      }),
      showMenus(app),
      followFile(app),
      followTemplate(app),
    ];
    return () => stops.forEach((stop) => stop());
  }, [app, host]);
}
