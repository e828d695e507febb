/** The fields of a command's options, each a combobox over what it proposes, and the keys they share with the command list. */
import { html, nothing } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Composer } from './composer-acts.ts';
import { describe, type Draft, fieldOf, type Option, optionOf } from './composer-model.ts';
import type { Page } from './page.ts';

/** Arrows and Escape; true where the key was one of them. */
export function walk(event: KeyboardEvent, open: boolean, composer: Composer): boolean {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    if (open) composer.move(event.key === 'ArrowDown' ? 1 : -1);
    else composer.reopen();
    return true;
  }
  if (event.key === 'Escape' && open) {
    event.preventDefault();
    composer.close();
    return true;
  }
  return false;
}

/** A click on the list must not take the focus from the field. */
export const keepFocus = (event: Event): void => event.preventDefault();

export function fields(draft: Draft, page: Page, composer: Composer) {
  const { words } = page;
  const more = draft.command.options.filter((option) => !draft.shown.includes(option.name));
  return html`<div class="fields">
    <span class="chip">
      /${draft.command.title}
      <button
        type="button"
        aria-label=${words.composer.leave(`/${draft.command.title}`)}
        @click=${() => composer.leave()}
      >
        <span aria-hidden="true">×</span>
      </button>
    </span>
    ${draft.shown.map((name) => {
      const option = optionOf(draft, name);
      return option ? field(option, draft, page, composer) : nothing;
    })}
    ${more.map(
      (option) =>
        html`<button
          type="button"
          class="add-option"
          aria-label=${words.composer.add(option.name)}
          title=${describe(option, words.locale.slice(0, 2))}
          @click=${() => composer.addOption(option.name)}
        >
          <span aria-hidden="true">+</span> ${option.name}
        </button>`,
    )}
  </div>`;
}

function field(option: Option, draft: Draft, { state }: Page, composer: Composer) {
  const { field: focused, open, active, choices, problem } = state.composer;
  const { name } = option;
  const { text } = fieldOf(draft, name);
  const shown = open && focused === name;
  const wrong = problem?.option === name;
  const needed = option.required ?? false;
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || walk(event, shown, composer)) return;
    if (event.key === 'Escape') composer.leave();
    const chosen = shown ? choices[active] : undefined;
    if (event.key === 'Enter' && chosen && state.composer.status === 'ready') {
      event.preventDefault();
      composer.pick(name, chosen);
    }
    if (event.key === 'Backspace' && text === '') {
      event.preventDefault();
      if (needed || draft.shown.length === 1) composer.leave();
      else composer.dropOption(name);
    }
  };
  return html`<span class="field" ?data-wrong=${wrong} ?data-focused=${focused === name}>
    <label for="option-${name}"
      >${name}${needed ? html`<span class="needed" aria-hidden="true">*</span>` : nothing}</label
    >
    <input
      id="option-${name}"
      role="combobox"
      aria-autocomplete="list"
      aria-expanded=${shown && choices.length > 0}
      aria-controls=${shown && choices.length > 0 ? 'proposals' : nothing}
      aria-activedescendant=${shown && choices[active] ? `proposal-${active}` : nothing}
      aria-required=${needed}
      aria-invalid=${wrong}
      aria-describedby=${wrong ? 'composer-problem' : focused === name ? 'option-about' : nothing}
      spellcheck="false"
      size=${Math.min(28, Math.max(6, text.length + 1))}
      .value=${live(text)}
      @input=${(event: Event) => composer.typeField(name, (event.currentTarget as HTMLInputElement).value)}
      @focus=${() => composer.focusField(name)}
      @click=${() => composer.focusField(name)}
      @keydown=${onKey}
      @blur=${() => composer.close()}
    />
  </span>`;
}
