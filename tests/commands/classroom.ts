/** A class in memory as commands see it: the real rounds and settings behind a tutor, inputs of a teacher or a student. */
import type { CommandInput, PressInput } from '../../src/command.ts';
import type { Tutor } from '../../src/tutor.ts';
import { openClass, type ClassRoom } from '../tutor/rounds/class.ts';

export interface Classroom extends ClassRoom {
  readonly tutor: Tutor;
  command(subcommand: string, over?: Partial<CommandInput>): CommandInput;
  pressed(ids: readonly string[], over?: Partial<PressInput>): PressInput;
}

export async function openClassroom(options: Parameters<typeof openClass>[0] = {}): Promise<Classroom> {
  const room = await openClass(options);
  const base = () => ({
    server: { id: 's1', name: 'Promo 2027' },
    channelId: '900',
    member: { id: 't1', name: 'Madame Roy', isTeacher: true },
    language: 'fr' as const,
    serverLanguage: 'fr' as const,
    now: room.now,
  });
  return Object.assign(room, {
    tutor: { rounds: room.rounds, settings: room.settings, courses: () => ['reseaux', 'chimie'] } as unknown as Tutor,
    command: (subcommand: string, over: Partial<CommandInput> = {}): CommandInput => ({
      ...base(),
      subcommand,
      options: {},
      channels: {},
      roles: {},
      ...over,
    }),
    pressed: (ids: readonly string[], over: Partial<PressInput> = {}): PressInput => ({
      ...base(),
      ids,
      values: [],
      onPrivate: true,
      messageId: '1',
      ...over,
    }),
  });
}
