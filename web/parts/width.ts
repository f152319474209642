import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The width of an element in whole pixels, followed as it changes. */
export function useWidth<T extends HTMLElement>(first = 0): readonly [RefObject<T | null>, number] {
  const ref = useRef<T>(null);
  const [width, set] = useState(first);
  useLayoutEffect(() => {
    const { current } = ref;
    if (!current) return;
    set(Math.floor(current.clientWidth));
    const watch = new ResizeObserver(() => set(Math.floor(current.clientWidth)));
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return [ref, width];
}
