/** The part of the drawing that is in view, moved by pointer, wheel, keys and buttons. */
export interface Viewport {
  stop(): void;
}

interface View {
  x: number;
  y: number;
  zoom: number;
}

const LEAST = 0.05;
const MOST = 4;
const STEP = 1.25;
const WALK = 60;

export function createViewport(root: ShadowRoot, svg: SVGSVGElement): Viewport {
  const element = document.createElement('div');
  element.className = 'view';
  element.tabIndex = 0;
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', svg.querySelector('title')?.textContent ?? 'Architecture');
  svg.replaceWith(element);
  element.append(svg);
  const view: View = { x: 0, y: 0, zoom: 1 };
  const show = (): void => {
    svg.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.zoom})`;
  };
  const fit = (): void => {
    const [width, height] = [svg.width.baseVal.value, svg.height.baseVal.value];
    view.zoom = Math.min(1, element.clientWidth / width, element.clientHeight / height) || 1;
    view.x = (element.clientWidth - width * view.zoom) / 2;
    view.y = (element.clientHeight - height * view.zoom) / 2;
    show();
  };
  const zoom = (
    factor: number,
    at = { x: element.clientWidth / 2, y: element.clientHeight / 2 },
  ) => {
    const next = Math.min(MOST, Math.max(LEAST, view.zoom * factor));
    view.x = at.x - ((at.x - view.x) / view.zoom) * next;
    view.y = at.y - ((at.y - view.y) / view.zoom) * next;
    view.zoom = next;
    show();
  };
  const move = (dx: number, dy: number): void => {
    view.x += dx;
    view.y += dy;
    show();
  };
  const stops = [
    dragging(element, move),
    wheeling(element, zoom),
    walking(element, { move, zoom, fit }),
  ];
  root.append(tools({ zoom, fit }));
  const observer = new ResizeObserver(fit);
  observer.observe(element);
  return {
    stop: () => {
      observer.disconnect();
      for (const stop of stops) stop();
    },
  };
}

type Zoom = (factor: number, at?: { readonly x: number; readonly y: number }) => void;
type Move = (dx: number, dy: number) => void;

function dragging(element: HTMLElement, move: Move): () => void {
  const drag = (event: PointerEvent): void => {
    if (event.buttons === 1) move(event.movementX, event.movementY);
  };
  const hold = (event: PointerEvent): void => element.setPointerCapture(event.pointerId);
  element.addEventListener('pointerdown', hold);
  element.addEventListener('pointermove', drag);
  return () => {
    element.removeEventListener('pointerdown', hold);
    element.removeEventListener('pointermove', drag);
  };
}

/** With Ctrl or by a pinch: a plain wheel scrolls the page that the viewer stands on. */
function wheeling(element: HTMLElement, zoom: Zoom): () => void {
  const turn = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const box = element.getBoundingClientRect();
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    zoom(Math.exp(-event.deltaY / 240), at);
  };
  element.addEventListener('wheel', turn, { passive: false });
  return () => element.removeEventListener('wheel', turn);
}

function walking(
  element: HTMLElement,
  { move, zoom, fit }: { readonly move: Move; readonly zoom: Zoom; readonly fit: () => void },
): () => void {
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => move(WALK, 0),
    ArrowRight: () => move(-WALK, 0),
    ArrowUp: () => move(0, WALK),
    ArrowDown: () => move(0, -WALK),
    '+': () => zoom(STEP),
    '=': () => zoom(STEP),
    '-': () => zoom(1 / STEP),
    '0': fit,
  };
  const press = (event: KeyboardEvent): void => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  element.addEventListener('keydown', press);
  return () => element.removeEventListener('keydown', press);
}

function tools({ zoom, fit }: { readonly zoom: Zoom; readonly fit: () => void }): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'tools';
  const buttons = [
    ['−', 'Zoom out', () => zoom(1 / STEP)],
    ['+', 'Zoom in', () => zoom(STEP)],
    ['Fit', 'Fit the drawing', fit],
  ] as const;
  for (const [text, label, act] of buttons) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', act);
    bar.append(button);
  }
  return bar;
}
