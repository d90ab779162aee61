import {
  pathOf,
  type Box,
  type DrawnState,
  type DrawnWay,
  type StateDrawing,
} from '@archivolt/render';
import { memo, type CSSProperties, type ReactNode } from 'react';
import { kindWords } from './state-looks.js';
import { StateIcon } from './StateIcon.js';
import styles from './states.module.css';

export interface DrawnStatesProps {
  readonly drawing: StateDrawing;
  readonly chosen: string | undefined;
}

/** States, and the ways between them. The list says the same in words, so it is for the eye alone. */
export const DrawnStates = memo(function DrawnStates(props: DrawnStatesProps): ReactNode {
  const { drawing, chosen } = props;
  const { width, height, states, marks, ways } = drawing;
  const frames = states.filter(({ isFrame }) => isFrame);
  const cards = states.filter(({ isFrame }) => !isFrame);
  const draw = (state: DrawnState) => (
    <StateCard key={state.node.id} state={state} isChosen={state.node.id === chosen} />
  );
  return (
    <div className={styles.drawing} style={{ width, height }} aria-hidden>
      {frames.map(draw)}
      <svg width={width} height={height}>
        {ways.map((way) => (
          <Way key={way.id} way={way} isChosen={way.from === chosen || way.to === chosen} />
        ))}
      </svg>
      {marks.map((mark) => (
        <span key={mark.id} className={styles.mark} data-kind={mark.kind} style={placeOf(mark)}>
          {mark.width > SMALL ? (mark.kind === 'start' ? 'Start' : 'End') : ''}
        </span>
      ))}
      {cards.map(draw)}
      {ways.map(({ id, label, kind }) =>
        label === undefined ? null : (
          <span key={id} className={styles.label} data-kind={kind} style={placeOf(label)}>
            {label.text}
          </span>
        ),
      )}
    </div>
  );
});

/** A mark of this size holds no word. */
const SMALL = 16;
const ARROW = 9;

function StateCard(props: { readonly state: DrawnState; readonly isChosen: boolean }): ReactNode {
  const { state, isChosen } = props;
  const { node, isFrame } = state;
  const isBare = isFrame && node.type === 'Branch';
  return (
    <div
      className={isFrame ? styles.frame : styles.card}
      style={placeOf(state)}
      data-state={node.id}
      data-type={node.type}
      data-chosen={isChosen ? '' : undefined}
      data-faulty={node.faults.length > 0 ? '' : undefined}
    >
      {!isBare && (
        <div className={styles.head}>
          <StateIcon type={node.type} />
          <span>
            <b title={node.name}>{node.name}</b>
            <span title={kindWords(node)}>{kindWords(node)}</span>
          </span>
        </div>
      )}
      {node.faults.length > 0 && (
        <p className={styles.fault} title={node.faults.join('\n')}>
          {node.faults[0]}
        </p>
      )}
    </div>
  );
}

function Way(props: { readonly way: DrawnWay; readonly isChosen: boolean }): ReactNode {
  const { kind, points } = props.way;
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return null;
  const turn = (Math.atan2(tip.y - before.y, tip.x - before.x) * 180) / Math.PI;
  return (
    <g className={styles.way} data-kind={kind} data-chosen={props.isChosen ? '' : undefined}>
      <path d={pathOf(points, ARROW - 2)} />
      <path
        d={`M0 0L${-ARROW} ${-ARROW / 2}L${-ARROW} ${ARROW / 2}Z`}
        transform={`translate(${tip.x} ${tip.y}) rotate(${turn})`}
      />
    </g>
  );
}

function placeOf(box: Box): CSSProperties {
  const { x, y, width, height } = box;
  return { left: x, top: y, width, height };
}
