/** A select of a message or a form, as a list that opens: buttons for one choice, boxes with a confirmation for several. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { APISelectMenuComponent } from 'discord-api-types/v10';
import type { View } from '../page-protocol.ts';
import type { Page } from './page.ts';
import { ComponentType } from './wire-numbers.ts';

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description: string | null;
  readonly selected: boolean;
}

/** What a select offers: its own options, or the server's people, roles and channels. */
export function optionsOf(select: APISelectMenuComponent, view: View | null): readonly SelectOption[] {
  const plain = (label: string, value: string): SelectOption => ({ label, value, description: null, selected: false });
  const members = () => (view?.members ?? []).map(({ id, name }) => plain(`@${name}`, id));
  const roles = () => (view?.roles ?? []).map(({ id, name }) => plain(`@${name.replace(/^@/u, '')}`, id));
  switch (select.type) {
    case ComponentType.StringSelect:
      return select.options.map((option) => ({
        label: option.emoji?.name ? `${option.emoji.name} ${option.label}` : option.label,
        value: option.value,
        description: option.description ?? null,
        selected: option.default ?? false,
      }));
    case ComponentType.UserSelect:
      return members();
    case ComponentType.RoleSelect:
      return roles();
    case ComponentType.MentionableSelect:
      return [...members(), ...roles()];
    default:
      return (view?.channels ?? [])
        .filter(({ kind }) => kind !== 'direct')
        .map(({ id, name }) => plain(`#${name}`, id));
  }
}

/** A select on a message; `choose` is called with what was picked. */
export function messageSelect(
  select: APISelectMenuComponent,
  waiting: boolean,
  choose: (values: readonly string[]) => void,
  page: Page,
): TemplateResult {
  const options = optionsOf(select, page.state.view);
  const least = select.min_values ?? 1;
  const most = select.max_values ?? 1;
  const title = select.placeholder ?? page.words.messages.pick;
  const picked = options.filter((option) => option.selected).map((option) => option.label);
  if (select.disabled)
    return html`<button type="button" class="select-closed" disabled>${picked.join(', ') || title}</button>`;

  const close = (event: Event): void => {
    const details = (event.currentTarget as HTMLElement).closest('details');
    if (!details) return;
    details.open = false;
    details.querySelector('summary')?.focus();
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close(event);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event);
  };
  const confirm = (event: SubmitEvent): void => {
    event.preventDefault();
    close(event);
    choose(new FormData(event.currentTarget as HTMLFormElement).getAll('value').map(String));
  };

  return html`<details class="select" ?data-waiting=${waiting} @keydown=${onKey}>
    <summary><span>${picked.join(', ') || title}</span></summary>
    ${
      most > 1
        ? html`<form class="choices" aria-label=${title} @submit=${confirm}>
            ${options.map(
              (option) =>
                html`<label class="choice">
                  <input type="checkbox" name="value" value=${option.value} ?checked=${option.selected} />
                  <span>${option.label}${about(option)}</span>
                </label>`,
            )}
            <button type="submit" class="button primary" @click=${(event: Event) => limit(event, least, most)}>
              ${page.words.messages.confirm}
            </button>
          </form>`
        : html`<div class="choices" role="group" aria-label=${title}>
            ${options.map(
              (option) =>
                html`<button
                  type="button"
                  class="choice"
                  aria-pressed=${option.selected}
                  @click=${(event: Event) => {
                    close(event);
                    choose([option.value]);
                  }}
                >
                  <span>${option.label}${about(option)}</span>
                </button>`,
            )}
          </div>`
    }
  </details>`;
}

const about = (option: SelectOption) => (option.description ? html`<small>${option.description}</small>` : nothing);

/** The confirmation does nothing until the number of choices is one that the bot takes. */
function limit(event: Event, least: number, most: number): void {
  const chosen = (event.currentTarget as HTMLElement).closest('form')?.querySelectorAll(':checked').length ?? 0;
  if (chosen < least || chosen > most) event.preventDefault();
}

/** Arrow keys walk through the open list, as in any menu. */
function step(event: KeyboardEvent): void {
  const details = event.currentTarget as HTMLDetailsElement;
  if (!details.open) return;
  event.preventDefault();
  const items = [...details.querySelectorAll<HTMLElement>('button, input')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  items[(at + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length]?.focus();
}
