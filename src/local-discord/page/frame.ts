/** The whole window: the bar that says what this is, the two tabs, and the columns of the local Discord. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Composer } from './composer-acts.ts';
import { composerBox } from './composer.ts';
import { deskPanel, type DeskTab } from './desk-tab.ts';
import { messageList } from './message-list.ts';
import { modalDialog } from './modal.ts';
import { type Page, zoneOf } from './page.ts';
import { people } from './people.ts';
import { sidebar } from './sidebar.ts';
import type { State, Theme } from './state.ts';
import { stamp } from './times.ts';

export function frame(page: Page, composer: Composer, desk: DeskTab): TemplateResult {
  const { state, words } = page;
  return html`${bar(page)}
    ${state.connection === 'lost' ? html`<p class="lost" role="alert">${words.lost}</p>` : nothing}
    ${state.tab === 'desk' ? deskPanel(page, desk) : chat(page, composer)} ${modalDialog(page)}
    <div class="unseen" role="status" aria-live="polite">${state.announcement}</div>`;
}

function bar(page: Page): TemplateResult {
  const { words, state, act } = page;
  const tab = (name: State['tab'], label: string): TemplateResult =>
    html`<button
      type="button"
      role="tab"
      id="tab-${name}"
      aria-selected=${state.tab === name}
      aria-controls=${state.tab === name ? `${name}-panel` : nothing}
      tabindex=${state.tab === name ? 0 : -1}
      @click=${() => act.tab(name)}
    >
      ${label}
    </button>`;
  const arrows = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other = state.tab === 'chat' ? 'desk' : 'chat';
    act.tab(other);
    document.getElementById(`tab-${other}`)?.focus();
  };
  return html`<header class="bar">
    <h1 title=${words.honestLong}><span class="logo" aria-hidden="true"></span><span>${words.honest}</span></h1>
    ${
      state.view?.offers.desk
        ? html`<div class="tabs" role="tablist" aria-label=${words.tabs.label} @keydown=${arrows}>
            ${tab('chat', words.tabs.chat)} ${tab('desk', words.tabs.desk)}
          </div>`
        : nothing
    }
    <div class="looks">
      <button
        type="button"
        class="small-button"
        lang=${state.language === 'fr' ? 'en' : 'fr'}
        @click=${() => act.speak(state.language === 'fr' ? 'en' : 'fr')}
      >
        ${words.otherLanguage}
      </button>
      <label class="unseen" for="theme">${words.theme.label}</label>
      <select
        id="theme"
        @change=${(event: Event) => act.theme((event.currentTarget as HTMLSelectElement).value as Theme)}
      >
        ${(['auto', 'light', 'dark'] as const).map(
          (theme) => html`<option value=${theme} ?selected=${theme === state.theme}>${words.theme[theme]}</option>`,
        )}
      </select>
    </div>
  </header>`;
}

function chat(page: Page, composer: Composer): TemplateResult {
  const { state, words } = page;
  const { view } = state;
  const channel = view?.channels.find(({ id }) => id === view.channelId);
  const now = page.now();
  return html`<div
    class="chat"
    id="chat-panel"
    role=${view?.offers.desk ? 'tabpanel' : nothing}
    aria-labelledby=${view?.offers.desk ? 'tab-chat' : nothing}
  >
    ${sidebar(page)}
    <main class="channel-panel">
      <header class="channel-bar">
        <button type="button" class="icon-button menu" popovertarget="sidebar" aria-label=${words.channels.open}>
          <span class="menu-icon" aria-hidden="true"></span>
        </button>
        <h2>
          <span class="channel-mark" aria-hidden="true">${channel?.kind === 'direct' ? '@' : '#'}</span>${
            channel?.name ?? words.loading
          }
        </h2>
        ${channel?.topic ? html`<p class="topic" title=${channel.topic}>${channel.topic}</p>` : nothing}
        <button type="button" class="icon-button who" popovertarget="people">
          <time>${stamp(now, 't', now, words.locale, zoneOf(state))}</time>
          <span class="people-icon" aria-hidden="true"></span><span class="unseen">${words.people.open}</span>
        </button>
      </header>
      ${view ? messageList(page, composer) : html`<p class="help">${words.loading}</p>`}
      ${view ? composerBox(page, composer) : nothing}
    </main>
    ${people(page)}
  </div>`;
}
