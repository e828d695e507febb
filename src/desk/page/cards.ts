/** One course, problem, term, comparison or question of the desk, each with the place in the notes it comes from. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { DeskComparison, DeskCourse, DeskPlace, DeskProblem, DeskQuestion, DeskTerm } from '../view.ts';
import type { DeskWords } from './words.ts';

/** "reseaux/osi.md › Modèle OSI › l. 12" */
const place = ({ file, line, headings }: DeskPlace, words: DeskWords): TemplateResult =>
  html`<p class="place">
    <b>${file}</b> ${headings.map((heading) => html`<span>› ${heading}</span> `)}<span>› ${words.line(line)}</span>
  </p>`;

export const courseCard = (course: DeskCourse, words: DeskWords): TemplateResult =>
  html`<li class="desk-card">
    <h3>${course.name}</h3>
    <p class="figures">
      <span>${words.terms(course.terms)}</span><span>${words.comparisons(course.comparisons)}</span
      ><span>${words.questions(course.questions)}</span>
    </p>
    <ul class="course-notes" aria-label=${words.notes(course.notes.length)}>
      ${course.notes.map(
        (note) =>
          html`<li>
            <span>${note.title}</span>
            <small>${note.file}</small>
            ${note.date ? html`<small><time datetime=${note.date}>${words.date(note.date)}</time></small>` : nothing}
          </li>`,
      )}
    </ul>
  </li>`;

export const problemRow = (problem: DeskProblem, words: DeskWords): TemplateResult =>
  html`<li class="desk-card problem" data-severity=${problem.severity}>
    <strong class="severity">${words.severity[problem.severity]}</strong>
    <div>
      <p>${problem.text}</p>
      <p class="place"><b>${problem.file}</b> <span>› ${words.line(problem.line)}</span></p>
    </div>
  </li>`;

export const termCard = (term: DeskTerm, words: DeskWords): TemplateResult =>
  html`<li class="desk-card">
    <h3>${term.label}</h3>
    ${term.aliases.length > 0 ? html`<p class="aliases">${words.also} ${term.aliases.join(', ')}</p>` : nothing}
    ${
      term.definitions.length === 0
        ? html`<p class="silent">${words.noDefinition}</p>
            ${place(term.place, words)}`
        : term.definitions.map(
            (definition) =>
              html`<blockquote>${definition.text}</blockquote>
                <div class="said-at">
                  ${place(definition.place, words)}
                  <span class="tier" data-tier=${definition.tier} title=${words.tierHelp[definition.tier]}
                    >${words.tier[definition.tier]}</span
                  >
                </div>`,
          )
    }
  </li>`;

export const comparisonCard = (comparison: DeskComparison, words: DeskWords): TemplateResult =>
  html`<li class="desk-card wide">
    <h3>${comparison.items.join(' / ')}</h3>
    <div class="table" tabindex="0" role="group" aria-label=${comparison.items.join(' / ')}>
      <table>
        <thead>
          <tr>
            <td></td>
            ${comparison.items.map((item) => html`<th scope="col">${item}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${comparison.rows.map(
            (row) =>
              html`<tr>
                <th scope="row">${words.aspect[row.aspect] ?? row.aspect}</th>
                ${row.values.map((value) => html`<td>${value ?? html`<span class="silent">— ${words.silent}</span>`}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${place(comparison.place, words)}
  </li>`;

export const questionCard = (question: DeskQuestion, words: DeskWords): TemplateResult =>
  html`<li class="desk-card question">
    <h3>${question.stem}</h3>
    <p class="figures">
      <span>${question.daily ? words.daily : words.practice}</span>
      ${question.authored ? html`<span>${words.authored}</span>` : nothing}
      <code>${question.id}</code>
    </p>
    ${
      question.choices.length > 0
        ? html`<ul class="choices-proof">
            ${question.choices.map(
              (choice) =>
                html`<li data-right=${choice.right}>
                  <p>
                    <span class="mark" aria-hidden="true">${choice.right ? '✓' : '✗'}</span
                    ><span class="unseen">${choice.right ? words.right : words.wrong}</span> ${choice.text}
                  </p>
                  ${
                    choice.right || (!choice.rule && !choice.about)
                      ? nothing
                      : html`<details>
                          <summary>${words.rule[choice.rule ?? ''] ?? words.wrong}</summary>
                          ${
                            choice.about
                              ? html`<blockquote>${choice.about.text}</blockquote>
                                  ${place(choice.about.place, words)}`
                              : nothing
                          }
                        </details>`
                  }
                </li>`,
            )}
          </ul>`
        : nothing
    }
    ${question.accept.length > 0 ? html`<p><b>${words.answer}</b> ${question.accept.join(' · ')}</p>` : nothing}
    ${
      question.explanation
        ? html`<p class="because">${words.because}</p>
            <blockquote>${question.explanation}</blockquote>`
        : nothing
    }
    ${place(question.place, words)}
  </li>`;
