/** A string of its own: one cut out of another would keep the whole other alive. */
export const own = (text: string): string => Buffer.from(text).toString();
