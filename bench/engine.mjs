// What the engine takes: bundled by run.mjs, since the packages are TypeScript.
import { loadCoreRegistry } from '../packages/cfn-spec/src/index.ts';
import { exportProject, lower, targets } from '../packages/exporters/src/index.ts';
import {
  commit,
  createGraph,
  createValidator,
  judgeAll,
  validate,
} from '../packages/model/src/index.ts';
import { sampleDesign } from '../packages/model/src/testing/index.ts';
import { buildScene, createRouter } from '../packages/render/src/index.ts';

/** A sample design whose nodes stand in rows, as a layout would leave them. */
export function placedDesign(size) {
  const document = sampleDesign(size);
  const columns = Math.ceil(Math.sqrt(size * 0.6));
  const ids = Object.keys(document.nodes);
  const nodes = Object.fromEntries(
    ids.map((id, at) => [id, { x: (at % columns) * 264, y: Math.floor(at / columns) * 120 }]),
  );
  return { ...document, layout: { ...document.layout, nodes } };
}

const registry = await loadCoreRegistry();

/** Milliseconds of each part of the engine at one size; the median of some runs. */
export function measureEngine(size) {
  const document = placedDesign(size);
  const graph = createGraph(document);
  const validator = createValidator();
  validator.reset(document);
  let now = document;
  let value = 1;
  return {
    validate: median(() => validate(document)),
    'update after one edit': median(() => {
      value = (value % 800) + 1;
      const args = { target: { node: 'n5' }, path: 'Timeout', value };
      const change = commit(now, { edit: 'property.set', args });
      validator.update(change.document, change.patches);
      now = change.document;
    }),
    'judge all targets': median(() => judgeAll(graph, 'n5')),
    lower: median(() => lower(document, { force: true })),
    ...Object.fromEntries(
      targets.map((target) => [
        `export ${target.id}`,
        median(() => exportProject(document, target, { force: true, registry })),
      ]),
    ),
    scene: median(() => buildScene({ document, graph })),
    'route all wires': median(() => {
      const scene = buildScene({ document, graph });
      const router = createRouter();
      router.update(scene);
      for (const id of scene.wires.keys()) router.route(id);
    }),
  };
}

const RUNS = 5;
/** What takes this long needs no warming up, and is not run over and over. */
const SLOW = 2000;

function median(act) {
  const times = [];
  while (times.length < RUNS + 1) {
    const start = performance.now();
    act();
    times.push(performance.now() - start);
    if (times.at(-1) > SLOW) break;
  }
  const counted = times.length > 1 ? times.slice(1) : times;
  return counted.toSorted((a, b) => a - b)[Math.floor(counted.length / 2)];
}
