import { ComponentType, type APIComponentInContainer } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline, Message, Text } from '../../src/command.ts';
import { modal } from '../../src/discord/components.ts';
import { placeOf } from '../../src/discord/parts.ts';
import { renderMessage, type MessageBody } from '../../src/discord/render.ts';
import type { Sent } from '../../src/discord/attachments.ts';
import { checkMessage, checkModal } from '../../src/local-discord/validate/message.ts';
import { messages, type Language } from '../../src/messages/index.ts';
import { anyMessage, anyModal, wordyMessage } from './random-replies.ts';

const picture = async (): Promise<Uint8Array> => new Uint8Array([1, 2, 3]);
const noPicture = async (): Promise<Uint8Array> => {
  throw new Error('the worker is gone');
};
const languages = fc.constantFrom<Language>('fr', 'en');
const say = (...blocks: Block[]): Message => ({ kind: 'message', visibility: 'private', blocks });

const inside = ({ body }: Sent<MessageBody>): readonly APIComponentInContainer[] => {
  const [container] = body.components;
  return container?.type === ComponentType.Container ? container.components : [];
};
const shown = (sent: Sent<MessageBody>): string =>
  inside(sent)
    .flatMap((one) => (one.type === ComponentType.TextDisplay ? [one.content] : []))
    .join('\n');
const customIds = (sent: Sent<MessageBody>): readonly string[] =>
  inside(sent).flatMap((one) =>
    one.type === ComponentType.ActionRow
      ? one.components.flatMap((part) => ('custom_id' in part ? [part.custom_id] : []))
      : [],
  );

/** All pages of an answer, turned as a reader turns them: by the button that leads on. */
async function readOn(message: Message, language: Language): Promise<readonly Sent<MessageBody>[]> {
  const pages: Sent<MessageBody>[] = [];
  for (let page = 0; ; page += 1) {
    const sent = await renderMessage({ ...message, page }, language, picture);
    pages.push(sent);
    if (!customIds(sent).includes(`${message.more ?? ''}:${page + 1}`)) return pages;
  }
}

