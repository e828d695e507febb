/** A round picture with an initial; its colour comes from the id, so a person keeps it. Pure ornament: the name stands beside it. */
import { html, type TemplateResult } from 'lit-html';

const COLOURS = 8;

export function avatar(name: string, id: string, bot: boolean): TemplateResult {
  const colour = [...id].reduce((sum, digit) => (sum * 31 + digit.charCodeAt(0)) % 65_521, 7) % COLOURS;
  const initial = (/\p{L}|\p{N}/u.exec(name)?.[0] ?? '?').toUpperCase();
  return html`<span class="avatar" data-colour=${bot ? 'bot' : colour} aria-hidden="true">${initial}</span>`;
}
