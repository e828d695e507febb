/**
 * Rows as CSV that spreadsheets open rightly: a byte order mark (accents), every text quoted, and no text that would run
 * as a formula (OWASP, "CSV Injection": a cell that starts with = + - @, tab or return gets an apostrophe).
 */
export type Cell = string | number | null;

/** How a language's spreadsheets read a file: French ones expect `;` and a decimal comma. */
export interface CsvForm {
  readonly separator: ';' | ',';
  readonly decimal: ',' | '.';
}

const RISKY = /^\s*[=+\-@\t\r\n＝＋－＠]/u;

function cell(value: Cell, { decimal }: CsvForm): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    const digits = String(Number(value.toFixed(4))).replace('.', decimal);
    return decimal === ',' ? `"${digits}"` : digits;
  }
  return `"${(RISKY.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
}

/** The rows as one text, lines ended by CRLF (RFC 4180). Numbers have at most 4 decimals. */
export const csv = (rows: readonly (readonly Cell[])[], form: CsvForm): string =>
  `\uFEFF${rows.map((row) => `${row.map((one) => cell(one, form)).join(form.separator)}\r\n`).join('')}`;
