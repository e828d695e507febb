import { beforeEach, describe, expect, it } from 'vitest';
import type { NotesIndex } from '../../src/notes/model.ts';
import type { Announcement } from '../../src/post.ts';
import type { Store } from '../../src/store.ts';
import type { TutorParts } from '../../src/tutor.ts';
import { reportBlocks } from '../../src/tutor/report-blocks.ts';
import { reportCsv } from '../../src/tutor/report-csv.ts';
import { createReport, type ClassReport, type Report } from '../../src/tutor/report.ts';
import { createScoreboard } from '../../src/tutor/scoreboard.ts';
import type { Settings } from '../../src/tutor/settings.ts';
import { close, post, postedRound, question, SERVER, stage, wordsOf } from '../scores/stage.ts';

const at = (iso: string): number => Date.parse(iso);
const NOW = at('2026-11-20T12:00:00Z');
const WEEK = ['16', '17', '18', '19', '20'].map((day) => `2026-11-${day}`);

/** Twelve students; from the third day on the last two stay away. The question of the 18th is the hard one. */
async function aWeek(store: Store): Promise<void> {
  for (const date of WEEK) {
    const headings = ['Réseaux', date === '2026-11-18' ? 'TCP' : 'OSI'];
    const asked = question(`q-${date}`, {
      source: { file: 'reseaux.md', line: 40, segments: [], headings },
      stem: {
        frame: 'authored',
        values: { stem: date === '2026-11-18' ? '=HYPERLINK("x") ?' : `Question du ${date} ?` },
      },
    });
    await post(store, postedRound(date, { question: asked, order: [2, 0, 1], key: [1] }));
    for (let m = 0; m < 12; m++) {
      if (m >= 10 && date > '2026-11-17') continue;
      await store.seen(SERVER, `m${m}`, `Élève ${m}`);
      const choice = date === '2026-11-18' ? (m < 3 ? 1 : m < 9 ? 2 : 0) : m < 8 ? 1 : 0;
      await store.answer({ roundId: `r-${date}`, memberId: `m${m}`, choice, at: at(`${date}T09:00:00Z`) });
    }
    await close(store, `r-${date}`, at(`${date}T18:00:00Z`));
  }
  for (const memberId of ['m1', 'm2'])
    await store.missed({ serverId: SERVER, memberId, term: 'kubernetes', at: at('2026-11-17T10:00:00Z') });
  await store.missed({ serverId: SERVER, memberId: 'm1', term: 'alone', at: NOW });
  for (const memberId of ['m1', 'm2']) await store.missed({ serverId: SERVER, memberId, term: 'docker', at: NOW });
}

interface Staged {
  readonly store: Store;
  readonly settings: Settings;
  readonly report: ClassReport;
  readonly posted: { channelId: string; announcement: Announcement }[];
  readonly told: string[];
  found: 'absent' | 'present' | 'unknown';
  missing: readonly string[] | null;
  works: boolean;
}

async function staged(): Promise<Staged> {
  const { store, settings } = await stage({ reportChannelId: 'staff', setupBy: 'prof' });
  const here = {
    store,
    settings,
    posted: [],
    told: [],
    found: 'absent',
    works: true,
    missing: [],
  } as unknown as Staged;
  const index = { sections: [{ file: 'reseaux.md', path: ['Réseaux', 'TCP'], line: 77 }] } as unknown as NotesIndex;
  const parts = {
    store,
    log: () => undefined,
    library: {
      index: () => index,
      lookUp: () => ({ define: (term: string) => ({ kind: term === 'docker' ? 'found' : 'missing' }) }),
    },
    post: {
      find: async () =>
        here.found === 'present'
          ? { kind: 'present', messageId: 'x' }
          : here.found === 'absent'
            ? { kind: 'absent' }
            : { kind: 'unknown', missing: ['ReadMessageHistory'] },
      missing: async () => here.missing,
      direct: async (memberId: string, { blocks }: Announcement) => {
        here.told.push(`${memberId}: ${wordsOf({ kind: 'message', visibility: 'private', blocks })}`);
        return { kind: 'posted', messageId: 'd' };
      },
    },
  } as unknown as TutorParts;
  const report = createReport(parts, settings, createScoreboard({ store }, settings), {
    announce: async (channelId, announcement) => {
      if (here.works) here.posted.push({ channelId, announcement });
      return here.works;
    },
  });
  return Object.assign(here, { report });
}

