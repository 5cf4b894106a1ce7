// Also what is invisible or reorders what is read (CVE-2021-42574), and half of a surrogate pair.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text for a terminal: on one line, with everything that a terminal might obey written as `\u{…}`. */
export const printable = (text: string): string =>
  text.replace(UNPRINTABLE, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`);

/** JSON as it is, except that all of the above is written as JSON escapes it; line feeds between values stay. */
export const printableJson = (json: string): string =>
  json.replace(UNPRINTABLE, (sign) => (sign === '\n' ? sign : sign.split('').map(escapedUnit).join('')));

const escapedUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
