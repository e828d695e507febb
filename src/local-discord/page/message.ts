/** One message as Discord's client shows it: who, when, in answer to what, the text, the parts, and for whose eyes. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { APIEmbed } from 'discord-api-types/v10';
import type { Message } from '../world.ts';
import { avatar } from './avatar.ts';
import { components, tint } from './components.ts';
import { attachments, picture } from './files.ts';
import { markdown } from './markdown.ts';
import { isUnasked, notificationOf } from './notification.ts';
import type { Page } from './page.ts';
import type { Note } from './state.ts';
import { messageTime } from './times.ts';
import { MessageFlag } from './wire-numbers.ts';

const SAME_SPEAKER = 7 * 60_000;

/** Whether it goes on under the previous one's name. */
const goesOn = (message: Message, before: Message | undefined): boolean =>
  before !== undefined &&
  before.author.id === message.author.id &&
  message.askedBy === null &&
  before.askedBy === null &&
  message.replyTo === null &&
  before.onlyFor === message.onlyFor &&
  message.createdAt - before.createdAt < SAME_SPEAKER;

export function messageItem(message: Message, before: Message | undefined, page: Page): TemplateResult {
  const { words, state } = page;
  const isV2 = Boolean(message.flags & MessageFlag.ComponentsV2);
  const failure = state.failed.get(message.id);
  const mentionsMe = state.view !== null && message.pings.includes(state.view.memberId);
  const grouped = goesOn(message, before);
  return html`<li
    class="message"
    id="message-${message.id}"
    ?data-grouped=${grouped}
    ?data-private=${message.onlyFor !== null}
    ?data-mention=${mentionsMe}
  >
    ${askedLine(message, page)} ${avatar(message.author.name, message.author.id, message.author.bot)}
    <div class="message-body">
      <header>
        <strong class="author">${message.author.name}</strong>
        ${message.author.bot ? html`<span class="app-tag">${words.messages.app}</span>` : nothing}
        <time datetime=${new Date(message.createdAt).toISOString()}>
          ${messageTime(message.createdAt, page.now(), words)}
        </time>
      </header>
      ${
        message.thinking
          ? html`<p class="thinking">
              <span class="dots" aria-hidden="true"></span>${words.messages.thinking(message.author.name)}
            </p>`
          : html`<div class="content">
              ${message.content ? html`<div class="text">${markdown(message.content, page)}</div>` : nothing}
              ${message.embeds.map((one) => embed(one, message, page))} ${isV2 ? nothing : attachments(message, page)}
              ${components(message, page)}
              ${message.editedAt !== null ? html`<small class="edited">${words.messages.edited}</small>` : nothing}
            </div>`
      }
      ${failure ? html`<p class="failure" role="alert">${failureWords(failure, page)}</p>` : nothing}
      ${
        message.onlyFor !== null
          ? html`<p class="only-you">
              <span class="eye" aria-hidden="true"></span>${words.messages.onlyYou}
              <button type="button" class="link" @click=${() => void page.act.dismiss(message.id)}>
                ${words.messages.dismiss}
              </button>
            </p>`
          : nothing
      }
      ${isUnasked(message) && !message.thinking ? phone(message, page) : nothing}
    </div>
  </li>`;
}

const failureWords = (failure: 'no-answer' | 'offline' | 'refused', { words }: Page): string =>
  failure === 'offline'
    ? words.messages.offline
    : failure === 'refused'
      ? words.messages.refused
      : words.messages.failedPress;

function askedLine(message: Message, page: Page): TemplateResult | typeof nothing {
  const { askedBy } = message;
  if (!askedBy || (askedBy.kind !== 'command' && message.replyTo === null)) return nothing;
  const { words, names, state } = page;
  const name = names.member(askedBy.memberId) ?? words.messages.unknownMember;
  if (askedBy.kind === 'command')
    return html`<p class="asked">
      ${avatar(name, askedBy.memberId, false)}<span>${words.messages.used(name)} <b>/${askedBy.name}</b></span>
    </p>`;
  const original = state.messages.find(({ id }) => id === message.replyTo);
  const shown = original
    ? original.content.split('\n', 1)[0] || words.messages.pressed(name)
    : words.messages.replyGone;
  return html`<p class="asked">
    ${original ? avatar(original.author.name, original.author.id, original.author.bot) : nothing}<span
      >${markdown(shown, page)}</span
    >
  </p>`;
}

