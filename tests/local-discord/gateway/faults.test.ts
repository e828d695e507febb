/** Faults on the wire, and what an unmodified discord.js makes of them: resumes hear what they missed. */
import { Client, Events } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { GatewayFault } from '../../../src/local-discord/faults.ts';
import { onInteraction, rest, scene, type Scene } from '../bot.ts';

/** No wait between two IDENTIFYs: discord.js spaces them by five seconds. */
const quick = { ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) } };

const gone = (here: Scene) => expect.poll(() => here.discord.world.bot.online, { interval: 5 }).toBe(false);
const ping = (here: Scene) => here.discord.world.useCommand(here.student.id, here.general.id, { name: 'ping' });

/** A class with a bot that answers `/ping`. */
async function connected(
  atEnd: (end: () => Promise<void>) => void,
  options: Parameters<typeof scene>[0] = {},
  bot: Parameters<Scene['connect']>[0] = {},
) {
  const here = await scene(options);
  atEnd(() => here.end());
  const client = await here.connect(bot);
  const ping_ = [{ name: 'ping', description: 'Ping' }];
  await rest(here.discord)('PUT', `/applications/${here.discord.world.bot.applicationId}/commands`, ping_);
  const thrown = onInteraction(client, (interaction) => interaction.isChatInputCommand() && interaction.reply('pong'));
  const resumed = new Promise<number>((done) => client.once(Events.ShardResume, (_, count) => done(count)));
  return { here, client, thrown, resumed };
}

describe.concurrent('a bot whose connection breaks', () => {
  it.for<[string, GatewayFault]>([
    ['close 4000', { kind: 'close', code: 4000 }],
    ['close 4009', { kind: 'close', code: 4009 }],
    ['close 1001', { kind: 'close', code: 1001 }],
    ['no close at all', { kind: 'drop' }],
    ['op 7', { kind: 'reconnect' }],
    ['op 9, resumable', { kind: 'invalid-session', resumable: true }],
  ])('resumes after %s and hears what it missed', async ([, fault], { expect, onTestFinished }) => {
    const { here, resumed } = await connected(onTestFinished);
    here.discord.faults.gateway(fault);
    const [outcome] = await Promise.all([ping(here), resumed]);
    expect(outcome).toMatchObject({ kind: 'answered', message: { content: 'pong' } });
    expect(here.discord.world.bot.online).toBe(true);
  });

  it.for<[string, GatewayFault]>([
    ['op 9, not resumable', { kind: 'invalid-session', resumable: false }],
    ['close 4007', { kind: 'close', code: 4007 }],
  ])('identifies anew after %s; what happened in between is lost', async ([, fault], { expect, onTestFinished }) => {
    const { here, client, thrown } = await connected(onTestFinished, {}, quick);
    const ready = new Promise((done) => client.once(Events.ShardReady, done));
    here.discord.faults.gateway(fault);
    await gone(here);
    expect(await ping(here)).toMatchObject({ kind: 'failed', reason: 'offline' });
    await ready;
    expect(await ping(here)).toMatchObject({ kind: 'answered' });
    expect(thrown).toEqual([]);
  });

  it('is deaf after close 4004: told so once, and never back', async ({ expect, onTestFinished }) => {
    const { here, client } = await connected(onTestFinished);
    const told = new Promise<number>((done) => client.once(Events.ShardDisconnect, ({ code }) => done(code)));
    here.discord.faults.gateway({ kind: 'close', code: 4004 });
    expect(await told).toBe(4004);
    expect(here.discord.world.bot.online).toBe(false);
  });

  it('whose heartbeats nobody acknowledges comes back by itself', async ({ expect, onTestFinished }) => {
    const { here, resumed } = await connected(onTestFinished, { heartbeatInterval: 200 });
    here.discord.faults.acknowledge(false);
    await gone(here);
    here.discord.faults.acknowledge(true);
    await resumed;
    expect(here.discord.world.bot.online).toBe(true);
  });

  it('that leaves is offline at once, so that nobody waits for it', async ({ expect, onTestFinished }) => {
    const { here, client } = await connected(onTestFinished);
    await client.destroy();
    await gone(here);
    expect(await ping(here)).toMatchObject({ kind: 'failed', reason: 'offline' });
  });

  it('keeps what a jump of the clock finds half done', async ({ expect, onTestFinished }) => {
    const { here } = await connected(onTestFinished);
    const gate = Promise.withResolvers<null>();
    here.discord.faults.rest({ path: /callback$/u, fault: { kind: 'hold', until: gate.promise } });
    const outcome = ping(here);
    here.time.now += 7 * 86_400_000;
    expect(await ping(here)).toMatchObject({ kind: 'answered' });
    gate.resolve(null);
    expect(await outcome).toMatchObject({ kind: 'answered' });
  });
});

let here: Scene;
beforeEach(async () => {
  here = await scene();
});
afterEach(() => here.end());

describe('a login', () => {
  it('is refused with a wrong token', async () => {
    const client = new Client({ intents: [], rest: { api: here.discord.apiBase } });
    await expect(client.login('wrong')).rejects.toThrow();
  });
  it('hears nothing where no HELLO is said', async () => {
    here.discord.faults.sayHello(false);
    const socket = new WebSocket(`ws://127.0.0.1:${here.discord.port}/gateway?v=10&encoding=json`);
    const first = new Promise<string>((done) => socket.once('message', (data) => done(String(data))));
    socket.once('open', () => socket.send(JSON.stringify({ op: 1, d: null })));
    expect(JSON.parse(await first)).toEqual({ op: 11 });
    socket.terminate();
  });
  it('is refused where the handshake is', async () => {
    here.discord.faults.refuseHandshake(503);
    const socket = new WebSocket(`ws://127.0.0.1:${here.discord.port}/gateway?v=10&encoding=json`);
    const error = await new Promise<Error>((done) => socket.once('error', done));
    expect(error.message).toContain('503');
  });
});

