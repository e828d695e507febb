import { get } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { bundlePage } from '../../../src/local-discord/page-bundle.ts';
import type { FromServer, View } from '../../../src/local-discord/page-protocol.ts';
import { mountPage } from '../../../src/local-discord/page-server.ts';
import type { Message } from '../../../src/local-discord/world.ts';
import { onInteraction, type Scene, scene } from '../bot.ts';

/** First view: everything that a browser fetches before the command box can be used. */
const FIRST_VIEW = 300 * 1024;

let stage: Scene;
let noted: string[];
const sockets: WebSocket[] = [];

beforeEach(async () => {
  stage = await scene();
  noted = [];
  await mountPage(stage.discord, {
    language: 'fr',
    log: (message) => noted.push(message),
    travel: {
      toNextQuestion: (serverId) => Promise.resolve({ kind: serverId === stage.server.id ? 'moved' : 'not-set' }),
      toReveal: () => Promise.reject(new Error('broken')),
      week: () => Promise.resolve({ kind: 'empty-bank' }),
    },
  });
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await stage.end();
});

type Reply = { readonly kind: string; readonly value: never };

/** A window of the page, by hand. */
async function open(origin = stage.discord.url) {
  const socket = new WebSocket(`${stage.discord.url.replace('http', 'ws')}/page/socket`, { origin });
  sockets.push(socket);
  const pushed: FromServer[] = [];
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as FromServer;
    if (message.kind === 'reply' || message.kind === 'failed') waiting.get(message.id)?.(message as unknown as Reply);
    else pushed.push(message);
  });
  await new Promise((done, failed) => {
    socket.once('open', done);
    socket.once('error', failed);
  });
  const ask = (request: object): Promise<Reply> =>
    new Promise((done) => {
      last += 1;
      waiting.set(last, done);
      socket.send(JSON.stringify({ ...request, id: last }));
    });
  const go = async (wish: object) => (await ask({ kind: 'go', ...wish })).value as { view: View; messages: Message[] };
  return { socket, pushed, ask, go };
}

describe('the page’s files', () => {
  it('come with a policy that lets nothing inline run and nothing foreign load', async () => {
    const response = await fetch(stage.discord.url);
    const html = await response.text();
    expect(response.headers.get('content-security-policy')).toMatch(
      /default-src 'none'; script-src 'self'; style-src 'self'/u,
    );
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=/u);
    expect(html.match(/(?:src|href)="([^"]+)"/gu)?.every((one) => /"(?:\/page\/|data:)/u.test(one))).toBe(true);
  });

  it('are small enough for a first view, and ready in less than two seconds', async () => {
    const before = performance.now();
    const files = await bundlePage();
    expect(performance.now() - before).toBeLessThan(2_000);
    const size = [...files.values()].reduce((sum, file) => sum + file.content.length, 0);
    expect(size).toBeLessThan(FIRST_VIEW);
    expect([...files.keys()]).toEqual(expect.arrayContaining(['/page/app.js', '/page/style.css']));
  });

  it('are the only ones: nothing else of the disk is served', async () => {
    for (const path of ['/page/app.ts', '/page/..%2fpage-server.ts', '/page/', '/src/main.ts', '/package.json'])
      expect((await fetch(stage.discord.url + path)).status).toBe(404);
  });

  it('are not given to another name than this machine’s', async () => {
    const status = await new Promise((done) =>
      get(stage.discord.url, { headers: { host: 'rebound.example' } }, (response) =>
        done(response.resume().statusCode),
      ),
    );
    expect(status).toBe(403);
  });
});

describe('a window', () => {
  it('is refused to another site', async () => {
    await expect(open('https://elsewhere.example')).rejects.toThrow('403');
  });

  it('begins as the teacher in the first channel, and replaces what is unknown', async () => {
    const { go } = await open();
    const { view } = await go({ memberId: '1', serverId: '2', channelId: '3' });
    expect(view).toMatchObject({ memberId: stage.teacher.id, serverId: stage.server.id, channelId: stage.general.id });
    expect(view.channels.map(({ name }) => name)).toContain(stage.staff.name);
    expect(view.members[0]).toMatchObject({ id: stage.teacher.id, isTeacher: true });
  });

  it('shows a member what that member may see, no more', async () => {
    const { go } = await open();
    const { view } = await go({ memberId: stage.student.id, channelId: stage.staff.id });
    expect(view.channels.map(({ id }) => id)).not.toContain(stage.staff.id);
    expect(view.channelId).toBe(stage.general.id);
  });

  it('hears only what its member may read', async () => {
    const client = await stage.connect();
    onInteraction(client, (one) =>
      one.isChatInputCommand() ? one.reply({ content: 'pour toi', flags: 64 }) : undefined,
    );
    await client.application.commands.set([{ name: 'ping', description: 'x' }]);
    const [mine, theirs] = [await open(), await open()];
    await mine.go({ memberId: stage.student.id });
    await theirs.go({ memberId: stage.other.id });
    await mine.ask({ kind: 'command', channelId: stage.general.id, name: 'ping', options: {}, locale: 'fr' });
    stage.discord.world.say(stage.teacher.id, stage.staff.id, 'entre profs');
    stage.discord.world.say(stage.teacher.id, stage.general.id, 'à tous');
    const heard = (window: typeof mine) =>
      window.pushed.flatMap((one) => (one.kind === 'message' ? [one.message.content] : []));
    await expect.poll(() => heard(theirs)).toEqual(['à tous']);
    await expect.poll(() => heard(mine)).toEqual(['pour toi', 'à tous']);
  });

  it('is told of a new member, and of commands that were registered', async () => {
    const window = await open();
    await window.go({});
    const { value } = await window.ask({ kind: 'add-member', name: 'Zoé' });
    expect(stage.discord.world.member(stage.server.id, (value as { memberId: string }).memberId)?.name).toBe('Zoé');
    await expect
      .poll(() =>
        window.pushed.some((one) => one.kind === 'view' && one.view.members.some(({ name }) => name === 'Zoé')),
      )
      .toBe(true);
  });

  it('travels, and hears of the clock even where the jump broke', async () => {
    const window = await open();
    await window.go({});
    expect(await window.ask({ kind: 'travel', to: 'next-question' })).toMatchObject({ value: { kind: 'moved' } });
    expect(await window.ask({ kind: 'travel', to: 'week' })).toMatchObject({ value: { kind: 'empty-bank' } });
    expect(await window.ask({ kind: 'travel', to: 'reveal' })).toMatchObject({ kind: 'failed' });
    expect(window.pushed.filter(({ kind }) => kind === 'clock')).toHaveLength(3);
    expect(noted).toHaveLength(1);
  });

  it('goes on after a request that makes no sense', async () => {
    const { socket, ask, go } = await open();
    socket.send('{');
    socket.send(JSON.stringify({ kind: 'go' }));
    expect(await ask({ kind: 'unheard-of' })).toMatchObject({ kind: 'failed' });
    expect(await ask({ kind: 'press', messageId: '1', customId: 'x'.repeat(101), locale: 'fr' })).toMatchObject({
      kind: 'failed',
    });
    expect(await ask({ kind: 'press', messageId: '1', customId: 'x', locale: 'fr' })).toMatchObject({
      value: { kind: 'refused', reason: 'unknown-message' },
    });
    expect((await go({})).view.serverId).toBe(stage.server.id);
  });

  it('has no desk where the host offers none', async () => {
    const { ask, go } = await open();
    expect((await go({})).view.offers).toEqual({ travel: true, desk: false });
    expect(await ask({ kind: 'desk', language: 'fr' })).toMatchObject({ value: null });
  });
});
