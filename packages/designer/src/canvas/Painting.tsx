import { useEffect, useRef, type ReactNode } from 'react';
import { createStagePainter } from './paint/paint.js';
import { readTokens, type Tokens } from './paint/tokens.js';
import { useStageHandle } from './stage-context.js';
import styles from './canvas.module.css';

/** The painted layer under the nodes. */
export function Painting(): ReactNode {
  const stage = useStageHandle();
  const first = useRef<HTMLCanvasElement>(null);
  const second = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const [one, other] = [sheetOf(first.current), sheetOf(second.current)];
    if (one === undefined || other === undefined) return undefined;
    const paint = createStagePainter(stage, [one, other]);
    let tokens: Tokens | undefined;
    const refresh = (): void => {
      tokens = undefined;
      stage.paint();
    };
    const stopFrames = stage.onFrame((news) => {
      tokens ??= readTokens(one.canvas);
      paint(news, tokens);
    });
    const stopTheme = onThemeChange(refresh);
    document.fonts.ready.then(refresh).catch(refresh);
    stage.paint();
    return () => {
      stopFrames();
      stopTheme();
    };
  }, [stage]);
  return (
    <>
      <canvas ref={second} className={styles.painting} aria-hidden="true" />
      <canvas ref={first} className={styles.painting} aria-hidden="true" />
    </>
  );
}

function sheetOf(canvas: HTMLCanvasElement | null): CanvasRenderingContext2D | undefined {
  return canvas?.getContext('2d', { alpha: false }) ?? undefined;
}

/** The theme is an attribute of the page, and what the system prefers. */
function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true });
  observer.observe(document.body, { attributes: true });
  const queries = [
    '(prefers-color-scheme: dark)',
    '(prefers-contrast: more)',
    '(forced-colors: active)',
  ];
  const media = queries.map((query) => matchMedia(query));
  for (const query of media) query.addEventListener('change', listener);
  return () => {
    observer.disconnect();
    for (const query of media) query.removeEventListener('change', listener);
  };
}
