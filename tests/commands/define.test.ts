import { describe, expect, it } from 'vitest';
import { define } from '../../commands/define.ts';
import type { Message, Suggestion } from '../../src/command.ts';
import type { Tutor } from '../../src/tutor.ts';
import { buildIndex } from '../../src/notes/build-index.ts';
import { readNote } from '../../src/notes/read-note.ts';
import { idOf, indexFixture } from '../notes/index-fixture.ts';
import { asMessage, buttonsOf, lookUpTutor, press, textsOf, typed, typing } from './look-up-fixture.ts';

const index = indexFixture(
  {
    course: 'Réseaux',
    terms: [
      { label: 'Pont', aliases: ['Bridge'], definition: 'relie deux réseaux', headings: ['Matériel'] },
      { label: 'Routeur', definition: 'choisit un chemin', headings: ['Matériel'] },
      { label: 'Trame', definition: 'unité de la couche 2', tier: 'C' },
      { label: 'Port' },
    ],
    aspects: { Routeur: { Avantages: ['filtre', 'relie'], Prix: ['50 €'] } },
    passages: ['Un switch apprend les adresses.'],
  },
  { course: 'Musique', terms: [{ label: 'Pont', definition: 'passage entre deux thèmes' }] },
);
const { tutor, missed } = lookUpTutor(index);
const ask = async (term: string, of: Tutor = tutor): Promise<Message> =>
  asMessage(await define.execute(typed({ term }), of));
const pressed = async (id: string, options: Parameters<typeof press>[1] = {}, of: Tutor = tutor): Promise<Message> =>
  asMessage((await define.press?.(press(id, options), of)) ?? (() => { throw new Error('no press'); })()); // prettier-ignore

