import { describe, expect, it } from 'vitest';
import { settings } from '../../commands/settings.ts';
import type { Reply } from '../../src/command.ts';
import { commandInput, pressInput, SERVER, stage, submitInput, tutorOf, wordsOf } from '../scores/stage.ts';

async function setUp() {
  const parts = await stage();
  return { ...parts, tutor: await tutorOf(parts.store, parts.settings) };
}
const run = async (reply: Reply | Promise<Reply> | undefined): Promise<Reply> => {
  const got = await reply;
  if (!got) throw new Error('no reply');
  return got;
};

describe('/settings', () => {
  it('shows what is set and offers to change it', async () => {
    const { tutor } = await setUp();
    const reply = await run(settings.execute(commandInput(), tutor));
    expect(reply).toMatchObject({ visibility: 'private' });
    expect(wordsOf(reply)).toContain('Celle de ton Discord');
    expect(wordsOf(reply)).toContain('Ada');
  });

  it('answers in the language just chosen, and remembers it', async () => {
    const { tutor } = await setUp();
    const reply = await run(settings.press?.(pressInput(['language'], { values: ['en'] }), tutor));
    expect(wordsOf(reply)).toContain('Language: English');
    expect(tutor.people.language(SERVER, 'ada')).toBe('en');
    await run(settings.execute(commandInput({ options: { language: 'auto' } }), tutor));
    expect(tutor.people.language(SERVER, 'ada')).toBeNull();
  });

  it('asks for the pseudonym in a form, keeps it, and can hide', async () => {
    const { tutor } = await setUp();
    expect(await run(settings.press?.(pressInput(['name'], { values: ['pseudonym'] }), tutor))).toMatchObject({
      kind: 'modal',
    });
    const reply = await run(settings.submit?.(submitInput(['pseudonym'], { pseudonym: '  Comète \n 67P ' }), tutor));
    expect(wordsOf(reply)).toContain('Comète 67P');
    expect(await tutor.people.settings(SERVER, 'ada')).toMatchObject({
      shown: 'pseudonym',
      pseudonym: 'Comète 67P',
      name: 'Ada',
    });
    const hidden = await run(settings.press?.(pressInput(['name'], { values: ['hidden'] }), tutor));
    expect(wordsOf(hidden)).toContain('tu n’apparais pas');
    expect(await tutor.people.settings(SERVER, 'ada')).toMatchObject({ shown: 'hidden', pseudonym: 'Comète 67P' });
  });

  it('takes all of it as options at once', async () => {
    const { tutor } = await setUp();
    await run(settings.execute(commandInput({ options: { language: 'en', pseudonym: 'Halley' } }), tutor));
    expect(await tutor.people.settings(SERVER, 'ada')).toMatchObject({
      language: 'en',
      shown: 'pseudonym',
      pseudonym: 'Halley',
    });
  });

  it('refuses a pseudonym that is too short or somebody else’s, and changes nothing', async () => {
    const { tutor, store } = await setUp();
    await store.seen(SERVER, 'bob', 'Bob');
    for (const [pseudonym, said] of [
      ['x', '2 à 32'],
      [' b o b ', 'déjà ce nom'],
    ] as const)
      expect(wordsOf(await run(settings.submit?.(submitInput(['pseudonym'], { pseudonym }), tutor)))).toContain(said);
    expect(await tutor.people.settings(SERVER, 'ada')).toMatchObject({ shown: 'name', pseudonym: null });
  });
});
