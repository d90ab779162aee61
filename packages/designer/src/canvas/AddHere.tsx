import { NODE_HEIGHT, NODE_WIDTH, type Point } from '@archivolt/render';
import type { ReactNode } from 'react';
import { entriesByKey, paletteGroups } from '../palette/groups.js';
import { remember } from '../palette/recent.js';
import { useApp } from '../shell/app-context.js';
import { add, sizeOf, takerOf } from './adding.js';
import { snap } from './gestures/gesture.js';
import { clearIn } from './gestures/placing.js';
import { ServicePicker } from './ServicePicker.js';
import { useStageHandle } from './stage-context.js';
import type { Stage } from './stage.js';

/** Adds a service where the ground was double-clicked: what was added last comes first. */
export function AddHere({ world }: { readonly world: Point }): ReactNode {
  const stage = useStageHandle();
  const app = useApp();
  const find = (query: string) => {
    const all = paletteGroups(query).flatMap(({ entries }) => entries);
    if (query.trim() !== '') return all;
    const recent = entriesByKey(app.ui.get().recent);
    const known = new Set(recent.map(({ key }) => key));
    return [...recent, ...all.filter(({ key }) => !known.has(key))];
  };
  return (
    <ServicePicker
      label="Add a service here"
      placeholder="Add a service"
      none="No service of this name."
      world={world}
      find={find}
      onTake={({ service, key }) => {
        const [entry] = entriesByKey([key]);
        const at = placeOf(stage, service.id, world);
        if (add(stage, { service: service.id, variant: entry?.variant, type: undefined, ...at }))
          remember(app, service.id, entry?.variant);
      }}
    />
  );
}

function placeOf(
  stage: Stage,
  service: string,
  { x, y }: Point,
): { readonly at: Point; readonly container: string | undefined } {
  const wanted = { x: snap(x - NODE_WIDTH / 2), y: snap(y - NODE_HEIGHT / 2) };
  const zone = takerOf(stage, service, { x, y });
  if (zone === undefined) return { at: wanted, container: undefined };
  return { at: clearIn(stage, zone, { ...wanted, ...sizeOf(service) }), container: zone.id };
}
