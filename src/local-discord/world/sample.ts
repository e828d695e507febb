/** The class that stands there at the start: a teacher, students, and the channels a class uses. Its ids never change. */
import { bits } from './permissions.ts';
import type { editing } from './people.ts';
import { FOUNDED } from './snowflake.ts';

interface ClassWords {
  readonly server: string;
  readonly teacher: string;
  readonly teachers: string;
  readonly students: string;
  readonly names: readonly string[];
  readonly channels: readonly { readonly name: string; readonly topic: string; readonly teachersOnly?: boolean }[];
}

const FRENCH: ClassWords = {
  server: 'Promo 2027',
  teacher: 'Mme Lefèvre',
  teachers: 'Profs',
  students: 'Étudiants',
  names: [
    'Amélie Garnier',
    'Bilal Haddad',
    'Camille Roux',
    'Diego Martins',
    'Élise Nguyen',
    'Fatou Diallo',
    'Gabriel Morel',
    'Inès Benali',
  ],
  channels: [
    { name: 'général', topic: 'Tout ce qui concerne la promo' },
    { name: 'question-du-jour', topic: 'Une question par jour, tirée du cours' },
    { name: 'profs', topic: 'Entre enseignants', teachersOnly: true },
  ],
};
const ENGLISH: ClassWords = {
  server: 'Class of 2027',
  teacher: 'Ms Carter',
  teachers: 'Teachers',
  students: 'Students',
  names: FRENCH.names,
  channels: [
    { name: 'general', topic: 'Anything about the class' },
    { name: 'question-of-the-day', topic: 'One question a day, from the course notes' },
    { name: 'teachers', topic: 'Among teachers', teachersOnly: true },
  ],
};

/** Founds the class; `locale` is Discord's, French unless it is English. `seed` moves the ids. */
export function foundClass(people: ReturnType<typeof editing>, locale: string, seed: number): void {
  const words = locale.startsWith('en') ? ENGLISH : FRENCH;
  const foundedAt = FOUNDED + seed * 86_400_000;
  const { server, nextId } = people.found({
    name: words.server,
    locale,
    foundedAt,
    owner: words.teacher,
    hasBot: true,
  });
  const teachers = people.createRole(server, nextId(), {
    name: words.teachers,
    permissions: ['ManageGuild', 'ManageMessages', 'MentionEveryone'],
    color: 0xe67e22,
  });
  const students = people.createRole(server, nextId(), { name: words.students, mentionable: true, color: 0x3498db });
  for (const { name, topic, teachersOnly } of words.channels) {
    const hidden = { targetId: server.id, target: 'role', allow: 0n, deny: bits(['ViewChannel']) } as const;
    const shown = { targetId: teachers.id, target: 'role', allow: bits(['ViewChannel']), deny: 0n } as const;
    people.createChannel(server, nextId(), { name, topic, overwrites: teachersOnly ? [hidden, shown] : [] });
  }
  people.setMemberRoles(server.id, server.ownerId, [teachers.id]);
  for (const name of words.names) people.join(server, name, [students.id], nextId());
}
