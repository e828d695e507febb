/**
 * Reply → what is sent. The one place that knows Components V2 and its limits: an answer is a container of texts,
 * pictures and rows; what is too long is cut at the end of a sentence, with buttons to read on (their ids hold the page,
 * so they work after a restart) or, where the command offers no such button, with the whole text attached.
 */
import {
  ButtonStyle,
  ComponentType,
  MessageFlags,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import type { Message } from '../command.ts';
import { messages, type Language } from '../messages/index.ts';
import type { Chart } from '../scores/model.ts';
import { attachments, fileName, type Attached, type Sent } from './attachments.ts';
import { LIMITS } from './components.ts';
import { clip, escape } from './markdown.ts';
import { paginate, textOf, type Budget, type Page } from './pages.ts';
import { partsOf, type Line, type Part } from './parts.ts';

/** Draws a chart as PNG; rejects when it cannot, and the text alternative is shown. */
export type Draw = (chart: Chart) => Promise<Uint8Array>;

/** A message ready to be sent: the body of Discord's API, and the bytes of its files. */
export interface MessageBody {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: [] };
  readonly attachments: { readonly id: string; readonly filename: string; readonly description?: string }[];
}

/**
 * Discord's own limits are 4,000 characters, 40 components and 10 files a message. A page stays below: text is easier
 * to read in pages, and the row to read on, the container and a note need their place.
 */
const PAGE: Budget = { characters: 3_000, components: 34, files: 9 };
const ACCENT = { neutral: undefined, good: 0x2e9e5b, bad: 0xc8553d, warning: 0xe0a100 } as const;
/** Buttons at the end of an answer stand on each of its pages, unless they are this many components or more. */
const REPEATED = 13;

const rendered = new WeakMap<Message, Map<Language, Sent<MessageBody>>>();
/** What a message without pictures is sent as, rendered once for as many readers as get that very message. */
export function renderMessage(
  message: Message,
  language: Language,
  draw: Draw,
): Sent<MessageBody> | Promise<Sent<MessageBody>> {
  const known = rendered.get(message)?.get(language);
  if (known) return known;
  const sent = render(message, language, draw);
  if (!(sent instanceof Promise)) {
    const languages = rendered.get(message) ?? new Map<Language, Sent<MessageBody>>();
    rendered.set(message, languages.set(language, sent));
  }
  return sent;
}

/**
 * One page of an answer. At once where there is no picture to draw: most answers have none, and a thousand members who
 * ask at once feel each detour.
 */
function render(message: Message, language: Language, draw: Draw): Sent<MessageBody> | Promise<Sent<MessageBody>> {
  const parts = partsOf(message.blocks, language);
  const { pages, end } = inPages(parts);
  const canReadOn = message.more !== undefined && message.more.length <= LIMITS.customId - 6;
  const at = canReadOn ? Math.min(Math.max(message.page ?? 0, 0), pages.length - 1) : 0;
  const cut = pages.length > 1 && !canReadOn ? wholeText(parts, language) : [];
  const page = [...(pages[at] ?? []), ...end, ...cut];
  const row =
    pages.length > 1 && message.more !== undefined && canReadOn
      ? readOn(message.more, at, pages.length, language)
      : null;
  const finish = (pictures: Pictures): Sent<MessageBody> => {
    const { components, files } = inside(page, language, pictures);
    if (row !== null) components.push(row);
    const accent = ACCENT[message.tone ?? 'neutral'];
    return {
      body: {
        flags: MessageFlags.IsComponentsV2 | (message.visibility === 'private' ? MessageFlags.Ephemeral : 0),
        components: [
          { type: ComponentType.Container, components, ...(accent !== undefined && { accent_color: accent }) },
        ],
        allowed_mentions: { parse: [] },
        attachments: attachments(files),
      },
      files,
    };
  };
  return page.some(({ kind }) => kind === 'picture') ? drawn(page, draw).then(finish) : finish(new Map());
}

/** Pictures by their part; null where one could not be drawn. */
type Pictures = ReadonlyMap<Part, Uint8Array | null>;

