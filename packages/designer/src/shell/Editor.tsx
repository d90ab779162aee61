import { PanelRight } from 'lucide-react';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { Canvas } from '../canvas/Canvas.js';
import { focusDrawing } from '../canvas/focus-drawing.js';
import { Icon } from '../controls/Icon.js';
import { Splitter } from '../controls/Splitter.js';
import { Tip } from '../controls/Tip.js';
import { Dock } from '../dock/Dock.js';
import { Inspector } from '../inspector/Inspector.js';
import { Palette } from '../palette/Palette.js';
import { Rail } from '../palette/Rail.js';
import { PresentBar } from '../present/PresentBar.js';
import { EmptyCanvas } from '../start/EmptyCanvas.js';
import { useSession } from '../state/session-context.js';
import { FileBar, TemplateBar } from '../versions/FileBar.js';
import { useApp, useUi } from './app-context.js';
import { CanvasTools, ZoomControl } from './CanvasTools.js';
import { ItemMenu } from './ItemMenu.js';
import { Notices } from './Notices.js';
import styles from './shell.module.css';
import { StatusBar } from './StatusBar.js';
import { TopBar } from './TopBar.js';
import { PANEL_WIDTHS, type PanelName } from './ui-state.js';
import { useNarrowFold } from './use-narrow-fold.js';
import { usePanelWidths } from './use-panel-widths.js';
import { useSplitCamera } from './use-split-camera.js';
import { useStageState } from './use-stage.js';

const CodePanel = lazy(() =>
  import('../code/CodePanel.js').then(({ CodePanel }) => ({ default: CodePanel })),
);

/** All but the dialogs. Behind the start page it is there, and neither seen nor reached. */
export function Editor({ isBehind }: { readonly isBehind: boolean }): ReactNode {
  const mode = useSession((state) => state.mode);
  const isPaletteFolded = useSession((state) => state.isPaletteFolded) || mode !== 'design';
  const isInspectorFolded = useUi((state) => state.isInspectorFolded) && mode === 'design';
  const isProblemsOpen = useSession((state) => state.isProblemsOpen);
  const isPresenting = useStageState((state) => state.presentation !== undefined);
  const { session, ui } = useApp();
  const frame = usePanelWidths();
  useNarrowFold();
  useSplitCamera();
  useEffect(() => {
    if (!isBehind && document.activeElement === document.body) focusDrawing();
  }, [isBehind]);
  return (
    <div
      ref={frame}
      className={styles.app}
      inert={isBehind}
      data-behind={isBehind ? '' : undefined}
      data-mode={mode}
      data-presenting={isPresenting ? '' : undefined}
      data-palette={isPaletteFolded ? 'folded' : undefined}
      data-inspector={isInspectorFolded ? 'folded' : undefined}
    >
      <TopBar />
      <aside className={styles.left} data-screen-part="" aria-label="Palette">
        {isPaletteFolded ? <Rail /> : <Palette />}
        {!isPaletteFolded && (
          <PanelEdge panel="palette" onFold={() => session.update({ isPaletteFolded: true })} />
        )}
      </aside>
      <CanvasArea />
      {isProblemsOpen && (
        <div className={styles.bottom} data-screen-part="">
          <Dock />
        </div>
      )}
      <aside
        className={styles.right}
        data-screen-part=""
        aria-label={mode === 'design' ? 'Inspector' : 'Code'}
      >
        {mode === 'design' ? (
          !isInspectorFolded && (
            <>
              <Inspector />
              <PanelEdge panel="inspector" onFold={() => ui.patch({ isInspectorFolded: true })} />
            </>
          )
        ) : (
          <>
            <Suspense>
              <CodePanel />
            </Suspense>
            {mode === 'split' && <PanelEdge panel="code" />}
          </>
        )}
      </aside>
      <StatusBar />
    </div>
  );
}

const EDGES: Readonly<Record<PanelName, 'left' | 'right'>> = {
  palette: 'right',
  inspector: 'left',
  code: 'left',
};

function PanelEdge(props: { readonly panel: PanelName; readonly onFold?: () => void }): ReactNode {
  const { panel, onFold } = props;
  const { ui } = useApp();
  const onResize = (width: number | undefined) => {
    const { [panel]: _, ...others } = ui.get().widths;
    ui.patch({ widths: width === undefined ? others : { ...others, [panel]: width } });
  };
  return (
    <Splitter
      label={`Width of the ${panel}`}
      side={EDGES[panel]}
      limits={PANEL_WIDTHS[panel]}
      onResize={onResize}
      {...(onFold === undefined ? {} : { onFold })}
    />
  );
}

/** Where the inspector was; its way back. */
function UnfoldInspector(): ReactNode {
  const { ui } = useApp();
  const isFolded = useUi((state) => state.isInspectorFolded);
  const isDesign = useSession((state) => state.mode === 'design');
  if (!isFolded || !isDesign) return null;
  return (
    <Tip text="Unfold the inspector" side="left">
      <button
        type="button"
        className={styles.unfold}
        aria-label="Unfold the inspector"
        onClick={() => ui.patch({ isInspectorFolded: false })}
      >
        <Icon of={PanelRight} />
      </button>
    </Tip>
  );
}

function CanvasArea(): ReactNode {
  const isDrawing = useSession((state) => state.gesture !== undefined);
  const isPresenting = useStageState((state) => state.presentation !== undefined);
  const isEmpty = useSession(
    ({ document }) =>
      Object.keys(document.nodes).length === 0 && Object.keys(document.layout.notes).length === 0,
  );
  return (
    <ItemMenu>
      <main className={styles.canvas} data-screen-part="">
        <Canvas />
        <FileBar />
        <TemplateBar />
        {isEmpty && <EmptyCanvas />}
        {!isDrawing && !isPresenting && <CanvasTools />}
        {!isPresenting && <ZoomControl />}
        {!isPresenting && <UnfoldInspector />}
        <PresentBar />
        <Notices />
      </main>
    </ItemMenu>
  );
}
