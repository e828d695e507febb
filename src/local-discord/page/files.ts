/** Pictures and files of a message. Only this machine's are loaded: the page asks nothing of the outside. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { APIAttachment } from 'discord-api-types/v10';
import type { Message } from '../world.ts';
import type { Page } from './page.ts';

/** The address under this server's own root, or null where it is another machine's. */
function localAddress(url: string): string | null {
  const address = new URL(url, location.href);
  return ['127.0.0.1', 'localhost', location.hostname].includes(address.hostname)
    ? address.pathname + address.search
    : null;
}

const attachmentOf = (url: string, message: Message): APIAttachment | undefined => {
  const name = url.startsWith('attachment://') ? url.slice('attachment://'.length) : null;
  return message.attachments.find((one) => (name === null ? one.url === url : one.filename === name));
};

/** A picture with its text alternative, which a sighted reader can open too: it is part of what is judged. */
export function picture(url: string, alt: string, message: Message, page: Page): TemplateResult {
  const { words } = page;
  const attachment = attachmentOf(url, message);
  const address = localAddress(attachment?.url ?? url);
  const said = alt || attachment?.description || '';
  if (!address) return html`<p class="unknown">${said || url} — ${words.messages.external}</p>`;
  return html`<figure>
    <a href=${address} target="_blank">
      <img
        src=${address}
        alt=${said || words.messages.noAlt}
        width=${attachment?.width ?? nothing}
        height=${attachment?.height ?? nothing}
      />
    </a>
    ${
      said
        ? html`<figcaption>
            <details>
              <summary><span aria-hidden="true">ALT</span><span class="unseen">${words.messages.alt}</span></summary>
              <p>${said}</p>
            </details>
          </figcaption>`
        : nothing
    }
  </figure>`;
}

export function fileCard(url: string, message: Message, page: Page): TemplateResult {
  const attachment = attachmentOf(url, message);
  const name = attachment?.filename ?? url.split('/').pop() ?? url;
  const address = localAddress(attachment?.url ?? url);
  return html`<a class="file" href=${address ?? nothing} download=${name}>
    <span class="file-icon" aria-hidden="true"></span><span class="unseen">${page.words.messages.download}</span>
    <span class="file-name">${name}</span>
    ${attachment ? html`<small>${sizeOf(attachment.size, page.words.locale)}</small>` : nothing}
  </a>`;
}

/** Attachments of a classic message, below its text. */
export const attachments = (message: Message, page: Page): readonly TemplateResult[] =>
  message.attachments.map((one) =>
    one.content_type?.startsWith('image/')
      ? html`<div class="gallery" data-count="1">${picture(one.url, one.description ?? '', message, page)}</div>`
      : fileCard(one.url, message, page),
  );

const sizeOf = (bytes: number, locale: string): string =>
  new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: bytes < 1_000 ? 'byte' : 'kilobyte',
    maximumFractionDigits: 1,
  }).format(bytes < 1_000 ? bytes : bytes / 1_000);
