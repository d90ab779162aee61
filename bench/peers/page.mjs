// The designer as a page of the peer benchmark: all of the editor, its canvas over the whole window.
import '../../packages/designer/src/theme/tokens.css';
import '../../packages/designer/src/theme/base.css';
import { createElement } from '../../packages/designer/node_modules/react/index.js';
import { createRoot } from '../../packages/designer/node_modules/react-dom/client.js';
import { stageOf } from '../../packages/designer/src/canvas/stage.ts';
import { createBrowserHost } from '../../packages/designer/src/host/browser-host.ts';
import { App } from '../../packages/designer/src/shell/App.tsx';
import { createUiStore } from '../../packages/designer/src/shell/ui-state.ts';
import { createSession } from '../../packages/designer/src/state/session.ts';
import { documentOf } from './graph-document.mjs';

const frame = () => new Promise(requestAnimationFrame);
const session = createSession({ screen: 'editor' });
const stage = stageOf(session);
let isPainted = false;
stage.onFrame(() => {
  isPainted = session.getState().loaded !== undefined;
});

window.B = {
  panButton: 'middle',
  wheelMod: 2, // Ctrl: the wheel alone moves
  wheelDelta: 21,
  mount: async () => {
    const style = document.createElement('style');
    style.textContent = 'main { position: fixed !important; inset: 0; z-index: 1000; }';
    document.head.append(style);
    const app = {
      session,
      host: createBrowserHost(),
      ui: createUiStore(localStorage),
      keeper: { flush: () => Promise.resolve(), stop: () => undefined },
    };
    createRoot(document.getElementById('root')).render(createElement(App, app));
    while (stage.size().width === 0) await frame();
  },
  load: (graph) => session.load(documentOf(graph), { name: 'bench.arch', isDirty: false }),
  ready: () => isPainted,
  count: () => [document.querySelectorAll('[data-node-id]').length, stage.scene().wires.size],
  view: () => stage.view(),
  setView: (view) => stage.go(view, 0),
  pos: (id) => {
    const { x, y } = boxOf(id);
    return [x, y];
  },
  hit: (x, y, id) => {
    const card = document.elementFromPoint(x, y)?.closest('[data-node-id]');
    return card === null || card?.dataset.nodeId === id;
  },
  selCount: () => session.getState().selection.size,
  selectAll: () => session.select(Object.keys(session.getState().document.nodes), 'replace'),
  findings: () => session.getState().diagnostics.length,
};

function boxOf(id) {
  const { nodes, containers } = stage.scene();
  return nodes.get(id) ?? containers.get(id);
}
