import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface VirtualListProps<T> {
  readonly items: readonly T[];
  /** Pixels a row; every row is as high. */
  readonly height: number;
  readonly row: (item: T, index: number) => ComponentChildren;
  readonly keyOf: (item: T) => string;
  /** Called when the end comes near. */
  readonly more: () => void;
  readonly done: boolean;
  readonly label: string;
}

const BEYOND = 12;

/** A list of any length that scrolls with the page and keeps only the rows near the window in it. */
export function VirtualList<T>({ items, height, row, keyOf, more, done, label }: VirtualListProps<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [range, set] = useState<readonly [number, number]>([0, 40]);
  useLayoutEffect(() => {
    let asked = 0;
    const measure = (): void => {
      asked = 0;
      if (!list.current) return;
      const top = -list.current.getBoundingClientRect().top;
      const first = Math.max(0, Math.floor(top / height) - BEYOND);
      const last = Math.ceil((top + innerHeight) / height) + BEYOND;
      set((old) => (old[0] === first && old[1] === last ? old : [first, Math.max(last, 0)]));
    };
    const ask = (): void => { asked ||= requestAnimationFrame(measure); };
    measure();
    addEventListener('scroll', ask, { passive: true });
    addEventListener('resize', ask);
    return () => {
      cancelAnimationFrame(asked);
      removeEventListener('scroll', ask);
      removeEventListener('resize', ask);
    };
  }, [height]);
  useEffect(() => {
    if (!done && range[1] + 60 > items.length) more();
  });
  // A row that has been made is given again as it is, so that scrolling makes only the rows that come into the window.
  const made = useRef<{ readonly height: number; readonly done: boolean; readonly rows: Map<number, { readonly item: T; readonly shown: ComponentChildren }> } | null>(null);
  if (made.current?.height !== height || made.current.done !== done) made.current = { height, done, rows: new Map() };
  const { rows } = made.current;
  const rowAt = (item: T, i: number): ComponentChildren => {
    const known = rows.get(i);
    if (known?.item === item) return known.shown;
    const shown = <li key={keyOf(item)} aria-setsize={done ? items.length : -1} aria-posinset={i + 1} style={{ height: `${height}px`, transform: `translateY(${i * height}px)` }}>{row(item, i)}</li>;
    if (rows.size > 400) rows.clear();
    rows.set(i, { item, shown });
    return shown;
  };
  const [first, last] = [Math.min(range[0], Math.max(0, items.length - 1)), Math.min(range[1], items.length)];
  return (
    <ul class="rows" ref={list} aria-label={label} style={{ height: `${items.length * height}px` }}>
      {items.slice(first, last).map((item, k) => rowAt(item, first + k))}
    </ul>
  );
}
