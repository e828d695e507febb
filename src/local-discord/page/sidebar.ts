/** The left column: which server, which channel, and who this window is. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { ViewChannel } from '../page-protocol.ts';
import { avatar } from './avatar.ts';
import type { Page } from './page.ts';

export function sidebar(page: Page): TemplateResult {
  const { words, state, act } = page;
  const { view } = state;
  if (!view) return html`<nav class="sidebar" id="sidebar" popover aria-label=${words.channels.label}></nav>`;
  const server = view.servers.find(({ id }) => id === view.serverId);
  const text = view.channels.filter(({ kind }) => kind !== 'direct');
  const direct = view.channels.filter(({ kind }) => kind === 'direct');
  return html`<nav class="sidebar" id="sidebar" popover aria-label=${words.channels.label}>
    <div class="server-name">
      ${
        view.servers.length > 1
          ? html`<label class="unseen" for="server">${words.servers}</label>
              <select
                id="server"
                @change=${(event: Event) => void act.go({ serverId: (event.currentTarget as HTMLSelectElement).value })}
              >
                ${view.servers.map(({ id, name }) => html`<option value=${id} ?selected=${id === view.serverId}>${name}</option>`)}
              </select>`
          : html`<strong>${server?.name}</strong>`
      }
    </div>
    <div class="channels">
      ${group(words.channels.text, text, page)}
      ${direct.length > 0 ? group(words.channels.direct, direct, page) : nothing}
    </div>
    ${me(page)}
  </nav>`;
}

function group(title: string, channels: readonly ViewChannel[], page: Page): TemplateResult {
  const { state, words, act } = page;
  return html`<h2 class="group-title">${title}</h2>
    <ul>
      ${channels.map(
        ({ id, name, kind }) =>
          html`<li>
            <button
              type="button"
              class="channel"
              aria-current=${id === state.view?.channelId ? 'page' : nothing}
              ?data-unread=${state.unread.has(id)}
              @click=${(event: Event) => {
                (event.currentTarget as HTMLElement).closest<HTMLElement>('[popover]')?.hidePopover();
                void act.go({ channelId: id });
              }}
            >
              <span class="channel-mark" data-kind=${kind} aria-hidden="true">${kind === 'direct' ? '@' : '#'}</span>
              <span class="channel-name">${name}</span>
              ${state.unread.has(id) ? html`<span class="unread-dot"><span class="unseen">${words.channels.unread}</span></span>` : nothing}
            </button>
          </li>`,
      )}
    </ul>`;
}

function me({ state, words }: Page): TemplateResult | typeof nothing {
  const member = state.view?.members.find(({ id }) => id === state.view?.memberId);
  if (!member) return nothing;
  return html`<div class="me">
    ${avatar(member.name, member.id, false)}
    <p>
      <span class="unseen">${words.people.you}</span>
      <strong>${member.name}</strong>
      <small>${member.isTeacher ? words.people.teacher : words.people.student}</small>
    </p>
  </div>`;
}
