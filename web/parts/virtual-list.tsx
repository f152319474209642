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
  const [first, last] = [Math.min(range[0], Math.max(0, items.length - 1)), Math.min(range[1], items.length)];
  return (
    <ul class="rows" ref={list} aria-label={label} style={{ height: `${items.length * height}px` }}>
      {items.slice(first, last).map((item, k) => (
        <li key={keyOf(item)} aria-setsize={done ? items.length : -1} aria-posinset={first + k + 1} style={{ height: `${height}px`, transform: `translateY(${(first + k) * height}px)` }}>{row(item, first + k)}</li>
      ))}
    </ul>
  );
}
