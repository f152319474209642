import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { saveFile } from '../draw/save.ts';
import { useSpeech } from '../words/speech.ts';
import { type Colours, clusterAt, coloursOf, drawMap, type PlaceSpot, type Scene } from './draw.ts';
import { mapSvg } from './map-svg.ts';
import { type MapView, panned, type Size, zoomed } from './view.ts';

interface MapCanvasProps {
  readonly scene: Scene | null;
  readonly view: MapView | null;
  readonly setSize: (size: Size) => void;
  /** While it moves. */
  readonly move: (view: MapView) => void;
  /** When it has come to rest. */
  readonly settle: (view: MapView) => void;
  readonly choose: (spots: readonly PlaceSpot[]) => void;
  readonly reset: () => void;
}

const KEYS: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [80, 0], ArrowRight: [-80, 0], ArrowUp: [0, 80], ArrowDown: [0, -80] };

/** The map itself: drawn when something has changed, at most once a frame. Moved by pointer, fingers, wheel with Ctrl, or keys. */
export function MapCanvas({ scene, view, setSize, move, settle, choose, reset }: MapCanvasProps) {
  const { words } = useSpeech();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setOwn] = useState<Size | null>(null);
  const live = useRef<MapView | null>(view);
  const frame = useRef(0);
  const colours = useRef<Colours | null>(null);
  const drawNow = useRef(() => {});
  drawNow.current = () => {
    frame.current = 0;
    const { current } = canvas;
    const context = current?.getContext('2d', { alpha: false });
    if (!current || !context || !scene || !live.current || !size) return;
    colours.current ??= coloursOf(current);
    drawMap(context, scene, live.current, size, current.width / size.width, colours.current);
  };
  const draw = (): void => { frame.current ||= requestAnimationFrame(() => drawNow.current()); };

  useLayoutEffect(() => {
    const { current } = canvas;
    if (!current) return;
    const measure = (): void => {
      const next = { width: current.clientWidth, height: current.clientHeight };
      const ratio = Math.min(2, devicePixelRatio || 1);
      [current.width, current.height] = [Math.round(next.width * ratio), Math.round(next.height * ratio)];
      setOwn(next);
      setSize(next);
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const repaint = (): void => { colours.current = null; draw(); };
    scheme.addEventListener('change', repaint);
    return () => {
      watch.disconnect();
      scheme.removeEventListener('change', repaint);
      cancelAnimationFrame(frame.current);
      frame.current = 0;
    };
  }, []);
  useEffect(() => { live.current = view; draw(); });
  useGestures(canvas, live, size, draw, move, settle, (x, y) => {
    const hit = scene && live.current && size ? clusterAt([...scene.clusters, ...scene.areas], live.current, size, x, y) : null;
    choose(hit?.spots ?? []);
  });

  const apply = (next: MapView | null): void => { if (next) { live.current = next; move(next); settle(next); } };
  const zoom = (factor: number): void => apply(live.current && size ? zoomed(live.current, size, factor) : null);
  const press = (event: KeyboardEvent): void => {
    const step = KEYS[event.key];
    if (step && live.current && size) apply(panned(live.current, size, step[0], step[1]));
    else if (event.key === '+' || event.key === '=') zoom(1.5);
    else if (event.key === '-') zoom(1 / 1.5);
    else if (event.key === '0') reset();
    else return;
    event.preventDefault();
  };
  const svg = (): void => {
    if (scene && live.current && size && canvas.current) saveFile('warta-map.svg', new Blob([mapSvg(scene, live.current, size, coloursOf(canvas.current))], { type: 'image/svg+xml' }));
  };
  return (
    <>
      <div class="map-frame">
        <canvas ref={canvas} class="map" tabIndex={0} role="img" aria-label={words.map.canvas} onKeyDown={press} />
        <div class="map-buttons"><button type="button" aria-label={words.map.zoomIn} onClick={() => zoom(1.6)}>+</button><button type="button" aria-label={words.map.zoomOut} onClick={() => zoom(1 / 1.6)}>−</button><button type="button" onClick={reset}>{words.map.reset}</button></div>
      </div>
      <p class="save"><span>{words.chart.save}</span> <button type="button" class="plain" onClick={svg}>{words.chart.svg}</button> <button type="button" class="plain" onClick={() => canvas.current?.toBlob((blob) => { if (blob) saveFile('warta-map.png', blob); })}>{words.chart.png}</button></p>
    </>
  );
}

type Held<T> = { current: T };

/** Dragging, pinching, wheel and tap. While a gesture lasts only the canvas is redrawn; the page hears of it at the end. */
function useGestures(canvas: Held<HTMLCanvasElement | null>, live: Held<MapView | null>, size: Size | null, draw: () => void, move: (view: MapView) => void, settle: (view: MapView) => void, tap: (x: number, y: number) => void): void {
  const heard = useRef({ move, settle, tap });
  heard.current = { move, settle, tap };
  useEffect(() => {
    const { current } = canvas;
    if (!current || !size) return;
    const pointers = new Map<string, readonly [number, number]>();
    let travelled = 0;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const show = (next: MapView): void => { live.current = next; draw(); };
    const end = (): void => {
      clearTimeout(resting);
      resting = setTimeout(() => { if (live.current) { heard.current.move(live.current); heard.current.settle(live.current); } }, 120);
    };
    const spread = (): number => { const [a, b] = [...pointers.values()]; return Math.hypot(a[0] - b[0], a[1] - b[1]); };
    const down = (event: PointerEvent): void => {
      pointers.set(String(event.pointerId), [event.offsetX, event.offsetY]);
      current.setPointerCapture(event.pointerId);
      travelled = 0;
    };
    const drag = (event: PointerEvent): void => {
      const before = pointers.get(String(event.pointerId));
      if (!before || !live.current) return;
      const wide = pointers.size === 2 ? spread() : 0;
      const [dx, dy] = [event.offsetX - before[0], event.offsetY - before[1]];
      pointers.set(String(event.pointerId), [event.offsetX, event.offsetY]);
      travelled += Math.abs(dx) + Math.abs(dy);
      if (pointers.size === 2 && wide > 0) show(zoomed(live.current, size, spread() / wide, [event.offsetX, event.offsetY]));
      else if (pointers.size === 1 && travelled > 3) show(panned(live.current, size, dx, dy));
    };
    const up = (event: PointerEvent): void => {
      if (!pointers.delete(String(event.pointerId))) return;
      if (event.type === 'pointerup' && travelled <= 3) heard.current.tap(event.offsetX, event.offsetY);
      else end();
    };
    const wheel = (event: WheelEvent): void => {
      if (!live.current || !(event.ctrlKey || document.activeElement === current)) return;
      event.preventDefault();
      show(zoomed(live.current, size, 2 ** (-event.deltaY / 240), [event.offsetX, event.offsetY]));
      end();
    };
    const hear = { pointerdown: down, pointermove: drag, pointerup: up, pointercancel: up };
    for (const [name, listener] of Object.entries(hear)) current.addEventListener(name, listener as EventListener); // each listens to its own kind of event
    current.addEventListener('wheel', wheel, { passive: false });
    return () => {
      clearTimeout(resting);
      for (const [name, listener] of Object.entries(hear)) current.removeEventListener(name, listener as EventListener); // as above
      current.removeEventListener('wheel', wheel);
    };
  }, [size]);
}
