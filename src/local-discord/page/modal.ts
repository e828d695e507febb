/** A form that the bot opened, in a native dialog: the browser keeps the focus inside and gives it back at the end. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type {
  APIModalInteractionResponseCallbackComponent,
  APISelectMenuComponent,
  APITextInputComponent,
} from 'discord-api-types/v10';
import type { FieldValue } from './acts.ts';
import { markdown } from './markdown.ts';
import type { Page } from './page.ts';
import { optionsOf } from './select.ts';
import { ComponentType } from './wire-numbers.ts';

/** Opened at the first field. The element is told of itself before it stands in the page, hence the turn in between. */
const open = (element?: Element): void =>
  queueMicrotask(() => {
    if (!(element instanceof HTMLDialogElement) || !element.isConnected || element.open) return;
    element.showModal();
    element.querySelector<HTMLElement>('.modal-body :is(input, textarea, select)')?.focus();
  });

/** A control of a form, seen loosely: Discord's types part what is drawn alike. */
interface Control {
  readonly type: number;
  readonly custom_id: string;
  readonly required?: boolean;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly default?: boolean;
  readonly options?: readonly { label: string; value: string; description?: string | null; default?: boolean }[];
}

export function modalDialog(page: Page): TemplateResult | typeof nothing {
  const { modal, view } = page.state;
  if (!modal) return nothing;
  const { words } = page;
  const { data } = modal.open;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void page.act.submit(valuesOf(event.currentTarget as HTMLFormElement, data.components));
  };
  const cancel = (event: Event): void => {
    event.preventDefault();
    page.act.closeModal();
  };
  return html`<dialog class="modal" aria-labelledby="modal-title" ${ref(open)} @cancel=${cancel}>
    <form @submit=${submit}>
      <header>
        <h2 id="modal-title">${data.title}</h2>
        <button type="button" class="icon-button close" aria-label=${words.close} @click=${cancel}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      <div class="modal-body">
        <p class="modal-honest">${words.modal.honest(view?.bot.name ?? '')}</p>
        ${modal.failed ? html`<p class="failure" role="alert">${words.modal.failed}</p>` : nothing}
        ${data.components.map((component) => part(component, page))}
      </div>
      <footer>
        <button type="button" class="button plain" @click=${cancel}>${words.modal.cancel}</button>
        <button type="submit" class="button primary" aria-busy=${modal.busy}>${words.modal.submit}</button>
      </footer>
    </form>
  </dialog>`;
}

function part(component: APIModalInteractionResponseCallbackComponent, page: Page): TemplateResult {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return html`<div class="text">${markdown(component.content, page)}</div>`;
    case ComponentType.Label:
      return labelled(component.label, component.description ?? null, component.component as Control, page);
    case ComponentType.ActionRow:
      return html`${component.components.map((input) => labelled(input.label ?? '', null, input as Control, page))}`;
    default:
      return html`<p class="unknown">${page.words.messages.notFaithful(String((component as Control).type))}</p>`;
  }
}

function labelled(label: string, about: string | null, control: Control, page: Page): TemplateResult {
  const id = `modal-${control.custom_id}`;
  const needed = control.required ?? control.type !== ComponentType.Checkbox;
  const mark = needed ? html`<span class="needed" aria-hidden="true">*</span>` : nothing;
  const description = about ? html`<p class="about" id="${id}-about">${about}</p>` : nothing;
  const several =
    control.type === ComponentType.RadioGroup ||
    control.type === ComponentType.CheckboxGroup ||
    (control.type !== ComponentType.TextInput && (control.max_values ?? 1) > 1);
  if (control.type === ComponentType.Checkbox)
    return html`<div class="modal-field">
      <label class="choice">
        <input
          type="checkbox"
          id=${id}
          name=${control.custom_id}
          ?checked=${control.default ?? false}
          aria-describedby=${about ? `${id}-about` : nothing}
        />
        <span>${label}</span>
      </label>
      ${description}
    </div>`;
  if (several)
    return html`<fieldset class="modal-field">
      <legend>${label}${mark}</legend>
      ${description} ${choices(control, needed, page)}
    </fieldset>`;
  return html`<div class="modal-field">
    <label for=${id}>${label}${mark}</label>
    ${description}
    ${
      control.type === ComponentType.TextInput
        ? textInput(control as unknown as APITextInputComponent, id, needed, about !== null)
        : select(control, id, needed, page)
    }
  </div>`;
}

function textInput(input: APITextInputComponent, id: string, needed: boolean, described: boolean): TemplateResult {
  const about = described ? `${id}-about` : nothing;
  return input.style === 2
    ? html`<textarea
        id=${id}
        name=${input.custom_id}
        rows="4"
        ?required=${needed}
        minlength=${input.min_length ?? nothing}
        maxlength=${input.max_length ?? 4_000}
        placeholder=${input.placeholder ?? nothing}
        aria-describedby=${about}
        .defaultValue=${input.value ?? ''}
      ></textarea>`
    : html`<input
        type="text"
        id=${id}
        name=${input.custom_id}
        autocomplete="off"
        ?required=${needed}
        minlength=${input.min_length ?? nothing}
        maxlength=${input.max_length ?? 4_000}
        placeholder=${input.placeholder ?? nothing}
        aria-describedby=${about}
        .defaultValue=${input.value ?? ''}
      />`;
}

const offered = (control: Control, page: Page) =>
  control.options
    ? control.options.map((option) => ({ ...option, selected: option.default ?? false }))
    : optionsOf(control as unknown as APISelectMenuComponent, page.state.view);

function choices(control: Control, needed: boolean, page: Page) {
  const single = control.type === ComponentType.RadioGroup;
  return offered(control, page).map(
    (option) =>
      html`<label class="choice">
        <input
          type=${single ? 'radio' : 'checkbox'}
          name=${control.custom_id}
          value=${option.value}
          ?checked=${option.selected}
          ?required=${single && needed}
        />
        <span>${option.label}${option.description ? html`<small>${option.description}</small>` : nothing}</span>
      </label>`,
  );
}

const select = (control: Control, id: string, needed: boolean, page: Page): TemplateResult =>
  html`<select id=${id} name=${control.custom_id} ?required=${needed}>
    <option value="">${page.words.messages.pick}</option>
    ${offered(control, page).map(
      (option) => html`<option value=${option.value} ?selected=${option.selected}>${option.label}</option>`,
    )}
  </select>`;

/** What was filled in, by custom id. */
function valuesOf(
  form: HTMLFormElement,
  components: readonly APIModalInteractionResponseCallbackComponent[],
): Readonly<Record<string, FieldValue>> {
  const data = new FormData(form);
  const controls = components.flatMap((component) =>
    component.type === ComponentType.Label
      ? [component.component as Control]
      : component.type === ComponentType.ActionRow
        ? (component.components as readonly Control[])
        : [],
  );
  return Object.fromEntries(
    controls.map(({ custom_id, type }): [string, FieldValue] => {
      if (type === ComponentType.TextInput || type === ComponentType.RadioGroup)
        return [custom_id, String(data.get(custom_id) ?? '')];
      if (type === ComponentType.Checkbox) return [custom_id, data.has(custom_id)];
      return [custom_id, data.getAll(custom_id).map(String).filter(Boolean)];
    }),
  );
}