describe('what a client sends', () => {
  /** Closes with that code after the client says those things. */
  async function closeCode(query: string, ...sent: (object | string)[]): Promise<number> {
    const socket = new WebSocket(`ws://127.0.0.1:${here.discord.port}/gateway${query}`);
    const closed = new Promise<number>((done) => socket.once('close', done));
    await new Promise((done) => socket.once('open', done));
    for (const one of sent) socket.send(typeof one === 'string' ? one : JSON.stringify(one));
    return closed;
  }
  const V10 = '?v=10&encoding=json';
  const identify = (more: object = {}) => ({
    op: 2,
    d: { token: here.discord.token, intents: 1, properties: {}, ...more },
  });

  it.each<[string, number, () => [string, ...(object | string)[]]]>([
    ['another version', 4012, () => ['?v=6&encoding=json']],
    ['compression', 4012, () => [`${V10}&compress=zlib-stream`]],
    ['no JSON', 4002, () => [V10, 'hello']],
    ['anything before it identified', 4003, () => [V10, { op: 3, d: {} }]],
    ['a wrong token', 4004, () => [V10, identify({ token: 'wrong' })]],
    ['two identifications', 4005, () => [V10, identify(), identify()]],
    ['an intent that is none', 4013, () => [V10, identify({ intents: 1 << 30 })]],
    ['an intent it is not allowed', 4014, () => [V10, identify({ intents: 1 << 1 })]],
    ['a second shard', 4010, () => [V10, identify({ shard: [1, 2] })]],
    ['an opcode that is none', 4001, () => [V10, identify(), { op: 99 }]],
    ['121 events in a minute', 4008, () => [V10, ...Array.from({ length: 121 }, () => ({ op: 1, d: null }))]],
  ])('closes the connection: %s, %i', async (_, code, make) => {
    expect(await closeCode(...make())).toBe(code);
  });

  it('closes the connection: more servers than one shard may carry, 4011', async () => {
    for (let i = 0; i < 2_500; i += 1) here.discord.world.addServer({ name: `${i}`, channels: [] });
    expect(await closeCode(V10, identify())).toBe(4011);
  });

  it('closes the connection: resuming after a number nobody dispatched, 4007', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${here.discord.port}/gateway${V10}`);
    const session = new Promise<string>((done) =>
      socket.on('message', (data) => {
        const packet = JSON.parse(String(data)) as { t?: string; d?: { session_id?: string } };
        if (packet.t === 'READY') done(packet.d?.session_id ?? '');
      }),
    );
    socket.once('open', () => socket.send(JSON.stringify(identify())));
    const resume = { token: here.discord.token, session_id: await session, seq: 999 };
    expect(await closeCode(V10, { op: 6, d: resume })).toBe(4007);
    socket.terminate();
  });
});

describe('a REST fault', () => {
  const users = (): Promise<Response> =>
    fetch(`${here.discord.apiBase}/v10/users/@me`, { headers: { authorization: `Bot ${here.discord.token}` } });

  it('hits the nth request that fits, as often as it says, and then no more', async () => {
    here.discord.faults.rest({
      method: 'GET',
      path: /^\/users\/@me$/u,
      nth: 2,
      times: 2,
      fault: { kind: 'refuse', status: 500 },
    });
    const seen = [];
    for (let i = 0; i < 5; i += 1) seen.push((await users()).status);
    expect(seen).toEqual([200, 500, 500, 200, 200]);
  });

  it('limits the rate with and without Retry-After', async () => {
    here.discord.faults.rest({ fault: { kind: 'rate-limit', retryAfter: 0.25 } });
    here.discord.faults.rest({ fault: { kind: 'rate-limit', retryAfter: null, code: 30046 } });
    const first = await users();
    expect([first.status, first.headers.get('retry-after'), await first.json()]).toMatchObject([
      429,
      '0.25',
      { retry_after: 0.25, global: false },
    ]);
    const second = await users();
    expect([second.status, second.headers.get('retry-after'), await second.json()]).toMatchObject([
      429,
      null,
      { code: 30046 },
    ]);
    expect((await users()).headers.get('x-ratelimit-remaining')).toBe('999');
  });

  it('loses the answer to a post that was carried out, or carries out nothing', async () => {
    const post = () => rest(here.discord)('POST', `/channels/${here.daily.id}/messages`, { content: 'a' });
    here.discord.faults.rest({ method: 'POST', fault: { kind: 'lose-answer' } });
    await expect(post()).rejects.toThrow();
    expect(here.discord.world.allMessages(here.daily.id)).toHaveLength(1);
    here.discord.faults.rest({ method: 'POST', fault: { kind: 'destroy' } });
    await expect(post()).rejects.toThrow();
    expect(here.discord.world.allMessages(here.daily.id)).toHaveLength(1);
  });

  it('holds a request until a test lets it go, and can be taken back', async () => {
    const gate = Promise.withResolvers<null>();
    here.discord.faults.rest({ method: 'POST', fault: { kind: 'hold', until: gate.promise } });
    const held = rest(here.discord)('POST', `/channels/${here.daily.id}/messages`, { content: 'a' });
    expect((await users()).status).toBe(200);
    expect(here.discord.world.allMessages(here.daily.id)).toEqual([]);
    gate.resolve(null);
    expect((await held).status).toBe(200);
    const back = here.discord.faults.rest({ fault: { kind: 'refuse', status: 403, code: 50013 } });
    back();
    expect((await users()).status).toBe(200);
  });
});
