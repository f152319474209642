import { useEffect, useState } from 'preact/hooks';
import { type Address, type Change, changed, formatAddress, parseAddress, type Ui } from './address.ts';

const preferredUi = (): Ui => (/^(?:id|in)\b/i.test(navigator.language) ? 'id' : 'en');
let current = parseAddress(location.search, preferredUi());
const listeners = new Set<(address: Address) => void>();

function show(next: Address): void {
  current = next;
  for (const listener of listeners) listener(next);
}

addEventListener('popstate', () => show(parseAddress(location.search, current.ui)));

/** Goes to another view, filter or place in a view. `quiet` leaves no step to go back to: for sliders and typing. */
export function go(change: Change, { quiet = false }: { readonly quiet?: boolean } = {}): void {
  const next = changed(current, change);
  const search = formatAddress(next);
  if (search === location.search) return;
  history[quiet ? 'replaceState' : 'pushState'](null, '', search);
  if (next.view !== current.view && !quiet) scrollTo(0, 0);
  show(next);
}

/** The address as it stands, followed as it changes. */
export function useAddress(): Address {
  const [address, set] = useState(current);
  useEffect(() => {
    listeners.add(set);
    set(current);
    return () => void listeners.delete(set);
  }, []);
  return address;
}
