/** Draws the tree of Discord's Markdown. Text only ever becomes text: no part of a message is read as HTML. */
import { html, type nothing, type TemplateResult } from 'lit-html';
import { type Node, treeOf } from './markdown-tree.ts';
import type { Page } from './page.ts';

type Drawn = TemplateResult | string | typeof nothing;

/** A message's text as Discord's client would show it. */
export const markdown = (text: string, page: Page): readonly Drawn[] => drawAll(treeOf(text), page);

const drawAll = (nodes: readonly Node[], page: Page): readonly Drawn[] => nodes.map((node) => draw(node, page));
const inner = (node: Node, page: Page): readonly Drawn[] =>
  typeof node.content === 'string' ? [node.content] : drawAll(node.content ?? [], page);

function draw(node: Node, page: Page): Drawn {
  const { names, words } = page;
  const id = String(node['id'] ?? '');
  switch (node.type) {
    case 'text':
      return String(node.content);
    case 'br':
    case 'newline':
      return html`<br />`;
    case 'strong':
      return html`<strong>${inner(node, page)}</strong>`;
    case 'em':
      return html`<em>${inner(node, page)}</em>`;
    case 'underline':
      return html`<u>${inner(node, page)}</u>`;
    case 'strikethrough':
      return html`<s>${inner(node, page)}</s>`;
    case 'inlineCode':
      return html`<code>${node.content}</code>`;
    case 'codeBlock':
      return html`<pre tabindex="0"><code>${node.content}</code></pre>`;
    case 'blockQuote':
      return html`<blockquote>${inner(node, page)}</blockquote>`;
    case 'subtext':
      return html`<small class="subtext">${inner(node, page)}</small>`;
    case 'heading':
      return heading(Number(node['level']), inner(node, page));
    case 'list':
      return list(node, page);
    case 'link':
    case 'url':
    case 'autolink':
      return link(String(node['target']), inner(node, page), page);
    case 'spoiler':
      return html`<button
        class="spoiler"
        type="button"
        aria-expanded="false"
        title=${words.messages.spoiler}
        @click=${(event: Event) => (event.currentTarget as HTMLElement).setAttribute('aria-expanded', 'true')}
      >
        <span>${inner(node, page)}</span>
      </button>`;
    case 'user':
      return mention(`@${names.member(id) ?? words.messages.unknownMember}`);
    case 'role':
      return mention(`@${(names.role(id) ?? words.messages.unknownRole).replace(/^@/u, '')}`);
    case 'channel':
      return mention(`#${names.channel(id) ?? words.messages.unknownChannel}`);
    case 'everyone':
    case 'here':
      return mention(`@${node.type}`);
    case 'slashCommand':
      return mention(`/${String(node['fullName'])}`);
    case 'timestamp': {
      const seconds = Number(node['timestamp']);
      const at = new Date(seconds * 1_000);
      if (Number.isNaN(at.getTime())) return String(node['timestamp']);
      const shown = names.time(seconds, String(node['format'] ?? 'f'));
      return html`<time class="stamp" datetime=${at.toISOString()} title=${names.time(seconds, 'F')}>${shown}</time>`;
    }
    case 'emoji':
      return `:${String(node['name'])}:`;
    case 'twemoji':
      return String(node['name']);
    default:
      return html`${inner(node, page)}`;
  }
}

const mention = (text: string): TemplateResult => html`<span class="mention">${text}</span>`;

/** The page's own headings are levels 1 and 2, so a message's begin at 3. */
function heading(level: number, content: readonly Drawn[]): TemplateResult {
  if (level === 1) return html`<h3 class="big">${content}</h3>`;
  return level === 2 ? html`<h4 class="middle">${content}</h4>` : html`<h5 class="low">${content}</h5>`;
}

function list(node: Node, page: Page): TemplateResult {
  const items = (node['items'] as readonly (readonly Node[])[]).map((item) => html`<li>${drawAll(item, page)}</li>`);
  return node['ordered']
    ? html`<ol start=${Number(node['start'])}>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

/** A link to a message or channel of Discord's is followed here, where that message is. */
const PLACE = /^https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/(?:\d+|@me)\/(\d+)(?:\/(\d+))?$/u;

/** Only links to the web are links; anything else stays text. */
function link(target: string, content: readonly Drawn[], page: Page): Drawn {
  const [, channelId, messageId] = PLACE.exec(target) ?? [];
  if (channelId)
    return html`<a
      href="#in=${channelId}"
      @click=${(event: Event) => {
        event.preventDefault();
        void page.act.jump(channelId, messageId ?? null);
      }}
      >${content}</a
    >`;
  if (!/^(?:https?|discord):\/\//iu.test(target)) return html`${content}`;
  return html`<a href=${target} target="_blank" rel="noopener noreferrer"
    >${content}<span class="unseen"> ${page.words.messages.opensElsewhere}</span></a
  >`;
}