describe('the report of a class', () => {
  let report: Report;
  beforeEach(async () => {
    const here = await staged();
    await aWeek(here.store);
    const made = await here.report.of(SERVER, 'week', NOW);
    if (!made) throw new Error('no report');
    report = made;
  });
  const words = (language: 'fr' | 'en' = 'fr'): string =>
    wordsOf({ kind: 'message', visibility: 'private', blocks: reportBlocks(report, language) });

  it('tells participation and accuracy of the class, and no name', () => {
    expect(report.figures).toMatchObject({ questions: 5, members: 12, answers: 54 });
    expect(words()).toContain('5 questions · 12 élèves · 54 réponses');
    expect(words()).toContain('Participation : 90 % des réponses possibles');
    expect(words()).not.toMatch(/Élève \d|\bm\d/u);
  });

  it('tells the hardest question with its facility, discrimination and the wrong option most believed', () => {
    expect(report.questions[0]).toMatchObject({ item: { facility: 0.3 }, believed: { text: 'fausse', count: 6 } });
    expect(report.questions[0]?.item.discrimination).not.toBeNull();
    expect(words()).toContain('18 nov. · 3 sur 10 (30 %) · mauvaise réponse la plus choisie : « fausse » (6)');
    expect(words('en')).toContain('wrong answer most chosen: “fausse” (6)');
  });

  it('places weak sections where they stand in the notes today, and names terms that two looked up and the notes still lack', () => {
    expect(words()).toContain('TCP : 30 % sur 10 réponses (reseaux.md, ligne 77)');
    expect(report.missed).toEqual([{ term: 'kubernetes', members: 2 }]);
    expect(words()).toContain('kubernetes (2 élèves)');
  });

  it('gives all of it as CSV in which nothing runs', () => {
    const csv = reportCsv(report, 'fr');
    const lines = csv.trimEnd().split('\r\n');
    expect(lines[0]).toContain('"rubrique";"jour";"intitulé"');
    expect(lines.filter((line) => line.startsWith('"question"'))).toHaveLength(5);
    expect(csv).toContain(`"question";"2026-11-18";"'=HYPERLINK(""x"") ?";"Réseaux";"reseaux.md";40;10;3;0,3;`);
    expect(csv).toContain('"terme absent";;"kubernetes";;;;2');
    expect(csv).not.toMatch(/(^|[;,])"?[=+@]/mu);
  });

  it('says in the picture’s text what it shows', () => {
    const picture = reportBlocks(report, 'en').find((block) => block.kind === 'picture');
    expect(picture?.alt).toBe(
      'Mean participation 90% and 65% right answers over 5 questions. Weakest section: TCP, 30%.',
    );
  });
});

describe('a report with nothing to say', () => {
  it('is a sentence, without a picture or a file', async () => {
    const { report } = await staged();
    const made = await report.of(SERVER, 'month', NOW);
    expect(made && reportBlocks(made, 'fr').map(({ kind }) => kind)).toEqual(['heading', 'text']);
    expect(await report.of(SERVER, 'semester', NOW)).toBeNull();
  });
});

describe('the weekly report', () => {
  const MONDAY = at('2026-11-23T07:00:00Z');
  const minute = (n: number): number => MONDAY + n * 60_000;

  it('is posted on Monday from eight on in the server’s zone, once', async () => {
    const here = await staged();
    await aWeek(here.store);
    await here.report.tick(minute(-1));
    expect(here.posted).toEqual([]);
    for (const n of [0, 1, 2, 300]) await here.report.tick(minute(n));
    expect(here.posted.map(({ channelId }) => channelId)).toEqual(['staff']);
    const { announcement } = here.posted[0] ?? {};
    expect(announcement?.buttons.map(({ id }) => id)).toEqual(['class:weekly:2026-W48']);
    expect(announcement?.nonce?.length).toBeLessThanOrEqual(25);
    expect(wordsOf({ kind: 'message', visibility: 'public', blocks: announcement?.blocks ?? [] })).toContain(
      'du 16 novembre au 20 novembre',
    );
    await here.report.tick(at('2026-11-24T07:00:00Z'));
    expect(here.posted).toHaveLength(1);
  });

  it('is not posted again by a bot that starts anew, nor where nobody answered, nor without a channel', async () => {
    const here = await staged();
    await aWeek(here.store);
    here.found = 'present';
    await here.report.tick(minute(0));
    here.found = 'absent';
    await here.report.tick(minute(60));
    expect(here.posted).toEqual([]);
    const silent = await staged();
    await silent.report.tick(minute(0));
    expect(silent.posted).toEqual([]);
    const unset = await staged();
    await aWeek(unset.store);
    await unset.settings.save({ ...unset.settings.of(SERVER), reportChannelId: null });
    await unset.report.tick(minute(0));
    expect(unset.posted).toEqual([]);
  });

  it('needs proof that it is not there yet, and is tried again half an hour after a failure', async () => {
    const here = await staged();
    await aWeek(here.store);
    here.found = 'unknown';
    await here.report.tick(minute(0));
    expect(here.posted).toEqual([]);
    here.found = 'absent';
    here.works = false;
    await here.report.tick(minute(31));
    here.works = true;
    await here.report.tick(minute(40));
    expect(here.posted).toEqual([]);
    await here.report.tick(minute(62));
    expect(here.posted).toHaveLength(1);
  });

  it('tells the teacher, once, what keeps it from being posted, and no more once it is', async () => {
    const here = await staged();
    await aWeek(here.store);
    here.works = false;
    await here.report.tick(minute(0));
    expect(here.told).toEqual([]);
    here.missing = ['SendMessages'];
    await here.report.tick(minute(31));
    await here.report.tick(minute(62));
    expect(here.told).toHaveLength(1);
    expect(here.told[0]).toMatch(/^prof: .*\n.*bilan de la semaine n’est pas parti.*il me manque/su);
    expect((await here.store.told(SERVER)).map(({ cause }) => cause)).toEqual(['report-channel']);
    here.works = true;
    await here.report.tick(minute(93));
    expect(here.posted).toHaveLength(1);
    expect(await here.store.told(SERVER)).toEqual([]);
  });

  it('is left to the process that is at it', async () => {
    const here = await staged();
    await aWeek(here.store);
    const lease: Store['lease'] = async () => false;
    const said: string[] = [];
    const parts = {
      store: { ...here.store, lease },
      log: (_level: string, message: string) => said.push(message),
      post: { find: () => Promise.reject(new Error('asked')) },
    } as unknown as TutorParts;
    const other = createReport(parts, here.settings, createScoreboard({ store: here.store }, here.settings), {
      announce: () => Promise.reject(new Error('posted')),
    });
    await expect(other.tick(minute(0))).resolves.toBeUndefined();
    expect(said).toEqual([]);
  });

  it('of one server does not hold up another', async () => {
    const here = await staged();
    await aWeek(here.store);
    await here.settings.save({
      ...here.settings.of(SERVER),
      serverId: '0-broken',
      timezone: 'Not/AZone',
      reportChannelId: 'x',
    });
    await here.report.tick(minute(0));
    expect(here.posted.map(({ channelId }) => channelId)).toEqual(['staff']);
  });
});
