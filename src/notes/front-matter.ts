/**
 * What stands above the first line of a note. gray-matter reads it, with engines that refuse to run code; the shape is
 * checked first, because gray-matter takes a rule (`---`) on the first line, or front matter closed by `...`, for the
 * whole note. Values are given as the person meant them: text stays text, `yes` is true, `1:30` is not 90.
 */
import matter from 'gray-matter';

export interface FrontMatter {
  readonly title: string | null;
  readonly course: string | null;
  readonly language: 'fr' | 'en' | null;
  readonly date: string | null;
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  readonly draft: boolean;
  /** Offset of the first character after it; 0 when there is none. */
  readonly end: number;
  readonly faults: readonly { readonly line: number; readonly code: string; readonly values: Readonly<Record<string, string>> }[];
}

const NONE: FrontMatter = {
  title: null,
  course: null,
  language: null,
  date: null,
  tags: [],
  aliases: [],
  draft: false,
  end: 0,
  faults: [],
};

const OPEN = /^\uFEFF?---([^\r\n]*)\r?\n/u;
const CLOSE = /^(?:---|\.\.\.)[ \t]*$/mu;

/** Lines that only front matter holds. */
const FIELDS = /^(?:(?:title|course|categor(?:y|ies)|tags?|lang(?:ue|uage)?|alias(?:es)?|date|draft|published|layout|author)[ \t]*:[^\r\n]*(?:\r?\n|$)(?:[ \t]*-[ \t][^\r\n]*(?:\r?\n|$))*)+/iu;

const refuse = (): never => {
  throw new Error('refused');
};
const engines = { js: refuse, javascript: refuse, coffee: refuse, json: refuse };

/** Reads the front matter of a note. Never throws; faults are told with their line. */
export function readFrontMatter(text: string): FrontMatter {
  const open = OPEN.exec(text);
  // Some editors open a file with a byte order mark, which is no part of its first heading.
  if (!open) return text.startsWith('\uFEFF') ? { ...NONE, end: 1 } : NONE;
  const from = open[0].length;
  const close = CLOSE.exec(text.slice(from));
  const language = (open[1] ?? '').trim();
  if (!close) {
    const fields = FIELDS.exec(text.slice(from))?.[0].length ?? 0;
    return language || fields > 0 ? { ...NONE, end: fields > 0 ? from + fields : 0, faults: [{ line: 1, code: 'front-matter-open', values: {} }] } : NONE;
  }
  const inner = text.slice(from, from + close.index);
  if (!language && !/^[\p{L}_][^:\n]*:(?:\s|$)/mu.test(inner) && inner.trim()) return NONE;
  if (!inner.trim() && !language) return NONE;
  const after = from + close.index + close[0].length;
  const end = text.startsWith('\r\n', after) ? after + 2 : text.startsWith('\n', after) ? after + 1 : after;
  if (language && language !== 'yaml')
    return { ...NONE, end, faults: [{ line: 1, code: 'front-matter-language', values: { language } }] };
  let data: Record<string, unknown>;
  try {
    data = matter(`---\n${quoted(inner)}---\n`, { engines }).data;
  } catch (error) {
    return { ...NONE, end, faults: [{ line: lineOfFault(error), code: 'front-matter-yaml', values: { reason: reasonOf(error) } }] };
  }
  const values = valuesOf(data);
  const lines = inner.split(/\r?\n/u);
  const lineOf = (names: readonly string[]): number => lines.findIndex((line) => names.some((name) => new RegExp(`^${name}[ \\t]*:`, 'u').test(line))) + 2;
  return { ...values, faults: values.faults.map(({ names, ...fault }) => ({ ...fault, line: Math.max(1, lineOf(names)) })), end };
}

/** YAML would turn `1:30`, `802` or a date into something else: such values are put between quotes first. */
const quoted = (yaml: string): string =>
  yaml
    .replace(/\r\n?/gu, '\n')
    .replace(
      /^([ \t]*(?:-[ \t]+)?)([\p{L}_][\p{L}\p{N}_-]*:[ \t]+)?([^\s"'[{&*!|>%#][^"'\n#]*)$/gmu,
      (whole: string, dash: string, key: string | undefined, value: string) =>
        (key !== undefined || dash.includes('-')) && (/^[\d@`]/u.test(value) || (key !== undefined && /:(?:\s|$)/u.test(value)))
          ? `${dash}${key ?? ''}'${value.trim().replaceAll("'", "''")}'`
          : whole,
    );

const lineOfFault = (error: unknown): number => {
  const mark = (error as { mark?: { line?: number } }).mark;
  return (mark?.line ?? 0) + 2;
};
const reasonOf = (error: unknown): string => String((error as { reason?: string }).reason ?? '');

const textOf = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim() || null
    : value instanceof Date && !Number.isNaN(value.getTime())
      ? value.toISOString().slice(0, 10)
      : null;
const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value])
    .map(textOf)
    .filter((item) => item !== null);
const yes = (value: unknown): boolean => value === true || /^(?:true|yes|on|oui)$/iu.test(textOf(value) ?? '');
const no = (value: unknown): boolean => value === false || /^(?:false|no|off|non)$/iu.test(textOf(value) ?? '');

type Fault = { readonly names: readonly string[]; readonly code: string; readonly values: Record<string, string> };

function valuesOf(data: Record<string, unknown>): Omit<FrontMatter, 'end' | 'faults'> & { readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const get = (...names: string[]): unknown => {
    const found = names.find((name) => data[name] !== undefined && data[name] !== null);
    return found === undefined ? undefined : data[found];
  };
  const single = (name: string): string | null => {
    const value = get(name);
    const text = textOf(value);
    if (value !== undefined && text === null)
      faults.push({ names: [name], code: 'front-matter-type', values: { name } });
    return text;
  };
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(textOf(get('date')) ?? '')?.[0] ?? null;
  if (get('date') !== undefined && (day === null || Number.isNaN(Date.parse(day))))
    faults.push({ names: ['date'], code: 'front-matter-date', values: { value: textOf(get('date')) ?? '' } });
  for (const name of ['draft', 'published'])
    if (get(name) !== undefined && !yes(get(name)) && !no(get(name))) faults.push({ names: [name], code: 'front-matter-switch', values: { name, value: textOf(get(name)) ?? '' } });
  const lang = textOf(get('lang', 'language', 'langue'))?.slice(0, 2).toLowerCase();
  return {
    title: single('title'),
    course: single('course') ?? listOf(get('categories', 'category'))[0] ?? null,
    language: lang === 'fr' || lang === 'en' ? lang : null,
    date: day !== null && !Number.isNaN(Date.parse(day)) ? day : null,
    tags: listOf(get('tags', 'tag')),
    aliases: listOf(get('aliases', 'alias')),
    draft: yes(get('draft')) || no(get('published')),
    faults,
  };
}
