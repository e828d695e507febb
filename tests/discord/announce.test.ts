import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/command.ts';
import { renderAnnouncement } from '../../src/discord/announce.ts';
import { checkMessage } from '../../src/local-discord/validate/message.ts';
import type { Announcement } from '../../src/post.ts';
import { anyBlocks, anyButtons } from './random-replies.ts';

const picture = async (): Promise<Uint8Array> => new Uint8Array([1]);
const announce = (blocks: readonly Block[], more: Partial<Announcement> = {}): Announcement => ({
  language: 'fr',
  blocks,
  buttons: [],
  roleId: null,
  ...more,
});

describe('any announcement', () => {
  it('is a body that Discord accepts, and pings at most its role', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyBlocks,
        anyButtons,
        fc.constantFrom('fr' as const, 'en' as const),
        fc.constantFrom(null, '123456789012345678'),
        async (blocks, buttons, language, roleId) => {
          const sent = await renderAnnouncement({ language, blocks, buttons, roleId, nonce: 'n1' }, picture);
          checkMessage('post', sent.body, { files: sent.files.length });
          expect(sent.body.content.length).toBeLessThanOrEqual(2_000);
          expect(sent.body.allowed_mentions).toEqual(roleId === null ? { parse: [] } : { parse: [], roles: [roleId] });
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('an announcement that is too long', () => {
  const sentence = 'La para-virtualisation modifie le noyau du système invité pour qu’il coopère avec l’hyperviseur. ';

  it('shortens the quotation, never the question and its choices, and attaches the whole', async () => {
    const blocks: Block[] = [
      { kind: 'heading', text: 'La réponse d’hier' },
      { kind: 'quote', text: sentence.repeat(30) },
      { kind: 'heading', text: 'La question du jour' },
      { kind: 'text', text: 'Qu’est-ce qu’une machine hôte\u00a0?' },
      { kind: 'list', items: ['A. celle qui exécute', 'B. celle qui est exécutée', 'C. aucune des deux'] },
    ];
    const { body, files } = await renderAnnouncement(announce(blocks), picture);
    expect(body.content.length).toBeGreaterThan(1_800);
    expect(body.content).toMatch(/l’hyperviseur\. \(…\)\n/u);
    expect(body.content).toMatch(/C\. aucune des deux$/u);
    expect(files.map(({ name }) => name)).toEqual(['texte-complet.txt']);
    expect(new TextDecoder().decode(files[0]?.data)).toContain(sentence.repeat(29));
  });

  it('of plain words is cut at the end of a sentence', async () => {
    const { body, files } = await renderAnnouncement(announce([{ kind: 'text', text: sentence.repeat(30) }]), picture);
    expect(body.content).toMatch(/hyperviseur\.$/u);
    expect(body.content.length).toBeGreaterThan(1_800);
    expect(files).toHaveLength(1);
  });
});
