import { useEffect, useRef, type ReactNode } from 'react';
import { createImages } from './paint/images.js';
import { createMapPainter } from './paint/map.js';
import { paintStage } from './paint/paint.js';
import { readTokens, type Tokens } from './paint/tokens.js';
import { useStageHandle } from './stage-context.js';
import styles from './canvas.module.css';

/** The painted layer under the nodes. */
export function Painting(): ReactNode {
  const stage = useStageHandle();
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d', { alpha: false });
    if (canvas === null || context === null || context === undefined) return undefined;
    const images = createImages(stage.paint);
    const map = createMapPainter();
    let tokens: Tokens | undefined;
    const refresh = (): void => {
      tokens = undefined;
      stage.paint();
    };
    const stopFrames = stage.onFrame(() => {
      tokens ??= readTokens(canvas);
      paintStage({ canvas, context, stage, tokens, images, map });
    });
    const stopTheme = onThemeChange(refresh);
    document.fonts.ready.then(refresh).catch(refresh);
    stage.paint();
    return () => {
      stopFrames();
      stopTheme();
    };
  }, [stage]);
  return <canvas ref={ref} className={styles.painting} aria-hidden="true" />;
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
