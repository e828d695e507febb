/** What a sign is by its code, as a class of a regular expression would say, at a fraction of its cost. */

const SPACE = /\s/u;

/** Whether a UTF-16 unit is white space (`\s`). */
export const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 160 || (code >= 0x1680 && SPACE.test(String.fromCharCode(code)));