describe('any reply', () => {
  it('is a body that Discord accepts, on each of its pages', async () => {
    await fc.assert(
      fc.asyncProperty(anyMessage, languages, fc.boolean(), async (message, language, draws) => {
        for (const page of [0, 1, 2, 99]) {
          const sent = await renderMessage({ ...message, page }, language, draws ? picture : noPicture);
          checkMessage('reply', sent.body, { files: sent.files.length });
          expect(sent.files.length).toBeLessThanOrEqual(10);
          expect(new Set(sent.files.map(({ name }) => name)).size).toBe(sent.files.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is rendered once for all who get it in one language', async () => {
    const message = say({ kind: 'text', text: 'bonjour' });
    expect(await renderMessage(message, 'fr', picture)).toBe(await renderMessage(message, 'fr', picture));
    expect(await renderMessage(message, 'en', picture)).not.toBe(await renderMessage(message, 'fr', picture));
    expect(await renderMessage({ ...message }, 'fr', picture)).not.toBe(await renderMessage(message, 'fr', picture));
  });

  it('pings nobody', async () => {
    await fc.assert(
      fc.asyncProperty(wordyMessage, languages, async (message, language) => {
        const sent = await renderMessage(message, language, picture);
        expect(sent.body.allowed_mentions).toEqual({ parse: [] });
        // What stands in code is not read as a mention.
        const outside = shown(sent).replaceAll(/(?<!\\)(`+)(?!`)[^]*?[^`]\1(?!`)/gu, '');
        expect(outside).not.toMatch(/(?<!\\)(?:\\\\)*(?:@everyone|@here|<@|<#|<t:)/u);
      }),
      { numRuns: 150 },
    );
  });

  it('loses no word: its pages together say all of it, in order', async () => {
    await fc.assert(
      fc.asyncProperty(wordyMessage, languages, async (message, language) => {
        const wanted = letters(message.blocks.map((block) => wordsOf(block, language)).join(' '));
        const pages = await readOn({ ...message, more: 'define:more:x' }, language);
        expect(letters(pages.map((page) => unformatted(shown(page))).join('\n'))).toBeOneOf(wantedOr(wanted, language));
      }),
      { numRuns: 150 },
    );
  });

  it('has its whole text attached where no button leads on', async () => {
    await fc.assert(
      fc.asyncProperty(wordyMessage, languages, async ({ more: _, ...message }, language) => {
        const sent = await renderMessage(message, language, picture);
        const wanted = letters(message.blocks.map((block) => wordsOf(block, language)).join(' '));
        const [file] = sent.files;
        const said = file ? new TextDecoder().decode(file.data) : shown(sent);
        expect(letters(unformatted(said))).toBeOneOf(wantedOr(wanted, language));
      }),
      { numRuns: 100 },
    );
  });
});

describe('any form', () => {
  it('is one that Discord accepts', () => {
    fc.assert(
      fc.property(anyModal, (form) => checkModal(modal(form))),
      { numRuns: 150 },
    );
  });
});

/** Where nothing but signs is said, they stand there or a sentence does. */
const wantedOr = (wanted: string, language: Language): readonly string[] =>
  wanted === '' ? ['', letters(messages(language).discord.nothing)] : [wanted];

/** The letters and digits of a text: what must survive, whatever the formatting; x² is the same as $x^2$. */
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .match(/[\p{L}\p{N}]/gu)
    ?.join('') ?? '';
const unformatted = (markdown: string): string => markdown.replaceAll(/^(?:> )?\d+\. /gmu, '');

function wordsOf(block: Block, language: Language): string {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return plain(block.text);
    case 'quote':
      return `${plain(block.label ?? '')} ${plain(block.text)} ${block.place ? plain(placeOf(block.place, language)) : ''}`;
    case 'list':
      return block.items.map(plain).join(' ');
    case 'versus':
      return [
        plain(block.aspect),
        ...[block.first, block.second].map(
          ({ name, values }) =>
            `${plain(name)} ${values === null || values.length === 0 ? messages(language).discord.notTold : values.map(plain).join(' ')}`,
        ),
      ].join(' ');
    default:
      return '';
  }
}

const plain = (text: Text): string => (typeof text === 'string' ? [text] : text).map(inlineWords).join(' ');
const inlineWords = (inline: Inline): string =>
  typeof inline === 'string'
    ? inline
    : 'bold' in inline
      ? inline.bold
      : 'italic' in inline
        ? inline.italic
        : 'spoiler' in inline
          ? inline.spoiler
          : 'code' in inline
            ? inline.code
            : '';

describe('a reply', () => {
  it('shows a quotation with its place', async () => {
    const sent = await renderMessage(
      say(
        { kind: 'heading', text: 'Hyperviseur' },
        {
          kind: 'quote',
          text: 'Logiciel qui partage la machine.',
          place: { file: 'virtualisation.md', line: 12, headings: ['Définitions'] },
        },
        { kind: 'buttons', buttons: [{ id: 'define:share:x', label: 'Partager' }] },
      ),
      'fr',
      picture,
    );
    expect(shown(sent)).toBe(
      '## Hyperviseur\n> Logiciel qui partage la machine.\n-# virtualisation.md › Définitions › l.12',
    );
    expect(customIds(sent)).toEqual(['define:share:x']);
  });

  it('says what the notes do not tell, in words', async () => {
    const sent = await renderMessage(
      say({
        kind: 'versus',
        aspect: 'Prix',
        first: { name: 'Docker', values: ['gratuit'] },
        second: { name: 'VMware', values: null },
      }),
      'fr',
      picture,
    );
    expect(shown(sent)).toBe(
      '**Prix**\n> **Docker\u00a0:** gratuit\n> **VMware\u00a0:** — _les notes n’en disent rien_',
    );
  });

  it('is cut at the end of a sentence, and its last buttons stand on each page', async () => {
    const sentence = 'La machine hôte exécute l’hyperviseur, et les invitées se partagent ses ressources. ';
    const message: Message = {
      ...say(
        { kind: 'quote', text: sentence.repeat(60) },
        { kind: 'buttons', buttons: [{ id: 'define:share:x', label: 'Partager' }] },
      ),
      more: 'define:more:x',
    };
    const pages = await readOn(message, 'fr');
    expect(pages.length).toBe(2);
    for (const page of pages) {
      expect(shown(page)).toMatch(/^> La machine hôte .*ressources\.$/su);
      expect(customIds(page)).toContain('define:share:x');
    }
    expect(pages.map(customIds)).toEqual([
      ['define:share:x', 'define:more:x:1'],
      ['define:share:x', 'define:more:x:0'],
    ]);
  });

  it('never leaves a heading alone at the bottom of a page', async () => {
    const filler = 'Une phrase assez longue pour remplir la page sans rien dire de plus. ';
    for (let length = 38; length < 46; length += 1) {
      const message: Message = {
        ...say(
          { kind: 'text', text: filler.repeat(length) },
          { kind: 'heading', text: 'Suite' },
          { kind: 'text', text: filler.repeat(3) },
        ),
        more: 'define:more:x',
      };
      for (const page of await readOn(message, 'fr')) expect(shown(page)).not.toMatch(/## Suite$/u);
    }
  });

  it('shows the words of a picture that could not be drawn', async () => {
    const chart = { kind: 'calendar' as const, days: [], curve: [], language: 'fr' as const };
    const message = say({ kind: 'picture', chart, name: 'calendrier.png', alt: '12 bonnes réponses sur 15' });
    const drawn = await renderMessage(message, 'fr', picture);
    expect(drawn.body.attachments).toEqual([
      { id: '0', filename: 'calendrier.png', description: '12 bonnes réponses sur 15' },
    ]);
    expect(drawn.files[0]?.data).toEqual(new Uint8Array([1, 2, 3]));
    expect(shown(await renderMessage(message, 'fr', noPicture))).toBe('12 bonnes réponses sur 15');
  });

  it('writes mathematics in Unicode where that is faithful, as code otherwise', async () => {
    const sent = await renderMessage(
      say({ kind: 'quote', text: 'Coût $O(n \\log n)$ ou $x^*$, pour 5$.' }),
      'fr',
      picture,
    );
    expect(shown(sent)).toBe('> Coût O(n log n) ou `$x^*$`, pour 5$.');
  });

  it('keeps web addresses usable and makes invitations plain words', async () => {
    const text = 'Voir (https://fr.wikipedia.org/wiki/Noyau_(informatique)), pas https://discord.gg/abc_d';
    expect(shown(await renderMessage(say({ kind: 'text', text }), 'fr', picture))).toBe(
      'Voir (<https://fr.wikipedia.org/wiki/Noyau_(informatique)>), pas https\\://discord\\.gg/abc\\_d',
    );
  });

  it('does not take the start of a sentence for a list or a heading', async () => {
    const text = '1. un\n- deux\n# trois\n> quatre\n-# cinq\n+ six';
    expect(shown(await renderMessage(say({ kind: 'text', text }), 'fr', picture))).toBe(
      '1\\. un\n\\- deux\n\\# trois\n\\> quatre\n\\-# cinq\n\\+ six',
    );
  });
});
