import { describe, expect, it, vi } from 'vitest';
import type { Announcement, Post } from '../../src/post.ts';
import { stand, type Stand } from './stand.ts';

const question = (id = 'r1', more: Partial<Announcement> = {}): Announcement => ({
  language: 'fr',
  blocks: [{ kind: 'text', text: 'Question du jour' }],
  buttons: [
    { id: `daily:${id}:0`, label: 'A' },
    { id: `daily:${id}:1`, label: 'B' },
  ],
  roleId: null,
  ...more,
});
const PAST = Date.now() - 3_600_000;
const posts = /^\/channels\/\d+\/messages$/u;
const deny = (on: Stand, ...names: ('ViewChannel' | 'ReadMessageHistory' | 'SendMessages')[]) =>
  on.local.world.overwrite(on.channelId, on.local.world.bot.id, { deny: names });
const ofBot = (on: Stand) => on.local.world.allMessages(on.channelId).filter(({ author }) => author.bot);
const idOf = (outcome: Awaited<ReturnType<Post['send']>>): string => {
  if (outcome.kind !== 'posted') throw new Error(JSON.stringify(outcome));
  return outcome.messageId;
};

describe('a post', () => {
  it('is a classic message that a phone shows, without previews', async () => {
    const on = await stand();
    const messageId = idOf(await on.post.send(on.channelId, question()));
    expect(on.local.world.message(messageId)).toMatchObject({ content: 'Question du jour', flags: 4, pings: [] });
  });

  it('mentions its one role, and nobody whom the notes name', async () => {
    const on = await stand();
    const role = on.local.world.addRole(on.serverId, { name: 'Promo', mentionable: true });
    const blocks = [{ kind: 'text' as const, text: `Bonjour @everyone et <@${on.studentId}>` }];
    const messageId = idOf(await on.post.send(on.channelId, question('r1', { roleId: role.id, blocks })));
    const message = on.local.world.message(messageId);
    expect(message?.content).toBe(`<@&${role.id}>\nBonjour \\@everyone et \\<\\@${on.studentId}>`);
    expect(message?.mentions).toEqual({ everyone: false, members: [], roles: [role.id] });
  });

  it('is edited and removed', async () => {
    const on = await stand();
    const messageId = idOf(await on.post.send(on.channelId, question()));
    const closed = question('r1', { buttons: [], blocks: [{ kind: 'text', text: 'Fermée' }] });
    expect(await on.post.edit(on.channelId, messageId, closed)).toEqual({ kind: 'posted', messageId });
    expect(on.local.world.message(messageId)).toMatchObject({ content: 'Fermée', components: [] });
    expect(await on.post.remove(on.channelId, messageId)).toEqual({ kind: 'posted', messageId });
    expect(await on.post.edit(on.channelId, messageId, closed)).toEqual({ kind: 'message-gone' });
    expect(await on.post.remove(on.channelId, messageId)).toEqual({ kind: 'message-gone' });
  });

  it('whose turn comes when it is not wanted any more is not sent', async () => {
    const on = await stand();
    expect(await on.post.send(on.channelId, question(), async () => false)).toMatchObject({ kind: 'later' });
    expect(ofBot(on)).toEqual([]);
    expect(await on.post.send(on.channelId, question(), async () => true)).toMatchObject({ kind: 'posted' });
  });

  it('that Discord refuses says why', async () => {
    const on = await stand();
    deny(on, 'SendMessages');
    expect(await on.post.send(on.channelId, question())).toEqual({ kind: 'no-access', missing: ['SendMessages'] });
    expect(await on.post.missing(on.channelId)).toEqual(['SendMessages']);
    on.local.world.removeChannel(on.channelId);
    expect(await on.post.send(on.channelId, question())).toEqual({ kind: 'channel-gone' });
    expect(await on.post.missing(on.channelId)).toBeNull();
  });

  it.each([
    ['its answer is lost', { kind: 'lose-answer' }, { kind: 'uncertain' }, 1],
    ['the connection breaks', { kind: 'destroy' }, { kind: 'uncertain' }, 0],
    ['Discord fails', { kind: 'refuse', status: 502 }, { kind: 'uncertain' }, 0],
    ['the limit is far', { kind: 'rate-limit', retryAfter: 60 }, { kind: 'later', retryAfter: 60_000 }, 0],
    ['an edit comes too often', { kind: 'refuse', status: 400, code: 30_046 }, { kind: 'refused', code: 30_046 }, 0],
  ] as const)('is tried once when %s', async (_, fault, outcome, there) => {
    const on = await stand();
    on.local.faults.rest({ method: 'POST', path: posts, fault });
    const result = await on.post.send(on.channelId, question());
    expect(result).toMatchObject({ kind: outcome.kind });
    if (outcome.kind === 'later' && result.kind === 'later') expect(result.retryAfter).toBeGreaterThanOrEqual(59_000);
    expect(ofBot(on)).toHaveLength(there);
  });

  it('waits for a short limit by itself', async () => {
    const on = await stand();
    on.local.faults.rest({ method: 'POST', path: posts, fault: { kind: 'rate-limit', retryAfter: 0.05 } });
    expect(await on.post.send(on.channelId, question())).toMatchObject({ kind: 'posted' });
  });

  it('edited too often is told apart', async () => {
    const on = await stand();
    const messageId = idOf(await on.post.send(on.channelId, question()));
    on.local.faults.rest({ method: 'PATCH', fault: { kind: 'refuse', status: 400, code: 30_046 } });
    expect(await on.post.edit(on.channelId, messageId, question())).toEqual({ kind: 'too-many-edits' });
  });

  it('made when Discord cannot be reached may be tried later', async () => {
    const on = await stand();
    const { post, channelId } = on;
    await on.local.close();
    // A connection that was kept open breaks, which may be after Discord read the request; a new one cannot be made.
    await post.send(channelId, question());
    expect(await post.send(channelId, question())).toMatchObject({ kind: 'later' });
  });
});