function embed(one: APIEmbed, message: Message, page: Page): TemplateResult {
  return html`<div class="embed" ${tint(one.color)}>
    ${one.author ? html`<small>${one.author.name}</small>` : nothing}
    ${one.title ? html`<h3 class="low">${markdown(one.title, page)}</h3>` : nothing}
    ${one.description ? html`<div class="text">${markdown(one.description, page)}</div>` : nothing}
    ${
      one.fields?.length
        ? html`<dl>
            ${one.fields.map(
              (field) =>
                html`<dt>${markdown(field.name, page)}</dt>
                  <dd>${markdown(field.value, page)}</dd>`,
            )}
          </dl>`
        : nothing
    }
    ${one.image ? picture(one.image.url, one.image.description ?? '', message, page) : nothing}
    ${one.footer ? html`<small>${one.footer.text}</small>` : nothing}
  </div>`;
}

/** What a phone would show of it. */
function phone(message: Message, page: Page): TemplateResult {
  const { words, state, names } = page;
  const text = notificationOf(message, names, words);
  const channel = state.view?.channels.find(({ id }) => id === message.channelId);
  const server = state.view?.servers.find(({ id }) => id === state.view?.serverId);
  const rings = state.view !== null && message.pings.includes(state.view.memberId);
  const where = channel?.kind === 'direct' ? '' : ` (#${channel?.name ?? ''}, ${server?.name ?? ''})`;
  return html`<details class="phone">
    <summary>
      <span class="phone-icon" aria-hidden="true"></span>${words.phone.label}
      <span class="rings">${rings ? words.phone.rings : words.phone.silent}</span>
    </summary>
    <div class="notification">
      <p class="notification-head"><span>Discord local</span><span>${words.phone.now}</span></p>
      <p class="notification-from">${message.author.name}${where}</p>
      ${
        text === null
          ? html`<p class="notification-empty">${words.phone.empty}</p>`
          : html`<p class="notification-text">${text}</p>`
      }
    </div>
  </details>`;
}

/** What left no message: a command that waits for its answer, or got none. */
export function noteItem(note: Note, page: Page): TemplateResult {
  const { words, state } = page;
  const me = page.names.member(note.memberId) ?? '';
  const bot = state.view?.bot;
  const text = {
    waiting: words.messages.thinking(bot?.name ?? ''),
    'no-answer': words.messages.failed,
    offline: words.messages.offline,
    refused: words.messages.refused,
  }[note.state];
  return html`<li class="message" data-private data-note=${note.state}>
    <p class="asked">
      ${avatar(me, note.memberId, false)}<span>${words.messages.used(me)} <b>/${note.command}</b></span>
    </p>
    ${avatar(bot?.name ?? '', bot?.id ?? '', true)}
    <div class="message-body">
      <header>
        <strong class="author">${bot?.name}</strong><span class="app-tag">${words.messages.app}</span>
        <time datetime=${new Date(note.at).toISOString()}>${messageTime(note.at, page.now(), words)}</time>
      </header>
      ${
        note.state === 'waiting'
          ? html`<p class="thinking"><span class="dots" aria-hidden="true"></span>${text}</p>`
          : html`<p class="failure" role="alert">${text}</p>
              <p class="only-you">
                <span class="eye" aria-hidden="true"></span>${words.messages.onlyYou}
                <button type="button" class="link" @click=${() => page.act.dismissNote(note.id)}>
                  ${words.messages.dismiss}
                </button>
              </p>`
      }
    </div>
  </li>`;
}
