import { describe, expect, it } from 'vitest';
import { compare } from '../../commands/compare.ts';
import type { Message, Suggestion } from '../../src/command.ts';
import type { Tutor } from '../../src/tutor.ts';
import { buildIndex } from '../../src/notes/build-index.ts';
import { readNote } from '../../src/notes/read-note.ts';
import { idOf, indexFixture } from '../notes/index-fixture.ts';
import { asMessage, buttonsOf, lookUpTutor, press, textsOf, typed, typing } from './look-up-fixture.ts';

const index = indexFixture({
  terms: [
    { label: 'Pile', aliases: ['LIFO'], definition: 'dernier entré, premier sorti' },
    { label: 'File', definition: 'premier entré, premier sorti' },
    { label: 'Vide' },
    { label: 'Graphe', definition: 'sommets et arêtes', headings: ['Ailleurs'] },
    { label: 'AWS' },
    { label: 'Azure' },
  ],
  aspects: {
    Pile: { Avantages: ['Redondance', 'simple'], Prix: ['10 €'] },
    File: { Avantages: ['simple'], Inconvénients: ['Pas de redondance'] },
  },
  classified: { AWS: ['cloud', 'IAAS / PAAS', ['IAAS']], Azure: ['cloud', 'IAAS / PAAS', ['IAAS']] },
});
const { tutor } = lookUpTutor(index);
const ask = async (first: string, second: string, of: Tutor = tutor): Promise<Message> =>
  asMessage(await compare.execute(typed({ first, second }), of));
const pressed = async (id: string, options: Parameters<typeof press>[1] = {}): Promise<Message> =>
  asMessage((await compare.press?.(press(id, options), tutor)) ?? (() => { throw new Error('no press'); })()); // prettier-ignore

describe('/compare', () => {
  it('sets both side by side, what is the same once, what is absent as absent', async () => {
    const message = await ask('pile', 'file');
    expect(textsOf(message).filter((line) => !line.startsWith('Source'))).toEqual([
      'Pile and File',
      'Définition | Pile: dernier entré, premier sorti'.replace('Définition', 'Definition'),
      'Definition | File: premier entré, premier sorti',
      'Avantages | Pile: Redondance',
      'Avantages | File: null',
      'Prix | Pile: 10 €',
      'Prix | File: null',
      'Inconvénients | Pile: null',
      'Inconvénients | File: Pas de redondance',
      'Opposites',
      '- Redondance ↔ Pas de redondance',
      'Avantages: the same in the notes',
      '- simple',
    ]);
    expect(buttonsOf(message).map((button) => button.label)).toEqual(['Card: Pile', 'Card: File', 'Share']);
  });

  it('heads what sentences say of both in words, not by the name that the program has for it', async () => {
    const note =
      '# Cours\n\n**Pile** : dernier entré, premier sorti\n\n**File** : premier entré, premier sorti\n\nUne pile est simple à vider, mais une file est simple à partager.';
    const read = lookUpTutor(buildIndex([readNote('note.md', note, { modified: 0, course: '' })]));
    const heads = textsOf(await ask('pile', 'file', read.tutor)).map((line) => line.split(' | ')[0]);
    expect(heads).toContain('What the notes say of both');
    expect(heads.filter((head) => /^sentence/iu.test(head ?? ''))).toEqual([]);
  });

  it('says plainly that nothing is compared, shows both cards and pairs that are comparable', async () => {
    const lines = textsOf(await ask('vide', 'graphe'));
    expect(lines[1]).toBe('The notes do not compare “Vide” and “Graphe”. Here is what they say of each.');
    expect(lines).toContain('sommets et arêtes');
  });

  it('says when both names are one thing', async () => {
    expect(textsOf(await ask('LIFO', 'pile'))).toEqual(['“LIFO” and “pile” are one and the same in the notes: Pile.']);
    expect(textsOf(await ask(idOf('Pile'), 'pile'))[0]).toMatch(/twice/u);
  });

  it('names the side that is unknown', async () => {
    expect(textsOf(await ask('pile', 'xylophone'))).toContain('“xylophone” is not in the notes.');
  });

  it('shares once, reads on, and opens a pair from its button', async () => {
    const share = buttonsOf(await ask('pile', 'file')).at(-1);
    const reply = await pressed(share?.id ?? '');
    expect(reply).toMatchObject({ update: true, post: { visibility: 'public' } });
    expect(buttonsOf(reply).at(-1)).toMatchObject({ disabled: true });
    expect(reply.post && textsOf(reply.post)[0]).toBe('Pile et File');
    expect(await pressed(`${reply.more}:1`)).toMatchObject({ page: 1, update: true });
    expect(textsOf(await pressed(`compare:pair:${idOf('AWS')}:${idOf('Azure')}`))[0]).toBe('AWS and Azure');
  });

  it('tells nothing of a held term', async () => {
    const holding = lookUpTutor(index, { held: [idOf('Pile')] }).tutor;
    expect(textsOf(await ask('file', 'lifo', holding)).join(' ')).not.toContain('dernier');
  });

  it('proposes as second what is comparable with the first', async () => {
    const second = (await compare.autocomplete?.(
      typing('second', '', { first: idOf('AWS') }),
      tutor,
    )) as readonly Suggestion[];
    expect(second.map((one) => one.name)).toEqual(['Azure', 'Pile', 'File', 'Vide'].slice(0, second.length));
    const first = (await compare.autocomplete?.(typing('first', 'pi'), tutor)) as readonly Suggestion[];
    expect(first.map((one) => one.name)).toEqual(['Pile']);
  });
});