describe('looking for a post', () => {
  it('finds the bot’s own by a button’s id, behind hundreds of messages of others', async () => {
    const on = await stand();
    const messageId = idOf(await on.post.send(on.channelId, question('r1')));
    for (let count = 0; count < 230; count += 1) on.local.world.say(on.studentId, on.channelId, `bavardage ${count}`);
    const last = idOf(await on.post.send(on.channelId, question('r2')));
    expect(await on.post.find(on.channelId, 'daily:r1:', PAST)).toEqual({ kind: 'present', messageId });
    expect(await on.post.find(on.channelId, 'daily:r2:', PAST)).toEqual({ kind: 'present', messageId: last });
    expect(await on.post.find(on.channelId, 'daily:r3:', PAST)).toEqual({ kind: 'absent' });
  });

  it('finds it although the machine’s clock is hours ahead of Discord’s', async () => {
    const on = await stand();
    const messageId = idOf(await on.post.send(on.channelId, question('r1')));
    const ahead = Date.now() + 5 * 3_600_000;
    expect(await on.post.find(on.channelId, 'daily:r1:', ahead)).toEqual({ kind: 'present', messageId });
  });

  it('proves nothing without the permissions to look', async () => {
    const on = await stand();
    await on.post.send(on.channelId, question('r1'));
    deny(on, 'ReadMessageHistory');
    expect(await on.post.find(on.channelId, 'daily:r2:', PAST)).toEqual({
      kind: 'unknown',
      missing: ['ReadMessageHistory'],
    });
    deny(on, 'ViewChannel');
    expect(await on.post.find(on.channelId, 'daily:r2:', PAST)).toMatchObject({ kind: 'unknown' });
    deny(on);
    await vi.waitFor(async () => expect(await on.post.missing(on.channelId)).toEqual([]));
    expect(await on.post.find(on.channelId, 'daily:r1:', PAST)).toMatchObject({ kind: 'present' });
    on.local.world.removeChannel(on.channelId);
    expect(await on.post.find(on.channelId, 'daily:r2:', PAST)).toEqual({ kind: 'channel-gone' });
  });

  it('comes back later when Discord fails', async () => {
    const on = await stand();
    on.local.faults.rest({ method: 'GET', path: posts, fault: { kind: 'refuse', status: 503 } });
    expect(await on.post.find(on.channelId, 'daily:r1:', PAST)).toMatchObject({ kind: 'later' });
  });
});

describe('a role that posts mention', () => {
  it('is known to reach someone, to be silent, or to be gone', async () => {
    const on = await stand();
    const { world } = on.local;
    const role = world.addRole(on.serverId, { name: 'Promo', mentionable: true });
    await vi.waitFor(() => expect(on.post.role?.(on.serverId, role.id)).toBe('mentionable'));
    world.changeRole(on.serverId, role.id, { mentionable: false });
    await vi.waitFor(() => expect(on.post.role?.(on.serverId, role.id)).toBe('silent'));
    world.removeRole(on.serverId, role.id);
    await vi.waitFor(() => expect(on.post.role?.(on.serverId, role.id)).toBe('gone'));
    world.setUnavailable(on.serverId, true);
    await vi.waitFor(() => expect(on.post.role?.(on.serverId, role.id)).toBe('unknown'));
  });
});

describe('a direct message', () => {
  it('arrives, or finds the door closed', async () => {
    const on = await stand();
    const messageId = idOf((await on.post.direct(on.teacherId, question())) as Awaited<ReturnType<Post['send']>>);
    expect(on.local.world.message(messageId)?.serverId).toBeNull();
    on.local.world.setClosedToDirect(on.teacherId, true);
    expect(await on.post.direct(on.teacherId, question())).toEqual({ kind: 'closed' });
  });
});
