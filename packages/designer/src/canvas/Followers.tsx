import { catalog, followers, type Service } from '@archivolt/model';
import { NODE_HEIGHT } from '@archivolt/render';
import type { ReactNode } from 'react';
import { remember } from '../palette/recent.js';
import { useApp } from '../shell/app-context.js';
import { useSession } from '../state/session-context.js';
import { addEdits, sizeOf, takerOf } from './adding.js';
import { snap } from './gestures/gesture.js';
import { clearIn } from './gestures/placing.js';
import { ServicePicker, type Pick } from './ServicePicker.js';
import { useStageHandle } from './stage-context.js';
import type { Stage } from './stage.js';
import type { Popover } from './stage-state.js';

type FollowersPopover = Extract<Popover, { kind: 'followers' }>;

/** What may follow: pick one, and it is added and wired. */
export function Followers({ popover }: { readonly popover: FollowersPopover }): ReactNode {
  const stage = useStageHandle();
  const app = useApp();
  const { source, world } = popover;
  const name = useSession((state) => state.document.nodes[source]?.name ?? '');
  const find = (query: string): readonly Pick[] =>
    matching(followers(app.session.getState().graph, source), query).map((service) => ({
      key: service.id,
      service,
      title: service.title,
      note: verbOf(stage, source, service),
    }));
  return (
    <ServicePicker
      label={`What follows ${name}`}
      placeholder={`After ${name}`}
      none={`Nothing that ${name} can reach.`}
      world={world}
      find={find}
      onTake={({ service }) => {
        if (addFollowing(stage, popover, service)) remember(app, service.id);
      }}
    />
  );
}

function matching(services: readonly Service[], query: string): readonly Service[] {
  const words = query.trim().toLowerCase();
  return services.filter(
    ({ title, keywords = [] }) =>
      title.toLowerCase().includes(words) || keywords.some((word) => word.includes(words)),
  );
}

function verbOf(stage: Stage, source: string, service: Service): string {
  const from = stage.session.getState().document.nodes[source]?.service ?? '';
  return catalog.meanings(from, service.id)[0]?.verb ?? '';
}

/** Adds and wires: one edit, one undo. */
function addFollowing(
  stage: Stage,
  { source, world }: FollowersPopover,
  service: Service,
): boolean {
  const { session } = stage;
  const from = session.getState().document.nodes[source]?.service ?? '';
  const [meaning] = catalog.meanings(from, service.id);
  const id = session.newId();
  const wanted = { x: snap(world.x), y: snap(world.y - NODE_HEIGHT / 2) };
  const zone = takerOf(stage, service.id, world);
  const at =
    zone === undefined ? wanted : clearIn(stage, zone, { ...wanted, ...sizeOf(service.id) });
  const calls = addEdits(stage, { id, service: service.id, at, container: zone?.id });
  const edge = session.newId();
  const wire = {
    edit: 'edge.add',
    args: { id: edge, connection: meaning?.id, from: source, to: id },
  };
  const isDone = session.edit(
    meaning === undefined ? calls : [...calls, wire],
    `Add ${service.title}`,
  );
  if (isDone) session.select([id]);
  return isDone;
}
