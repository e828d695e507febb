/** The second tab: the desk's own module is loaded when it is first opened, and draws what its server side sends. */
import { ref } from 'lit-html/directives/ref.js';
import { html, type TemplateResult } from 'lit-html';
import type { PageLanguage } from '../page-protocol.ts';
import type { Page } from './page.ts';

/** What the desk's module exports. */
export interface DeskModule {
  mountDesk(host: HTMLElement): { show(view: unknown, language: PageLanguage): void };
}

export interface DeskTab {
  /** Asks for the view again and draws it: the notes changed, or the language did. */
  refresh(): Promise<void>;
  host(element?: Element): void;
}

/** `load` fetches the module; `view` asks the server. */
export function createDeskTab(
  load: () => Promise<DeskModule>,
  view: () => Promise<unknown>,
  language: () => PageLanguage,
  failed: () => void,
): DeskTab {
  let drawn: ReturnType<DeskModule['mountDesk']> | null = null;
  const tab: DeskTab = {
    async refresh() {
      if (!drawn) return;
      try {
        drawn.show(await view(), language());
      } catch {
        failed();
      }
    },
    host(element) {
      drawn = null;
      if (!(element instanceof HTMLElement)) return;
      load()
        .then((module) => {
          drawn = module.mountDesk(element);
          return tab.refresh();
        })
        .catch(failed);
    },
  };
  return tab;
}

export const deskPanel = (page: Page, tab: DeskTab): TemplateResult =>
  html`<link rel="stylesheet" href="/page/desk-style.css" />
    <div class="desk" id="desk-panel" role="tabpanel" aria-labelledby="tab-desk">
      ${
        page.state.deskFailed
          ? html`<p class="failure" role="alert">${page.words.desk.failed}</p>`
          : html`<main class="desk-host" ${ref(tab.host)}><p class="help">${page.words.desk.loading}</p></main>`
      }
    </div>`;
