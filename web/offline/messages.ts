import type { KeptReport } from '../answers.ts';

/** A text to be coded, and where the page's server keeps the weights. */
export interface Ask {
  readonly text: string;
  readonly published: string | null;
  /** '' where it is to be told from the text. */
  readonly lang: string;
  /** Address of the folder `data/`, with a slash at its end. */
  readonly data: string;
}

export type Said =
  | { readonly kind: 'loading'; readonly file: string }
  | { readonly kind: 'coding' }
  | { readonly kind: 'no-language' }
  | { readonly kind: 'coded'; readonly report: KeptReport; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly message: string };
