import { useEffect, useState } from 'preact/hooks';

/** Whether a media query holds, followed as it changes. @example const narrow = useMedia('(max-width: 719px)') */
export function useMedia(query: string): boolean {
  const [holds, set] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const hear = (): void => set(list.matches);
    list.addEventListener('change', hear);
    hear();
    return () => list.removeEventListener('change', hear);
  }, [query]);
  return holds;
}

export const NARROW = '(max-width: 719px)';
/** Too little room for a report and its original side by side. */
export const NOT_WIDE = '(max-width: 1199px)';
