/** Draws the teacher's desk in the page's second tab. What is open, filtered and scrolled stays when the notes change. */
import { html, nothing, render, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { DeskView } from '../view.ts';
import { comparisonCard, courseCard, problemRow, questionCard, termCard } from './cards.ts';
import { type DeskLanguage, type DeskWords, deskWords } from './words.ts';

/** How many of a list are drawn before "show more". */
const AT_ONCE = 60;

type Part = 'courses' | 'problems' | 'terms' | 'comparisons' | 'questions';
const parts: readonly Part[] = ['courses', 'problems', 'terms', 'comparisons', 'questions'];

/** `show` draws a view; it is called again whenever the notes or the language change. */
export function mountDesk(host: HTMLElement): { show(view: unknown, language: DeskLanguage): void } {
  let view: DeskView | null = null;
  let words: DeskWords = deskWords.fr;
  let course = '';
  let query = '';
  let part: Part = 'courses';
  let room = AT_ONCE;

  const draw = (): void => {
    if (view) render(desk(view), host);
  };
  const set = (change: () => void): void => {
    change();
    room = AT_ONCE;
    draw();
  };

  const desk = (data: DeskView): TemplateResult => {
    const fits = filterOf(course, query);
    const shown = {
      courses: data.courses,
      problems: data.problems.filter((one) => fits(one.course, [one.text, one.file])),
      terms: data.terms.filter((one) =>
        fits(one.course, [one.label, ...one.aliases, one.place.file, ...one.definitions.map(({ text }) => text)]),
      ),
      comparisons: data.comparisons.filter((one) => fits(one.course, [...one.items, one.place.file])),
      questions: data.questions.filter((one) =>
        fits(one.course, [one.stem, one.place.file, ...one.choices.map(({ text }) => text)]),
      ),
    };
    return html`<div class="desk-page">
      <header class="desk-head">
        <h2>${words.title}</h2>
        <p>${words.intro}</p>
        <p role="status" class="desk-version">${words.updated(data.version)}</p>
      </header>
      <div class="desk-tools">
        <div class="desk-parts" role="group" aria-label=${words.nav}>
          ${parts.map(
            (name) =>
              html`<button
                type="button"
                aria-pressed=${part === name}
                data-part=${name}
                data-grave=${name === 'problems' && data.problems.some(({ severity }) => severity === 'error')}
                @click=${() => set(() => (part = name))}
              >
                ${words.sections[name]} <span class="count">${shown[name].length}</span>
              </button>`,
          )}
        </div>
        ${
          part === 'courses'
            ? nothing
            : html`<label>
                  <span>${words.course}</span>
                  <select
                    @change=${(event: Event) => set(() => (course = (event.currentTarget as HTMLSelectElement).value))}
                  >
                    <option value="" ?selected=${course === ''}>${words.allCourses}</option>
                    ${data.courses.map(({ name }) => html`<option value=${name} ?selected=${course === name}>${name}</option>`)}
                  </select>
                </label>
                <label class="desk-filter">
                  <span>${words.filter}</span>
                  <input
                    type="search"
                    placeholder=${words.filterHint}
                    .value=${query}
                    @input=${(event: Event) => set(() => (query = (event.currentTarget as HTMLInputElement).value))}
                  />
                </label>`
        }
      </div>
      ${body(data, shown)}
    </div>`;
  };

  const body = (data: DeskView, shown: Pick<DeskView, Part>): TemplateResult => {
    switch (part) {
      case 'courses':
        return list(
          shown.courses,
          ({ name }) => name,
          (one) => courseCard(one, words),
          words.noCourse,
          'desk-courses',
        );
      case 'problems':
        return list(
          shown.problems,
          (one) => `${one.file}:${one.line}:${one.text}`,
          (one) => problemRow(one, words),
          words.noProblem,
          'desk-problems',
        );
      case 'terms':
        return list(
          shown.terms,
          (one) => `${one.course}/${one.label}`,
          (one) => termCard(one, words),
          words.noTerm,
        );
      case 'comparisons':
        return list(
          shown.comparisons,
          (one) => `${one.place.file}:${one.place.line}:${one.items.join('/')}`,
          (one) => comparisonCard(one, words),
          words.noComparison,
        );
      case 'questions':
        return html`${list(
            shown.questions,
            ({ id }) => id,
            (one) => questionCard(one, words),
            words.noQuestion,
          )}
          <p class="desk-note">${words.refused(data.refused)}</p>`;
    }
  };

  const list = <One>(
    all: readonly One[],
    key: (one: One) => string,
    card: (one: One) => TemplateResult,
    none: string,
    kind = '',
  ): TemplateResult => {
    if (all.length === 0) return html`<p class="desk-none">${none}</p>`;
    return html`<ul class="desk-list ${kind}">
        ${repeat(all.slice(0, room), key, card)}
      </ul>
      ${
        all.length > room
          ? html`<button
              type="button"
              class="button secondary desk-more"
              @click=${() => {
                room += AT_ONCE;
                draw();
              }}
            >
              ${words.more(all.length - room)}
            </button>`
          : nothing
      }`;
  };

  host.replaceChildren();
  return {
    show(next, language) {
      view = next as DeskView;
      words = deskWords[language];
      if (!view.courses.some(({ name }) => name === course)) course = '';
      draw();
    },
  };
}

/** Keeps what belongs to the course and holds every word of the query, whatever case and accents. */
function filterOf(course: string, query: string): (of: string, texts: readonly string[]) => boolean {
  const asked = fold(query).split(/\s+/u).filter(Boolean);
  return (of, texts) => {
    if (course !== '' && of !== course) return false;
    if (asked.length === 0) return true;
    const text = fold(texts.join(' '));
    return asked.every((word) => text.includes(word));
  };
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
