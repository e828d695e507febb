/** The open channel: its messages, what is waiting for an answer, and, while it is empty, where to begin. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Message } from '../world.ts';
import type { Composer } from './composer-acts.ts';
import type { Typed } from './composer-model.ts';
import { messageItem, noteItem } from './message.ts';
import type { Page } from './page.ts';
import type { Note } from './state.ts';

type Row =
  | { readonly key: string; readonly at: number; readonly message: Message; readonly before: Message | undefined }
  | { readonly key: string; readonly at: number; readonly note: Note };

export function messageList(page: Page, composer: Composer): TemplateResult {
  const { state, words } = page;
  const { view } = state;
  const channel = view?.channels.find(({ id }) => id === view.channelId);
  const place = channel ? (channel.kind === 'direct' ? channel.name : `#${channel.name}`) : '';
  const notes = state.notes.filter((one) => one.channelId === view?.channelId && one.memberId === view.memberId);
  const rows: Row[] = [
    ...state.messages.map((message, at) => ({
      key: message.id,
      at: message.createdAt,
      message,
      before: state.messages[at - 1],
    })),
    ...notes.map((note) => ({ key: note.id, at: note.at, note })),
  ].sort((a, b) => a.at - b.at);
  return html`<div class="messages" tabindex="0" role="region" aria-label=${words.messages.label(place)}>
    <div class="welcome">
      <h3>${words.messages.empty(place)}</h3>
      ${channel?.topic ? html`<p>${channel.topic}</p>` : nothing}
      ${
        rows.length === 0
          ? html`<p>${channel?.kind === 'direct' ? words.messages.emptyDirect : words.messages.emptyHelp}</p>`
          : nothing
      }
      ${channel && channel.id === view?.channels[0]?.id ? html`<p class="honest">${words.honestLong}</p>` : nothing}
      ${channel && (rows.length === 0 || channel.id === view?.channels[0]?.id) ? tour(page, composer) : nothing}
    </div>
    <ol>
      ${repeat(
        rows,
        ({ key }) => key,
        (row) => ('note' in row ? noteItem(row.note, page) : messageItem(row.message, row.before, page)),
      )}
    </ol>
  </div>`;
}

/** The first minute: each step that the bot's commands and the host make possible, as a button that begins it. */
function tour(page: Page, composer: Composer): TemplateResult | typeof nothing {
  const { words, state, act } = page;
  const known = new Map(composer.commands().map((one) => [one.title, one]));
  const command = (title: string, label: string) => {
    const found = known.get(title);
    return found ? [{ label, code: `/${title}`, begin: () => begin(found) }] : [];
  };
  const begin = (found: Typed): void => composer.start(found);
  const { view } = state;
  const student = view?.members.find((one) => !one.isTeacher && !one.bot);
  const daily = view?.channels.find(({ name }) => name.includes('question'));
  const steps = [
    ...command('define', words.steps.define),
    ...command('compare', words.steps.compare),
    ...(student && daily
      ? [
          {
            label: words.steps.answer(student.name),
            code: `#${daily.name}`,
            begin: () => void act.go({ memberId: student.id, channelId: daily.id }),
          },
        ]
      : []),
    ...(view?.offers.travel
      ? [{ label: words.steps.week, code: words.steps.weekMark, begin: () => void act.travel('week') }]
      : []),
    ...command('leaderboard', words.steps.leaderboard),
    ...command('setup daily', words.steps.setup),
    ...command('help', words.steps.help),
  ];
  if (steps.length === 0) return nothing;
  return html`<section class="tour" aria-labelledby="tour-title">
    <h4 id="tour-title">${words.steps.label}</h4>
    <ol>
      ${steps.map(
        (step) =>
          html`<li>
            <button type="button" @click=${step.begin}><span>${step.label}</span><code>${step.code}</code></button>
          </li>`,
      )}
    </ol>
  </section>`;
}
