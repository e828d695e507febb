/** `/courses`: what the notes hold, course by course, section by section, with a button to each card. */
import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Block, Button, Command, InputBase, Message, Reply, Text } from '../src/command.ts';
import { messages } from '../src/messages/index.ts';
import type { Course, NotesIndex } from '../src/notes/model.ts';
import { shorten } from '../src/tutor/looked-up.ts';
import type { Tutor } from '../src/tutor.ts';

const COURSE = 'course';
const TERMS_A_PAGE = 15;
const COURSES_A_PAGE = 25;
const BUTTONS_A_ROW = 5;
const LONGEST_VALUE = 100;
/** What of a course's name stands in a button; a longer name is known by its beginning. */
const NAME_IN_ID = 70;

const data: RESTPostAPIChatInputApplicationCommandsJSONBody = {
  type: 1,
  name: 'courses',
  description: messages('en').lookUp.courses.description,
  description_localizations: { fr: messages('fr').lookUp.courses.description },
  options: [
    {
      type: 3,
      name: COURSE,
      description: messages('en').lookUp.courses.course,
      description_localizations: { fr: messages('fr').lookUp.courses.course },
      autocomplete: true,
      max_length: 200,
    },
  ],
};

/** One line of a course: a section's title, or a term under it. */
type Line =
  | { readonly kind: 'section'; readonly text: string; readonly empty: boolean }
  | { readonly kind: 'term'; readonly id: string; readonly label: string; readonly under: string };

const sameName = (a: string, b: string): boolean => a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;
const find = (index: NotesIndex, name: string): Course | undefined =>
  index.courses.find((course) => course.name === name) ??
  index.courses.find((course) => sameName(course.name, name.trim())) ??
  index.courses.find((course) => name.length >= NAME_IN_ID && course.name.startsWith(name));

/**
 * The course's terms in the order of the notes, each section named once above its terms; empty sections are named too. An
 * item of a list of which the notes say nothing more is no entry of its own here.
 */
function linesOf(course: Course, index: NotesIndex): readonly Line[] {
  const place = (file: string, headings: readonly string[]): string => JSON.stringify([file, headings]);
  const terms = new Map<string, { readonly id: string; readonly label: string; readonly line: number }[]>();
  const told = new Set([
    ...index.definitions.map((definition) => definition.termId),
    ...index.classifications.map((fact) => fact.subjectId),
    ...index.sections.flatMap((section) => section.termId ?? []),
  ]);
  for (const { id, label, source } of index.terms) {
    if (!told.has(id)) continue;
    const key = place(source.file, source.headings);
    terms.set(key, [...(terms.get(key) ?? []), { id, label, line: source.line }]);
  }
  return course.notes.flatMap((note) =>
    [{ path: [] as readonly string[], empty: false }, ...note.sections].flatMap(({ path, empty }): readonly Line[] => {
      const own = (terms.get(place(note.file, path)) ?? []).sort((a, b) => a.line - b.line);
      const under = [...(course.notes.length > 1 || path.length === 0 ? [note.title] : []), ...path.slice(-2)].join(
        ' › ',
      );
      if (own.length === 0 && !empty) return [];
      return [
        { kind: 'section', text: under, empty },
        ...own.map((term): Line => ({ kind: 'term', id: term.id, label: term.label, under })),
      ];
    }),
  );
}

/** Pages of at most so many terms; a section that goes on is named again. */
function pagesOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const pages: Line[][] = [[]];
  let terms = 0;
  for (const line of lines) {
    const page = pages.at(-1) ?? [];
    if (line.kind === 'term' && terms === TERMS_A_PAGE) {
      const carried = page.at(-1)?.kind === 'section' ? page.splice(-1) : [];
      pages.push(carried.length > 0 ? [...carried, line] : [{ kind: 'section', text: line.under, empty: false }, line]);
      terms = 1;
      continue;
    }
    if (line.kind === 'term') terms += 1;
    page.push(line);
  }
  return pages;
}

const nameInId = (name: string): string => name.slice(0, NAME_IN_ID);
const message = (blocks: readonly Block[], update: boolean): Message => ({
  kind: 'message',
  visibility: 'private',
  blocks,
  ...(update ? { update: true } : {}),
});

/** The buttons that turn pages; none for a single page. */
function turning(id: (page: number) => string, page: number, of: number, input: InputBase): readonly Button[] {
  const words = messages(input.language).lookUp.courses;
  if (of < 2) return [];
  return [
    { id: id(page - 1), label: words.previous, style: 'secondary', disabled: page === 0 },
    { id: id(page + 1), label: words.next, style: 'secondary', disabled: page === of - 1 },
  ];
}

