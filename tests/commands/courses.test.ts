import { describe, expect, it } from 'vitest';
import { courses } from '../../commands/courses.ts';
import type { Message, Suggestion } from '../../src/command.ts';
import { indexFixture } from '../notes/index-fixture.ts';
import { asMessage, buttonsOf, lookUpTutor, press, textsOf, typed, typing } from './look-up-fixture.ts';

const many = Array.from({ length: 32 }, (_, i) => ({
  label: `Terme ${i + 1}`,
  definition: 'x',
  headings: ['Matériel'],
}));
const long = `Histoire : ${'très '.repeat(30)}longue`;
const { tutor } = lookUpTutor(
  indexFixture(
    { course: 'Réseaux', sections: ['Matériel', '!Sécurité'], terms: many },
    { course: long, terms: [{ label: 'Régime', definition: 'y' }] },
  ),
);
const show = async (course?: string): Promise<Message> =>
  asMessage(await courses.execute(typed(course === undefined ? {} : { course }), tutor));
const pressed = async (id: string, values: readonly string[] = []): Promise<Message> =>
  asMessage((await courses.press?.(press(id, { values }), tutor)) ?? (() => { throw new Error('no press'); })()); // prettier-ignore

describe('/courses', () => {
  it('lists the courses with what they hold, and opens one by its select', async () => {
    const message = await show();
    expect(textsOf(message)).toEqual(['Courses', '- Réseaux: 1 note, 32 terms', `- ${long}: 1 note, 1 term`]);
    const select = message.blocks.find((block) => block.kind === 'select');
    for (const option of select?.options ?? []) {
      expect(option.value.length).toBeLessThanOrEqual(100);
      expect(option.label.length).toBeLessThanOrEqual(100);
      expect(textsOf(await pressed('courses:choose', [option.value])).length).toBeGreaterThan(1);
    }
  });

  it('shows every term once over its pages, each with a button to its card', async () => {
    const labels: string[] = [];
    let message = await show('réseaux');
    for (let page = 0; page < 5; page++) {
      for (const { id } of buttonsOf(message)) expect(id.length).toBeLessThanOrEqual(100);
      expect(message.blocks.filter((block) => block.kind === 'buttons').every((row) => row.buttons.length <= 5)).toBe(
        true,
      );
      labels.push(
        ...buttonsOf(message)
          .filter((button) => button.id.startsWith('define:new:'))
          .map((button) => button.label),
      );
      const next = buttonsOf(message).find((button) => button.label === 'Next page');
      if (next === undefined || next.disabled) break;
      message = await pressed(next.id);
      expect(message.update).toBe(true);
    }
    expect(labels).toEqual(many.map((term) => term.label));
    expect(textsOf(message)).toContain('Sécurité (empty section)');
  });

  it('turns the pages of a course whose name does not fit a button', async () => {
    expect(textsOf(await pressed(`courses:open:0:${long.slice(0, 70)}`))[0]).toBe(long);
  });

  it('says when no course has that name, and when there is none', async () => {
    expect(textsOf(await show('Chimie'))).toEqual(['No course is called “Chimie” here.']);
    const empty = lookUpTutor(indexFixture()).tutor;
    expect(textsOf(asMessage(await courses.execute(typed(), empty)))).toEqual([
      'The notes are empty for now: no course to show.',
    ]);
  });

  it('completes a course’s name', async () => {
    const suggestions = (await courses.autocomplete?.(typing('course', 'HIST'), tutor)) as readonly Suggestion[];
    expect(suggestions).toHaveLength(1);
    expect(textsOf(await show(suggestions[0]?.value))[0]).toBe(long);
  });
});
