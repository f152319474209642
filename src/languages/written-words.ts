/** Parts of token patterns that no language changes. Every repetition is bounded, so that no text takes more than linear time. */
export const ADDRESSES = [
  String.raw`(?:https?|ftp):\/\/[^\s"<>]{0,1000}[^\s"<>.,;:!?)\]'’]`,
  String.raw`www\.[^\s"<>]{0,1000}[^\s"<>.,;:!?)\]'’]`,
  String.raw`[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}`,
  String.raw`[\p{L}\p{N}_-]{1,60}(?:\.[\p{L}\p{N}_-]{1,40}){0,3}\.(?:com|org|net|gov|edu|info|mil|biz|tv|co\.id|go\.id|ac\.id|or\.id|id|co\.uk|ru|docx?|xls|pdf|html?|txt|jpe?g|png|gif|pptx?|rtf|csv|exe|mp[34]|zip)(?:\/(?:[^\s"<>]{0,1000}[^\s"<>.,;:!?)\]'’])?)?(?![\p{L}\p{N}])`,
];

/** Several of one sign are one word, and any other sign is one of its own. */
export const SIGNS = [String.raw`([=_*~#!?.$+-])\1{1,80}`, String.raw`[^\s\p{L}\p{N}\p{C}]`];

/** A token pattern out of its parts, the first that matches wins. */
export function tokenPattern(parts: readonly string[]): RegExp {
  return new RegExp(parts.join('|'), 'giu');
}
