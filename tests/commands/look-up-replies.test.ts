/** What /define, /compare and /courses answer about the project's own notes is what Discord accepts, on each page. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../commands/compare.ts';
import { courses } from '../../commands/courses.ts';
import { define } from '../../commands/define.ts';
import type { Message, Reply } from '../../src/command.ts';
import { renderMessage } from '../../src/discord/render.ts';
import { checkMessage } from '../../src/local-discord/validate/message.ts';
import { buildIndex } from '../../src/notes/build-index.ts';
import type { NotesIndex } from '../../src/notes/model.ts';
import { readFolder } from '../../src/notes/read-folder.ts';
import type { Tutor } from '../../src/tutor.ts';
import { asMessage, buttonsOf, lookUpTutor, press, typed } from './look-up-fixture.ts';

let index: NotesIndex;
let tutor: Tutor;
beforeAll(async () => {
  index = buildIndex(await readFolder(join(import.meta.dirname, '..', '..', 'notes')));
  tutor = lookUpTutor(index).tutor;
});

async function accept(reply: Reply | undefined): Promise<Message> {
  const message = asMessage(reply ?? { kind: 'modal', id: '', title: '', fields: [] });
  for (const one of message.post === undefined ? [message] : [message, message.post])
    for (const language of ['fr', 'en'] as const)
      for (const page of [0, 1]) {
        const sent = await renderMessage({ ...one, page }, language, () => Promise.reject(new Error('no picture')));
        checkMessage('reply', sent.body, { files: sent.files.length });
      }
  return message;
}

describe('replies of look-ups', () => {
  it('are accepted for every term, and so is what its buttons open', async () => {
    for (const { label } of index.terms) {
      const card = await accept(await define.execute(typed({ term: label }), tutor));
      for (const { id, disabled } of buttonsOf(card)) {
        if (disabled) continue;
        const owner = id.startsWith('compare:') ? compare : define;
        if (id.includes(':share:')) await accept(await owner.press?.(press(id), tutor));
        else expect(asMessage((await owner.press?.(press(id), tutor)) as Reply).blocks.length).toBeGreaterThan(1);
      }
    }
  });

  it('are accepted for what can be compared', async () => {
    for (const { id } of index.terms.slice(0, 60))
      for (const other of tutor.suggestSecond('s', id, '').slice(0, 3))
        await accept(await compare.execute(typed({ first: id, second: other.id }), tutor));
  });

  it('are accepted for every course', async () => {
    for (const { name } of index.courses) await accept(await courses.execute(typed({ course: name }), tutor));
  });
});
