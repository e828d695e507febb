/** The right column: the bot's clock with its jumps, a first tour, and the members that this window can be. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { TravelTo, ViewMember } from '../page-protocol.ts';
import { avatar } from './avatar.ts';
import type { Page } from './page.ts';
import { zoneOf } from './page.ts';
import { fullTime, stamp } from './times.ts';

export const people = (page: Page): TemplateResult =>
  html`<aside class="people" id="people" popover aria-label=${page.words.people.open}>
    ${page.state.view ? html`${clock(page)} ${members(page)}` : nothing}
  </aside>`;

function clock(page: Page): TemplateResult {
  const { words, state, act } = page;
  const { busy, result } = state.travel;
  const zone = zoneOf(state);
  const now = page.now();
  const jump = (to: TravelTo, label: string): TemplateResult =>
    html`<button
      type="button"
      class="button jump"
      data-to=${to}
      aria-disabled=${busy}
      @click=${() => void act.travel(to)}
    >
      <span class="jump-icon" aria-hidden="true"></span>${label}
    </button>`;
  return html`<section class="clock" aria-labelledby="clock-title">
    <h2 class="group-title" id="clock-title">${words.time.label}</h2>
    <p class="bot-time">
      <span class="bot-time-label">${words.time.botTime}</span>
      <time datetime=${new Date(now).toISOString()}>
        <b>${stamp(now, 't', now, words.locale, zone)}</b>
        ${new Intl.DateTimeFormat(words.locale, { weekday: 'long', day: 'numeric', month: 'long', ...(zone ? { timeZone: zone } : {}) }).format(now)}
      </time>
      ${zone ? html`<small>${zone}</small>` : nothing}
    </p>
    ${
      state.view?.offers.travel
        ? html`${jump('next-question', words.time.nextQuestion)} ${jump('reveal', words.time.reveal)}
            ${jump('week', words.time.week)}
            <p class="help">${words.time.weekHelp}</p>
            ${busy ? html`<p class="travel-state">${words.time.running}</p>` : nothing}
            ${result === 'moved' ? html`<p class="travel-state">${words.time.done(fullTime(now, words.locale, zone))}</p>` : nothing}
            ${result && result !== 'moved' ? html`<p class="travel-state" data-problem>${words.time[result]}</p>` : nothing}`
        : nothing
    }
  </section>`;
}

function members(page: Page): TemplateResult {
  const { words, state, act } = page;
  const all = state.view?.members ?? [];
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const name = String(new FormData(form).get('name') ?? '').trim();
    if (!name) return;
    form.reset();
    void act.addMember(name);
  };
  return html`<section aria-labelledby="people-title">
    <h2 class="unseen" id="people-title">${words.people.label}</h2>
    <p class="help">${words.people.help}</p>
    ${group(
      words.people.teachers,
      all.filter((one) => one.isTeacher && !one.bot),
      page,
    )}
    ${group(
      words.people.students,
      all.filter((one) => !one.isTeacher && !one.bot),
      page,
    )}
    <form class="add-member" @submit=${add}>
      <label for="new-member">${words.people.add}</label>
      <div>
        <input
          id="new-member"
          name="name"
          maxlength="32"
          required
          autocomplete="off"
          placeholder=${words.people.addName}
        />
        <button type="submit" class="button secondary">${words.people.addButton}</button>
      </div>
    </form>
    ${bots(page)}
  </section>`;
}

function group(title: string, members: readonly ViewMember[], page: Page): TemplateResult {
  const { state, act, words } = page;
  return html`<h3 class="group-title">${title} — ${members.length}</h3>
    <ul>
      ${members.map(({ id, name }) => {
        const current = id === state.view?.memberId;
        return html`<li>
          <button type="button" class="member" aria-pressed=${current} @click=${() => void act.go({ memberId: id })}>
            ${avatar(name, id, false)}<span class="unseen">${current ? words.people.you : ''}</span>
            <span class="member-name">${name}</span>
            ${current ? html`<span class="you" aria-hidden="true">${words.people.youTag}</span>` : nothing}
          </button>
        </li>`;
      })}
    </ul>`;
}

function bots({ state, words }: Page): TemplateResult {
  const { view } = state;
  const found = (view?.members ?? []).filter(({ bot }) => bot);
  return html`<h3 class="group-title">${words.people.bots} — ${found.length}</h3>
    <ul>
      ${found.map(
        ({ id, name }) =>
          html`<li class="member bot">
            ${avatar(name, id, true)}<span class="member-name">${name}</span>
            <small data-online=${view?.bot.online ?? false}>
              ${view?.bot.online ? words.people.online : words.people.offline}
            </small>
          </li>`,
      )}
    </ul>`;
}
