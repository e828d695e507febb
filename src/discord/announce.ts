/**
 * Announcement → a classic message: a phone's notification shows its content, and nothing of a Components V2 one. All
 * must stand in 2,000 characters, so quotations give way first, sentence by sentence, then the end; the whole text is
 * then attached. It may mention one role and nobody else.
 */
import { MessageFlags, type APIActionRowComponent, type APIComponentInMessageActionRow } from 'discord-api-types/v10';
import { messages } from '../messages/index.ts';
import type { Announcement } from '../post.ts';
import { attachments, fileName, type Attached, type Sent } from './attachments.ts';
import { rowsOf } from './components.ts';
import { clip, escape } from './markdown.ts';
import { textOf } from './pages.ts';
import { partsOf, type Line, type Part } from './parts.ts';
import { wholeText, type Draw } from './render.ts';

export interface AnnouncementBody {
  readonly content: string;
  readonly components: APIActionRowComponent<APIComponentInMessageActionRow>[];
  readonly flags: number;
  readonly allowed_mentions: { readonly parse: []; readonly roles?: string[] };
  readonly attachments: { readonly id: string; readonly filename: string; readonly description?: string }[];
  readonly nonce?: string;
  readonly enforce_nonce?: boolean;
}

/** Discord's limit for what bots send, and its limits of rows and files. */
const CONTENT = 2_000;
const ROWS = 5;
const FILES = 10;

export async function renderAnnouncement(announcement: Announcement, draw: Draw): Promise<Sent<AnnouncementBody>> {
  const { blocks, language, roleId, nonce } = announcement;
  const parts = partsOf(blocks, language);
  const taken = new Set<string>();
  const rows = [...parts.flatMap((part) => (part.kind === 'row' ? [part.row] : []))];
  for (const row of rows) for (const one of row.components) if ('custom_id' in one) taken.add(one.custom_id);
  rows.push(...rowsOf({ kind: 'buttons', buttons: announcement.buttons }, taken));

  const files: Attached[] = [];
  const texts: Part[] = [];
  for (const part of parts) {
    if (part.kind === 'line') texts.push(part);
    else if (part.kind === 'file') files.push(attached(part.name, new TextEncoder().encode(part.content), files));
    else if (part.kind === 'picture') {
      const picture = await draw(part.chart).catch(() => null);
      if (picture === null) texts.push(plainLine(part.alt));
      else files.push(attached(part.name, picture, files, clip(part.alt, 1_024)));
    }
  }
  const lines = texts.filter((part): part is Line => part.kind === 'line');
  const mention = roleId === null || mentions(lines, roleId) ? '' : `<@&${roleId}>\n`;
  const content = fit(lines, CONTENT - mention.length);
  if (content.cut) {
    const whole = wholeText(lines, language).find((part) => part.kind === 'file');
    if (whole) files.push(attached(whole.name, new TextEncoder().encode(whole.content), files));
  }
  return {
    body: {
      content: mention + (content.text || escape(messages(language).discord.nothing)),
      components: rows.slice(0, ROWS),
      flags: MessageFlags.SuppressEmbeds,
      allowed_mentions: { parse: [], ...(roleId !== null && { roles: [roleId] }) },
      attachments: attachments(files.slice(0, FILES)),
      ...(nonce !== undefined && { nonce, enforce_nonce: true }),
    },
    files: files.slice(0, FILES),
  };
}

const attached = (name: string, data: Uint8Array, others: readonly Attached[], description?: string): Attached => ({
  name: fileName(name, others),
  data,
  ...(description !== undefined && { description }),
});

const plainLine = (text: string): Line => ({
  kind: 'line', prefix: '', continued: '', units: [escape(text.replaceAll(/\s*\n\s*/gu, ' '))],
  withNext: false, withPrevious: false, apart: true, quoted: true,
}); // prettier-ignore

const mentions = (lines: readonly Line[], roleId: string): boolean =>
  lines.some((line) => line.units.includes(`<@&${roleId}>`));

/** The longest quotation loses its last sentence until all fits; then whole lines are left out from the end. */
function fit(all: readonly Line[], room: number): { readonly text: string; readonly cut: boolean } {
  const lines = [...all];
  let cut = false;
  while (textOf(lines).length > room) {
    cut = true;
    const size = (line: Line): number => line.units.join('').length;
    const longest = lines
      .filter((line) => line.quoted && line.units.filter((unit) => unit !== MORE).length > 1)
      .sort((a, b) => size(b) - size(a))[0];
    if (longest === undefined) {
      const last = lines.pop();
      if (last && last.units.length > 1) lines.push({ ...last, units: last.units.slice(0, -1) });
      continue;
    }
    const kept = longest.units.filter((unit) => unit !== MORE).slice(0, -1);
    lines[lines.indexOf(longest)] = { ...longest, units: [...kept, MORE] };
  }
  return { text: textOf(lines), cut };
}

const MORE = '(…)';
