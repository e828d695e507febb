/**
 * Rows as CSV that spreadsheets open rightly: a byte order mark (accents), every text quoted, and no text that would run
 * as a formula (OWASP, "CSV Injection": a cell that starts with = + - @, tab or return gets an apostrophe).
 */
export type Cell = string | number | null;

/** French spreadsheets expect `;` and a decimal comma. */
const FORMS = { fr: { separator: ';', decimal: ',' }, en: { separator: ',', decimal: '.' } } as const;

const RISKY = /^\s*[=+\-@\t\r\n＝＋－＠]/u;

function cell(value: Cell, decimal: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(Number(value.toFixed(4))).replace('.', decimal);
  return `"${(RISKY.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
}

/** The rows as one text, lines ended by CRLF (RFC 4180). Numbers have at most 4 decimals. */
export function csv(rows: readonly (readonly Cell[])[], language: 'fr' | 'en'): string {
  const { separator, decimal } = FORMS[language];
  return `\uFEFF${rows.map((row) => `${row.map((one) => cell(one, decimal)).join(separator)}\r\n`).join('')}`;
}