async function drawn(page: Page, draw: Draw): Promise<Pictures> {
  const pictures = new Map<Part, Uint8Array | null>();
  for (const part of page) if (part.kind === 'picture') pictures.set(part, await draw(part.chart).catch(() => null));
  return pictures;
}

/** Pages, and the buttons at the end that stand on each of them. */
function inPages(parts: readonly Part[]): { readonly pages: readonly Page[]; readonly end: Page } {
  const whole = paginate(parts, PAGE);
  if (whole.length === 1) return { pages: whole, end: [] };
  const last = parts.findLastIndex((part) => part.kind !== 'row');
  const end = parts.slice(last + 1);
  const components = end.reduce((sum, part) => sum + (part.kind === 'row' ? 1 + part.row.components.length : 0), 0);
  if (components === 0 || components >= REPEATED || last < 0) return { pages: whole, end: [] };
  return { pages: paginate(parts.slice(0, last + 1), { ...PAGE, components: PAGE.components - components }), end };
}

/** Where nobody can press to read on: all the text, in a file. */
export function wholeText(parts: readonly Part[], language: Language): readonly Part[] {
  const lines = parts.filter((part) => part.kind === 'line');
  const { wholeText: name, wholeTextAttached } = messages(language).discord;
  const note: Line = {
    kind: 'line', prefix: '-# ', continued: '-# ', units: [escape(wholeTextAttached)],
    withNext: true, withPrevious: false, apart: false, quoted: false,
  }; // prettier-ignore
  return [note, { kind: 'file', name, content: textOf(lines) }];
}

function readOn(more: string, at: number, of: number, language: Language): APIComponentInContainer {
  const { next, previous } = messages(language).discord;
  const turn = (page: number, label: string, style: ButtonStyle.Primary | ButtonStyle.Secondary) => ({
    type: ComponentType.Button as const,
    style,
    custom_id: `${more}:${page}`,
    label,
  });
  return {
    type: ComponentType.ActionRow,
    components: [
      ...(at > 0 ? [turn(at - 1, previous(at, of), ButtonStyle.Secondary)] : []),
      ...(at < of - 1 ? [turn(at + 1, next(at + 2, of), ButtonStyle.Primary)] : []),
    ],
  };
}

/** What stands in the container: neighbouring lines are one text. */
function inside(
  page: Page,
  language: Language,
  pictures: Pictures,
): { readonly components: APIComponentInContainer[]; readonly files: readonly Attached[] } {
  const components: APIComponentInContainer[] = [];
  const files: Attached[] = [];
  let lines: Line[] = [];
  const flush = (): void => {
    if (lines.length > 0) components.push(text(textOf(lines)));
    lines = [];
  };
  const attach = (name: string, data: Uint8Array, description?: string): string => {
    const unique = fileName(name, files);
    files.push({ name: unique, data, ...(description !== undefined && { description }) });
    return `attachment://${unique}`;
  };
  for (const part of page) {
    if (part.kind === 'line') {
      lines.push(part);
      continue;
    }
    flush();
    if (part.kind === 'divider') {
      // One under another divides nothing.
      if (components.at(-1)?.type !== ComponentType.Separator) components.push({ type: ComponentType.Separator });
    } else if (part.kind === 'row') components.push(part.row);
    else if (part.kind === 'file')
      components.push({
        type: ComponentType.File,
        file: { url: attach(part.name, new TextEncoder().encode(part.content)) },
      });
    else {
      const picture = pictures.get(part) ?? null;
      if (picture === null) components.push(text(escape(clip(part.alt, 1_500)) || '…'));
      else {
        const description = clip(part.alt, 1_024);
        const url = attach(part.name, picture, description);
        components.push({
          type: ComponentType.MediaGallery,
          items: [{ media: { url }, ...(description !== '' && { description }) }],
        });
      }
    }
  }
  flush();
  if (components.length === 0) components.push(text(escape(messages(language).discord.nothing)));
  return { components, files };
}

/** A text is never empty and never over the limit, even where a single unit would be. */
const text = (content: string): APIComponentInContainer => ({
  type: ComponentType.TextDisplay,
  content: clip(content, 3_900),
});
