/** What the edge does when Discord, or the way to it, fails. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDiscord } from '../../src/discord/client.ts';
import { createLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { command, NOW, rememberingTutor, say, stand, type Stand } from './stand.ts';

const hello = command('hello', () => say('Bonjour'));
const callback = /\/callback$/u;
const ask = (on: Stand) => on.local.world.useCommand(on.studentId, on.channelId, { name: 'hello' });
const until = (holds: () => boolean): Promise<void> =>
  vi.waitFor(() => expect(holds()).toBe(true), { interval: 5, timeout: 4_000 });
const errors = (on: Stand): readonly string[] =>
  on.logged.filter(({ level }) => level === 'error').map(({ message }) => message);

describe('an answer', () => {
  it('is sent once more when the connection breaks before it arrived', async () => {
    const on = await stand({ commands: [hello] });
    on.local.faults.rest({ method: 'POST', path: callback, fault: { kind: 'destroy' } });
    expect((await ask(on)).kind).toBe('answered');
    expect(errors(on)).toEqual([]);
  });

  it('that arrived, and whose confirmation was lost, is not given twice', async () => {
    const on = await stand({ commands: [hello] });
    on.local.faults.rest({ method: 'POST', path: callback, fault: { kind: 'lose-answer' } });
    expect((await ask(on)).kind).toBe('answered');
    await until(() => on.logged.some(({ message }) => message === 'too late to answer'));
    expect(errors(on)).toEqual([]);
    expect(on.local.world.allMessages(on.channelId).filter(({ askedBy }) => askedBy !== null)).toHaveLength(1);
  });

  it('that comes too late is noted quietly', async () => {
    const on = await stand({ commands: [hello] });
    on.local.faults.rest({ method: 'POST', path: callback, fault: { kind: 'refuse', status: 404, code: 10_062 } });
    const asked = ask(on);
    await until(() => on.logged.some(({ message }) => message === 'too late to answer'));
    expect(errors(on)).toEqual([]);
    void asked;
  });

  it('waits for a rate limit and comes', async () => {
    const on = await stand({ commands: [hello] });
    on.local.faults.rest({ method: 'POST', path: callback, fault: { kind: 'rate-limit', retryAfter: 0.05 } });
    expect((await ask(on)).kind).toBe('answered');
  });

  it('survives errors of Discord, also where they outlast the client’s own tries', async () => {
    const on = await stand({ commands: [hello] });
    on.local.faults.rest({ method: 'POST', path: callback, times: 4, fault: { kind: 'refuse', status: 500 } });
    expect((await ask(on)).kind).toBe('answered');
  });
});

describe('the connection', () => {
  it.each([{ kind: 'close', code: 4000 }, { kind: 'reconnect' }, { kind: 'drop' }] as const)(
    'resumes after $kind and answers what came meanwhile',
    async (fault) => {
      const on = await stand({ commands: [hello] });
      on.local.faults.gateway(fault);
      await until(() => on.logged.some(({ message }) => message === 'Discord connection resumed'));
      expect((await ask(on)).kind).toBe('answered');
      expect(on.fatal).toEqual([]);
    },
  );

  it.each([4004, 4014])('closed with %i is told: the bot would be deaf', async (code) => {
    const on = await stand({ commands: [hello] });
    on.local.faults.gateway({ kind: 'close', code });
    await until(() => on.fatal.length > 0);
    expect(on.fatal).toEqual([`Discord closed the connection for good (${code})`]);
  });

  it('closed by ourselves is no alarm', async () => {
    const on = await stand({ commands: [hello] });
    await on.edge.close();
    expect(on.fatal).toEqual([]);
    await until(() => !on.local.world.bot.online);
  });

  it('with a wrong token rejects and leaves nothing running', async () => {
    const local = await createLocalDiscord({ port: 0, clock: () => Date.now() });
    onTestFinished(() => local.close());
    const discord = openDiscord({
      token: 'MTIz.wrong.token',
      apiBase: local.apiBase,
      draw: async () => new Uint8Array(),
      log: () => undefined,
      clock: () => NOW,
      newErrorId: () => 'e',
    });
    const parts = { commands: [hello], handlers: [], tutor: rememberingTutor(), onFatal: () => undefined };
    await expect(discord.connect(parts)).rejects.toThrow();
    expect(local.world.bot.online).toBe(false);
  });

  it('answers what is under way before it closes', async () => {
    const { promise: gate, resolve: open } = Promise.withResolvers<undefined>();
    const { promise: started, resolve: start } = Promise.withResolvers<undefined>();
    const slow = command('hello', async () => {
      start(undefined);
      await gate;
      return say('encore là');
    });
    const on = await stand({ commands: [slow] });
    const asked = ask(on);
    await started;
    const closed = on.edge.close();
    open(undefined);
    expect((await asked).kind).toBe('answered');
    await closed;
  });
});

describe('servers', () => {
  const known = (on: Stand) => on.tutor.servers.get(on.serverId);

  it('that the bot leaves are noted, and noted again when it comes back', async () => {
    const on = await stand({ commands: [hello] });
    await on.tutor.settings.save({ ...on.tutor.settings.of(on.serverId), name: 'vieux nom' });
    on.local.world.removeBot(on.serverId);
    await until(() => known(on)?.leftAt === NOW);
    on.local.world.inviteBot(on.serverId);
    await until(() => known(on)?.leftAt === null);
    expect(known(on)?.name).toBe(on.local.world.server(on.serverId)?.name);
  });

  it('with an outage have not been left, but cannot be reached', async () => {
    const on = await stand({ commands: [hello] });
    await on.tutor.settings.save(on.tutor.settings.of(on.serverId));
    expect(on.post.reachable(on.serverId)).toBe(true);
    on.local.world.setUnavailable(on.serverId, true);
    await until(() => !on.post.reachable(on.serverId));
    expect(known(on)?.leftAt).toBeNull();
    on.local.world.setUnavailable(on.serverId, false);
    await until(() => on.post.reachable(on.serverId));
  });

  it('left while the bot was down are noted at the start', async () => {
    const on = await stand({ commands: [hello] });
    await on.tutor.settings.save(on.tutor.settings.of(on.serverId));
    const other = on.local.world.addServer({ name: 'Autre classe', hasBot: false });
    await on.tutor.settings.save(on.tutor.settings.of(other.id));
    await on.reconnect([hello]);
    await until(() => on.tutor.servers.get(other.id)?.leftAt === NOW);
    expect(known(on)?.leftAt).toBeNull();
  });
});
