/** Only this machine, under its own name, and no other site reaches the local Discord. */
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { createLocalDiscord, PortTaken } from '../../src/local-discord/local-discord.ts';
import { scene, type Scene } from './bot.ts';

let here: Scene;
beforeAll(async () => {
  here = await scene();
  here.discord.app.get('/', (context) => context.text('page'));
  here.discord.onSocket('/page', (socket) => socket.send('hello'));
});
afterAll(() => here.end());

const get = (path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port: here.discord.port, path, headers }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    });
    asked.on('error', fail).end();
  });
const open = (path: string, headers: Record<string, string>): Promise<string> =>
  new Promise((done) => {
    const socket = new WebSocket(`ws://127.0.0.1:${here.discord.port}${path}`, { headers });
    socket.once('message', (data) => {
      done(String(data));
      socket.terminate();
    });
    socket.once('error', (error) => done(error.message));
  });

describe.each(['/', '/api/v10/gateway', '/attachments/1/2/a.png'])('%s', (path) => {
  const known = path.startsWith('/attachments') ? 404 : 200;
  it.each<[string, number, () => Record<string, string>]>([
    ['its address', known, () => ({ host: `127.0.0.1:${here.discord.port}` })],
    ['localhost', known, () => ({ host: `localhost:${here.discord.port}` })],
    ['its own origin', known, () => ({ host: `127.0.0.1:${here.discord.port}`, origin: here.discord.url })],
    [
      'a link on another site',
      known,
      () => ({ host: `127.0.0.1:${here.discord.port}`, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }),
    ],
    ['a foreign name', 403, () => ({ host: `evil.example:${here.discord.port}` })],
    ['its address with another port', 403, () => ({ host: '127.0.0.1:1' })],
    ['a foreign origin', 403, () => ({ host: `127.0.0.1:${here.discord.port}`, origin: 'https://evil.example' })],
    ['an origin without a name', 403, () => ({ host: `127.0.0.1:${here.discord.port}`, origin: 'null' })],
    [
      'a part loaded by another port of this machine',
      403,
      () => ({ host: `127.0.0.1:${here.discord.port}`, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }),
    ],
    [
      'a part loaded by another site',
      403,
      () => ({ host: `127.0.0.1:${here.discord.port}`, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }),
    ],
  ])('asked for by %s: %i', async (_, status, headers) => {
    expect(await get(path, headers())).toBe(status);
  });
});

describe('a WebSocket', () => {
  it('opens for this machine, on known paths', async () => {
    expect(await open('/page', {})).toBe('hello');
    expect(await open('/page', { origin: here.discord.url })).toBe('hello');
    expect(await open('/gateway?v=10&encoding=json', {})).toContain('heartbeat_interval');
    expect(await open('/nowhere', {})).toContain('404');
  });
  it.each(['/page', '/gateway?v=10&encoding=json'])('%s stays shut to a foreign name or origin', async (path) => {
    expect(await open(path, { host: 'evil.example' })).toContain('403');
    expect(await open(path, { origin: 'https://evil.example' })).toContain('403');
  });
});

describe('the server', () => {
  it('listens on 127.0.0.1 alone', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter((one) => one.family === 'IPv4' && !one.internal)
      .map((one) => one.address);
    for (const host of [...others, '127.0.0.2']) {
      const refused = await new Promise<boolean>((done) => {
        const socket = connect({ host, port: here.discord.port }, () => {
          socket.destroy();
          done(false);
        });
        socket.once('error', () => done(true));
      });
      expect([host, refused]).toEqual([host, true]);
    }
  });

  it('names the port that is taken, and the variable', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const failed = createLocalDiscord({ port, clock: () => 0 });
    await expect(failed).rejects.toThrow(PortTaken);
    await expect(failed).rejects.toThrow(new RegExp(`${port}.*LOCAL_DISCORD_PORT`, 'u'));
    other.close();
  });

  it('serves no file but those that messages carry', async () => {
    for (const path of [
      '/attachments/1/../../package.json',
      '/attachments/%2e%2e/%2e%2e/package.json',
      '/package.json',
    ])
      expect(await get(path, { host: `127.0.0.1:${here.discord.port}` })).toBe(404);
  });
});