describe('/define', () => {
  it('shows each definition with its source under its course, in private', async () => {
    const message = await ask('ponts');
    expect(message.visibility).toBe('private');
    expect(textsOf(message)).toEqual([
      'Pont',
      'Also called: Bridge',
      'Réseaux > relie deux réseaux',
      'Musique > passage entre deux thèmes',
    ]);
    expect(message.blocks.filter((block) => block.kind === 'quote').map((block) => block.place?.file)).toEqual([
      'note-0.md',
      'note-1.md',
    ]);
  });

  it('names the term when an alias was asked for', async () => {
    expect(textsOf(await ask('bridge'))[1]).toBe('“Bridge” is another name of “Pont” in the notes.');
  });

  it('says where a definition that is only a sentence comes from', async () => {
    expect(textsOf(await ask('trame'))).toContain('From a sentence of the notes > unité de la couche 2');
  });

  it('shows what a column of a table tells under its head, once', async () => {
    const table =
      '# Tri\n\n| Phase | Durée | Ce qui se passe |\n|---|---|---|\n| Pointage | 1 h | la pâte lève en masse |\n| Apprêt | 2 h | les pâtons lèvent un à un |\n';
    const note = readNote('pain.md', table, { modified: 0, course: 'Pain' });
    const message = await ask('apprêt', lookUpTutor(buildIndex([note])).tutor);
    expect(textsOf(message)).toEqual(['Apprêt', 'Ce qui se passe > les pâtons lèvent un à un', 'Durée > 2 h']);
  });

  it('shows aspects, and offers what stands near, a comparison and sharing', async () => {
    const message = await ask('routeur');
    expect(textsOf(message)).toEqual([
      'Routeur', 'choisit un chemin', 'Avantages', '- filtre', '- relie', 'Source: note-0.md l.5-6', 'Prix > 50 €',
    ]); // prettier-ignore
    expect(buttonsOf(message).map((button) => button.label)).toEqual(['Pont', 'Compare with Pont', 'Share']);
    for (const { id } of buttonsOf(message)) expect(id.length).toBeLessThanOrEqual(100);
  });

  it('quotes where a word is mentioned, and tells what is missing from what looks like it', async () => {
    expect(textsOf(await ask('switch'))).toEqual([
      'switch',
      'The notes mention it without defining it',
      'Un switch apprend les adresses.',
    ]);
    const near = await ask('routuer');
    expect(textsOf(near)).toEqual(['“routuer” is not in the notes. Perhaps you meant:']);
    expect(buttonsOf(near).map((button) => button.id)).toEqual([`define:open:${idOf('Routeur')}`]);
    expect(textsOf(await ask('photosynthèse'))[0]).toMatch(/is not in the notes, and nothing/u);
    expect(missed).toEqual(['routuer', 'photosynthèse']);
  });

  it('shows a card once for all when it is shared: the button goes in the same press', async () => {
    const [share] = buttonsOf(await ask('routeur')).filter((button) => button.label === 'Share');
    const reply = await pressed(share?.id ?? '');
    expect(reply).toMatchObject({ visibility: 'private', update: true, post: { visibility: 'public' } });
    expect(buttonsOf(reply).find((button) => button.id === share?.id)).toMatchObject({
      disabled: true,
      label: 'Shared',
    });
    const post = reply.post;
    expect(post && textsOf(post)).toContain('choisit un chemin');
    expect(post && textsOf(post)).toContain('Source\u00a0: note-0.md l.5-6');
    expect(post && buttonsOf(post).some((button) => button.id.startsWith('define:share'))).toBe(false);
  });

  it('opens another card in place of a private one, and never over a public one', async () => {
    expect(await pressed(`define:open:${idOf('Pont')}`)).toMatchObject({ update: true });
    expect((await pressed(`define:open:${idOf('Pont')}`, { onPrivate: false })).update).toBeUndefined();
    expect((await pressed(`define:new:${idOf('Pont')}`)).update).toBeFalsy();
  });

  it('reads on at the page of the button', async () => {
    const { more } = await ask('routeur');
    expect(await pressed(`${more}:2`)).toMatchObject({ page: 2, update: true, more });
  });

  it('answers for all where the server wants it so, but keeps what was not found private', async () => {
    const open = lookUpTutor(index, { settings: { lookups: 'public' } }).tutor;
    const message = await ask('routeur', open);
    expect(message.visibility).toBe('public');
    expect(textsOf(message)).toContain('Source\u00a0: note-0.md l.5-6');
    expect(buttonsOf(message).some((button) => button.id.startsWith('define:share'))).toBe(false);
    expect((await ask('photosynthèse', open)).visibility).toBe('private');
  });

  it('keeps the card of the term that today’s question asks for, by every way', async () => {
    const holding = lookUpTutor(index, { held: [idOf('Routeur')] }).tutor;
    for (const message of [
      await ask('routeur', holding),
      await pressed(`define:share:${idOf('Routeur')}`, {}, holding),
    ]) {
      expect(message.post).toBeUndefined();
      expect(textsOf(message).join(' ')).not.toContain('chemin');
    }
  });

  it('puts a fourth definition behind a button', async () => {
    const courses = ['A', 'B', 'C', 'D'].map((course) => ({
      course,
      terms: [{ label: 'Note', definition: `selon ${course}` }],
    }));
    const many = lookUpTutor(indexFixture(...courses)).tutor;
    const message = await ask('note', many);
    expect(message.blocks.filter((block) => block.kind === 'quote')).toHaveLength(3);
    const [fourth] = buttonsOf(message);
    expect(fourth?.label).toBe('Definition 4 (D)');
    expect(textsOf(await pressed(fourth?.id ?? '', {}, many))).toEqual(['Note', 'D > selon D']);
  });

  it('says so when a card is no longer in the notes', async () => {
    expect(textsOf(await pressed('define:open:t_gone'))).toEqual([
      'This card is no longer in the notes. Use /define to look again.',
    ]);
  });

  it('suggests names that Discord takes', async () => {
    const long = lookUpTutor(indexFixture({ terms: [{ label: 'mot '.repeat(60), definition: 'x' }] })).tutor;
    const suggestions = (await define.autocomplete?.(typing('term', 'mot'), long)) as readonly Suggestion[];
    expect(suggestions).toHaveLength(1);
    for (const { name, value } of suggestions) {
      expect(name.length).toBeLessThanOrEqual(100);
      expect(value.length).toBeGreaterThan(0);
      expect(value.length).toBeLessThanOrEqual(100);
      expect(textsOf(await ask(value, long))).toContain('x');
    }
  });
});
