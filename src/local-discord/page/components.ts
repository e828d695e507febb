/** Draws what stands in a message beside its text: Components V2, and the rows of buttons and selects of classic ones. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type {
  APIButtonComponent,
  APIComponentInContainer,
  APIMessageTopLevelComponent,
  APISectionComponent,
} from 'discord-api-types/v10';
import type { Message } from '../world.ts';
import { fileCard, picture } from './files.ts';
import { markdown } from './markdown.ts';
import type { Page } from './page.ts';
import { messageSelect } from './select.ts';
import { ButtonStyle, ComponentType } from './wire-numbers.ts';

/** A colour set on the element itself: the page's policy lets no style stand in the markup. */
export const tint = (colour: number | null | undefined) =>
  ref((element?: Element): void => {
    if (element instanceof HTMLElement && typeof colour === 'number')
      element.style.setProperty('--accent', `#${colour.toString(16).padStart(6, '0')}`);
  });

type Drawable = APIMessageTopLevelComponent | APIComponentInContainer;

export const components = (message: Message, page: Page): readonly TemplateResult[] =>
  message.components.map((component) => component_(component, message, page));

function component_(component: Drawable, message: Message, page: Page): TemplateResult {
  switch (component.type) {
    case ComponentType.ActionRow:
      return html`<div class="row">
        ${component.components.map((part) =>
          part.type === ComponentType.Button
            ? button(part, message, page)
            : messageSelect(
                part,
                page.state.waiting.has(`${message.id}/${part.custom_id}`),
                (values) => void page.act.press(message, part.custom_id, values),
                page,
              ),
        )}
      </div>`;
    case ComponentType.TextDisplay:
      return html`<div class="text">${markdown(component.content, page)}</div>`;
    case ComponentType.Section:
      return section(component, message, page);
    case ComponentType.Separator:
      return html`<hr
        class=${component.spacing === 2 ? 'wide' : ''}
        ?data-invisible=${component.divider === false}
        aria-hidden=${component.divider === false ? 'true' : nothing}
      />`;
    case ComponentType.MediaGallery:
      return html`<div class="gallery" data-count=${component.items.length}>
        ${component.items.map((item) => picture(item.media.url, item.description ?? '', message, page))}
      </div>`;
    case ComponentType.File:
      return fileCard(component.file.url, message, page);
    case ComponentType.Container: {
      const accent = component.accent_color;
      const content = component.components.map((part) => component_(part, message, page));
      return html`<div class="container" ?data-accent=${typeof accent === 'number'} ${tint(accent)}>
        ${
          component.spoiler
            ? html`<details>
                <summary>${page.words.messages.spoiler}</summary>
                ${content}
              </details>`
            : content
        }
      </div>`;
    }
    default:
      return html`<p class="unknown">${page.words.messages.notFaithful(String((component as Drawable).type))}</p>`;
  }
}

function section(component: APISectionComponent, message: Message, page: Page): TemplateResult {
  const { accessory } = component;
  return html`<div class="section">
    <div class="section-text">
      ${component.components.map((part) => html`<div class="text">${markdown(part.content, page)}</div>`)}
    </div>
    ${
      accessory.type === ComponentType.Button
        ? button(accessory, message, page)
        : html`<div class="thumbnail">${picture(accessory.media.url, accessory.description ?? '', message, page)}</div>`
    }
  </div>`;
}

const looks: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
};

function button(part: APIButtonComponent, message: Message, page: Page): TemplateResult {
  const label = 'label' in part ? part.label : undefined;
  const emoji = 'emoji' in part ? part.emoji?.name : undefined;
  const content = html`${emoji ? html`<span class="emoji" aria-hidden=${label ? 'true' : 'false'}>${emoji}</span>` : nothing}${
    label ? html`<span>${label}</span>` : nothing
  }`;
  if (part.style === ButtonStyle.Link)
    return part.disabled
      ? html`<button type="button" class="button secondary" disabled>${content}</button>`
      : html`<a class="button secondary" href=${part.url} target="_blank" rel="noopener noreferrer"
          >${content}<span class="away" aria-hidden="true">↗</span
          ><span class="unseen"> ${page.words.messages.opensElsewhere}</span></a
        >`;
  if (part.style === ButtonStyle.Premium)
    return html`<button type="button" class="button secondary" disabled>${part.sku_id}</button>`;
  const waiting = page.state.waiting.has(`${message.id}/${part.custom_id}`);
  return html`<button
    type="button"
    class="button ${looks[part.style] ?? 'secondary'}"
    data-custom-id=${part.custom_id}
    ?disabled=${part.disabled ?? false}
    aria-busy=${waiting}
    @click=${() => waiting || void page.act.press(message, part.custom_id)}
  >
    ${content}
  </button>`;
}
