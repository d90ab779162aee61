import { ContextMenu } from 'radix-ui';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { canvasMenu, nodeMenu, wireMenu } from '../actions/menus.js';
import { Canvas } from '../canvas/Canvas.js';
import controls from '../controls/controls.module.css';
import { Dock } from '../dock/Dock.js';
import { Inspector } from '../inspector/Inspector.js';
import { Palette } from '../palette/Palette.js';
import { Rail } from '../palette/Rail.js';
import { PresentBar } from '../present/PresentBar.js';
import { EmptyCanvas } from '../start/EmptyCanvas.js';
import { useSession, useSessionHandle } from '../state/session-context.js';
import { FileBar, TemplateBar } from '../versions/FileBar.js';
import { ActionItems } from './ActionMenu.js';
import { useUi } from './app-context.js';
import { CanvasTools, ZoomControl } from './CanvasTools.js';
import { Notices } from './Notices.js';
import styles from './shell.module.css';
import { StatusBar } from './StatusBar.js';
import { TopBar } from './TopBar.js';
import { useSplitCamera } from './use-split-camera.js';
import { useStageState } from './use-stage.js';

const CodePanel = lazy(() =>
  import('../code/CodePanel.js').then(({ CodePanel }) => ({ default: CodePanel })),
);

/** Below this the palette starts folded. */
const NARROW = '(max-width: 1359px)';

/** All but the dialogs. Behind the start page it is there, and neither seen nor reached. */
export function Editor({ isBehind }: { readonly isBehind: boolean }): ReactNode {
  const mode = useSession((state) => state.mode);
  const isPaletteFolded = useSession((state) => state.isPaletteFolded) || mode !== 'design';
  const isInspectorFolded = useUi((state) => state.isInspectorFolded) && mode === 'design';
  const isProblemsOpen = useSession((state) => state.isProblemsOpen);
  const isPresenting = useStageState((state) => state.presentation !== undefined);
  useNarrowFold();
  useSplitCamera();
  return (
    <div
      className={styles.app}
      inert={isBehind}
      data-behind={isBehind ? '' : undefined}
      data-mode={mode}
      data-presenting={isPresenting ? '' : undefined}
      data-palette={isPaletteFolded ? 'folded' : undefined}
      data-inspector={isInspectorFolded ? 'folded' : undefined}
    >
      <TopBar />
      <aside className={styles.left} aria-label="Palette">
        {isPaletteFolded ? <Rail /> : <Palette />}
      </aside>
      <CanvasArea />
      {isProblemsOpen && (
        <div className={styles.bottom}>
          <Dock />
        </div>
      )}
      <aside className={styles.right} aria-label={mode === 'design' ? 'Inspector' : 'Code'}>
        {mode === 'design' ? (
          !isInspectorFolded && <Inspector />
        ) : (
          <Suspense>
            <CodePanel />
          </Suspense>
        )}
      </aside>
      <StatusBar />
    </div>
  );
}

function useNarrowFold(): void {
  const session = useSessionHandle();
  useEffect(() => {
    const narrow = matchMedia(NARROW);
    const fold = () => session.update({ isPaletteFolded: narrow.matches });
    if (narrow.matches) fold();
    narrow.addEventListener('change', fold);
    return () => narrow.removeEventListener('change', fold);
  }, [session]);
}

function CanvasArea(): ReactNode {
  const isDrawing = useSession((state) => state.gesture !== undefined);
  const isPresenting = useStageState((state) => state.presentation !== undefined);
  const isEmpty = useSession(
    ({ document }) =>
      Object.keys(document.nodes).length === 0 && Object.keys(document.layout.notes).length === 0,
  );
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger asChild>
        <main className={styles.canvas}>
          <Canvas />
          <FileBar />
          <TemplateBar />
          {isEmpty && <EmptyCanvas />}
          {!isDrawing && !isPresenting && <CanvasTools />}
          {!isPresenting && <ZoomControl />}
          <PresentBar />
          <Notices />
        </main>
      </ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content className={controls.menu} collisionPadding={8}>
          <ContextItems />
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}

/** The menu of what is selected; the canvas selects what is under the pointer first. */
function ContextItems(): ReactNode {
  const selection = useSession((state) => state.selection);
  const edges = useSession((state) => state.document.edges);
  const areWires = selection.size > 0 && [...selection].every((id) => Object.hasOwn(edges, id));
  const plan = selection.size === 0 ? canvasMenu : areWires ? wireMenu : nodeMenu;
  return <ActionItems plan={plan} Item={ContextMenu.Item} Separator={ContextMenu.Separator} />;
}