function overview(input: InputBase, tutor: Tutor, wanted: number, update: boolean): Message {
  const words = messages(input.language).lookUp.courses;
  const index = tutor.index(input.server.id);
  if (index.courses.length === 0) return message([{ kind: 'text', text: words.none }], update);
  const of = Math.ceil(index.courses.length / COURSES_A_PAGE);
  const page = Math.min(Math.max(0, wanted), of - 1);
  const shown = index.courses.slice(page * COURSES_A_PAGE, (page + 1) * COURSES_A_PAGE);
  const terms = (course: Course): number => linesOf(course, index).filter((line) => line.kind === 'term').length;
  const turn = turning((to) => `courses:page:${to}`, page, of, input);
  return message(
    [
      { kind: 'heading', text: words.title, level: 2 },
      {
        kind: 'list',
        items: shown.map((course) =>
          words.summary({ name: course.name, notes: course.notes.length, terms: terms(course) }),
        ),
      },
      {
        kind: 'select',
        id: 'courses:choose',
        placeholder: words.choose,
        options: shown.map((course) => ({ label: shorten(course.name, LONGEST_VALUE), value: nameInId(course.name) })),
      },
      ...(turn.length > 0 ? [{ kind: 'buttons' as const, buttons: turn }] : []),
    ],
    update,
  );
}

function courseMessage(input: InputBase, tutor: Tutor, name: string, wanted: number, update: boolean): Message {
  const words = messages(input.language).lookUp.courses;
  const index = tutor.index(input.server.id);
  const course = find(index, name);
  if (course === undefined)
    return message([{ kind: 'text', text: words.unknown({ course: shorten(name, LONGEST_VALUE) }) }], update);
  const pages = pagesOf(linesOf(course, index));
  const page = Math.min(Math.max(0, wanted), pages.length - 1);
  const lines = pages[page] ?? [];
  const blocks: Block[] = [{ kind: 'heading', text: course.name, level: 2 }];
  if (lines.length === 0) blocks.push({ kind: 'text', text: words.noTerms });
  for (const group of grouped(lines)) {
    blocks.push({ kind: 'text', text: group.title });
    if (group.terms.length > 0) blocks.push({ kind: 'list', items: group.terms.map((term) => term.label) });
  }
  if (pages.length > 1)
    blocks.push({ kind: 'text', text: words.page({ page: page + 1, of: pages.length }), small: true });
  const terms = lines.filter((line) => line.kind === 'term');
  for (let i = 0; i < terms.length; i += BUTTONS_A_ROW)
    blocks.push({
      kind: 'buttons',
      buttons: terms
        .slice(i, i + BUTTONS_A_ROW)
        .map((term) => ({ id: `define:new:${term.id}`, label: shorten(term.label), style: 'secondary' })),
    });
  blocks.push({
    kind: 'buttons',
    buttons: [
      ...turning((to) => `courses:open:${to}:${nameInId(course.name)}`, page, pages.length, input),
      { id: 'courses:page:0', label: words.back, style: 'secondary' },
    ],
  });
  return message(blocks, update);

  function grouped(all: readonly Line[]): readonly { title: Text; terms: Extract<Line, { kind: 'term' }>[] }[] {
    const groups: { title: Text; terms: Extract<Line, { kind: 'term' }>[] }[] = [];
    for (const line of all)
      if (line.kind === 'term') groups.at(-1)?.terms.push(line);
      else
        groups.push({
          title: line.empty ? [{ italic: words.emptySection({ title: line.text }) }] : [{ bold: line.text }],
          terms: [],
        });
    return groups;
  }
}

export const courses: Command = {
  name: 'courses',
  data,

  execute(input, tutor): Reply {
    const name = input.options[COURSE];
    return typeof name === 'string' && name.trim() !== ''
      ? courseMessage(input, tutor, name, 0, false)
      : overview(input, tutor, 0, false);
  },

  autocomplete(input, tutor) {
    const typed = input.focused.value.trim().toLowerCase();
    return tutor
      .index(input.server.id)
      .courses.filter((course) => course.name.toLowerCase().includes(typed))
      .slice(0, COURSES_A_PAGE)
      .map((course) => ({ name: shorten(course.name, LONGEST_VALUE), value: nameInId(course.name) }));
  },

  press(input, tutor): Reply {
    const [action, page = '0', ...name] = input.ids;
    if (action === 'choose') return courseMessage(input, tutor, input.values[0] ?? '', 0, input.onPrivate);
    if (action === 'open') return courseMessage(input, tutor, name.join(':'), Number(page) || 0, input.onPrivate);
    return overview(input, tutor, Number(page) || 0, input.onPrivate);
  },
};
