/**
 * Draws the slash-command box: a combobox (WAI-ARIA) over the commands, then one field an option, each a combobox over
 * what it proposes. Everything works with keys alone; the list stands above the box, as in Discord.
 */
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Composer } from './composer-acts.ts';
import { fields, keepFocus, walk } from './composer-field.ts';
import { describe, type Draft, optionOf } from './composer-model.ts';
import type { Page } from './page.ts';

export function composerBox(page: Page, composer: Composer): TemplateResult {
  const { state, words } = page;
  const channel = state.view?.channels.find(({ id }) => id === state.view?.channelId);
  const { draft } = state.composer;
  if (channel && !channel.writable && state.view?.commands.length === 0)
    return html`<p class="composer closed">${words.composer.readOnly}</p>`;
  return html`<form
    class="composer"
    aria-label=${words.composer.label}
    autocomplete="off"
    @submit=${(event: Event) => {
      event.preventDefault();
      if (draft) composer.send();
      else composer.sayText();
    }}
  >
    ${draft ? optionList(draft, page, composer) : commandList(page, composer)}
    <div class="line">
      ${draft ? fields(draft, page, composer) : commandField(page, composer, channel)}
      <button
        type="submit"
        id="send"
        class="send"
        aria-label=${words.composer.send}
        ?disabled=${!draft && !state.composer.text.trim()}
      >
        <span aria-hidden="true"></span>
      </button>
    </div>
  </form>`;
}

function commandField(
  page: Page,
  composer: Composer,
  channel: { readonly name: string; readonly kind: string } | undefined,
) {
  const { words } = page;
  const { text, open, active } = page.state.composer;
  const listed = composer.listed();
  const shown = open && text.startsWith('/');
  const place = channel ? (channel.kind === 'direct' ? channel.name : `#${channel.name}`) : '';
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const chosen = shown ? listed[active] : undefined;
    if (walk(event, shown, composer)) return;
    if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && chosen) {
      event.preventDefault();
      composer.start(chosen);
    }
  };
  return html`<input
    id="command-text"
    class="command-text"
    role="combobox"
    aria-label=${words.composer.box(place)}
    aria-autocomplete="list"
    aria-expanded=${shown}
    aria-controls=${shown ? 'proposals' : nothing}
    aria-activedescendant=${shown && listed[active] ? `proposal-${active}` : nothing}
    placeholder=${words.composer.placeholder}
    maxlength="2000"
    spellcheck="false"
    .value=${live(text)}
    @input=${(event: Event) => composer.type((event.currentTarget as HTMLInputElement).value)}
    @keydown=${onKey}
    @blur=${() => composer.close()}
    @focus=${() => text.startsWith('/') && composer.reopen()}
  />`;
}

function commandList(page: Page, composer: Composer) {
  const { state, words } = page;
  const { text, open, active } = state.composer;
  if (!open || !text.startsWith('/')) return nothing;
  const listed = composer.listed();
  const none = composer.commands().length === 0 ? words.composer.noCommands : words.composer.noCommand;
  return html`<div class="proposals">
    <p class="proposals-head">${words.composer.commands}</p>
    ${listed.length === 0 ? html`<p class="proposals-none">${none}</p>` : nothing}
    <div role="listbox" id="proposals" aria-label=${words.composer.commands} @mousedown=${keepFocus}>
      ${listed.map(
        (command, at) =>
          html`<div
            role="option"
            id="proposal-${at}"
            aria-selected=${at === active}
            @mouseenter=${() => composer.setActive(at)}
            @click=${() => composer.start(command)}
          >
            <span class="proposal-name">/${command.title}</span>
            <span class="proposal-options">
              ${command.options.map((option) => html`<span ?data-required=${option.required}>${option.name}</span>`)}
            </span>
            <span class="proposal-about">${command.description}</span>
          </div>`,
      )}
    </div>
  </div>`;
}

function optionList(draft: Draft, page: Page, composer: Composer) {
  const { words, state } = page;
  const { field: name, open, active, choices, status, problem } = state.composer;
  const option = name ? optionOf(draft, name) : undefined;
  const asks = option && (choices.length > 0 || status !== 'ready' || 'autocomplete' in option);
  if (!option && !problem)
    return html`<div class="proposals"><p class="proposals-about">${draft.command.description}</p></div>`;
  return html`<div class="proposals">
    ${problem ? html`<p class="proposals-problem" id="composer-problem" role="alert">${problem.text}</p>` : nothing}
    ${
      option
        ? html`<p class="proposals-head" id="option-about">
            <b>${option.name}</b> ${describe(option, words.locale.slice(0, 2))}
            <span class="needed-word">${option.required ? words.composer.required : words.composer.optional}</span>
          </p>`
        : nothing
    }
    ${
      option && open && asks
        ? html`<div role="listbox" id="proposals" aria-label=${option.name} @mousedown=${keepFocus}>
              ${choices.map(
                (choice, at) =>
                  html`<div
                    role="option"
                    id="proposal-${at}"
                    aria-selected=${at === active}
                    @mouseenter=${() => composer.setActive(at)}
                    @click=${() => composer.pick(option.name, choice)}
                  >
                    <span class="proposal-choice">${choice.name}</span>
                  </div>`,
              )}
            </div>
            ${
              choices.length === 0
                ? html`<p class="proposals-none">
                    ${status === 'loading' ? words.composer.loading : status === 'failed' ? words.composer.failed : words.composer.none}
                  </p>`
                : nothing
            }`
        : nothing
    }
  </div>`;
}
