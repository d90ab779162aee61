import type { ReactNode } from 'react';
import { AddHere } from './AddHere.js';
import { Followers } from './Followers.js';
import { Landed } from './Landed.js';
import { RefusalCard } from './RefusalCard.js';
import { useStage } from './stage-context.js';
import { WireHints } from './WireHints.js';

/** What floats over the drawing for one decision. */
export function Popovers(): ReactNode {
  const popover = useStage((state) => state.popover);
  const refusal = useStage((state) => state.refusal);
  const isDrawing = useStage((state) => state.drawing !== undefined);
  return (
    <>
      {refusal === undefined ? null : <RefusalCard refusal={refusal} />}
      {popover?.kind === 'followers' ? <Followers popover={popover} /> : null}
      {popover?.kind === 'add' ? <AddHere world={popover.world} /> : null}
      {popover?.kind === 'landed' ? <Landed key={popover.edge} popover={popover} /> : null}
      {isDrawing ? <WireHints /> : null}
    </>
  );
}
