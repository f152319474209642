import type { ComponentChildren } from 'preact';
import { type Change, changed, formatAddress } from '../address.ts';
import { go, useAddress } from '../navigate.ts';

interface LinkProps {
  readonly to: Change;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly current?: 'page' | 'true' | undefined;
  readonly label?: string;
  readonly title?: string;
}

/** A link within the page: a real address, so that it opens in a new tab, is copied and is shared like any other. */
export function Link({ to, children, class: name, current, label, title }: LinkProps) {
  const address = useAddress();
  const follow = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return <a class={name} href={formatAddress(changed(address, to))} onClick={follow} aria-current={current} aria-label={label} title={title}>{children}</a>;
}
