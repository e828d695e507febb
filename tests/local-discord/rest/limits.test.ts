/** Rate limits, where a test asks for them: counted in real time, waited for by an unmodified discord.js. */
import { describe, expect, it } from 'vitest';
import { createLimits, DISCORD_LIMITS } from '../../../src/local-discord/rest/limits.ts';
import type { AnsweredRequest } from '../../../src/local-discord/rest/answer.ts';
import { rest, scene } from '../bot.ts';

describe('limits', () => {
  it('leave plenty where none are asked for', () => {
    const limits = createLimits(undefined, () => 0);
    for (let i = 0; i < 1000; i += 1) expect(limits.ask(true, 'POST 1').retryAfter).toBeNull();
  });

  it('let five posts a channel through in five seconds, and say how long to wait', () => {
    let now = 0;
    const limits = createLimits(DISCORD_LIMITS, () => now);
    const seen = Array.from({ length: 6 }, () => limits.ask(true, 'POST 1'));
    expect(seen.map((room) => room.remaining)).toEqual([4, 3, 2, 1, 0, 0]);
    expect(seen.map((room) => room.retryAfter)).toEqual([null, null, null, null, null, 5]);
    expect(limits.ask(true, 'POST 2').retryAfter).toBeNull();
    now = 5_000;
    expect(limits.ask(true, 'POST 1')).toMatchObject({ remaining: 4, retryAfter: null });
  });

  it('let fifty requests of the bot through in a second, and any number with an interaction’s token', () => {
    let now = 0;
    const limits = createLimits(DISCORD_LIMITS, () => now);
    for (let i = 0; i < 50; i += 1) expect(limits.ask(true, null).retryAfter).toBeNull();
    now = 400;
    expect(limits.ask(true, null)).toMatchObject({ retryAfter: 0.6, global: true });
    expect(limits.ask(false, null).retryAfter).toBeNull();
    now = 1_000;
    expect(limits.ask(true, null).retryAfter).toBeNull();
  });

  it('stand in the headers, as a 429 where they are passed, and every request can be counted', async () => {
    const seen: AnsweredRequest[] = [];
    const here = await scene({ limits: { global: 50, channel: 1 }, onRequest: (request) => seen.push(request) });
    const post = () => rest(here.discord)('POST', `/channels/${here.daily.id}/messages`, { content: 'a' });
    const first = await post();
    expect(first.headers.get('x-ratelimit-remaining')).toBe('0');
    const second = await post();
    expect([second.status, Number(second.headers.get('retry-after'))]).toEqual([429, expect.closeTo(5, 0)]);
    expect(seen.map((one) => `${one.method} ${one.status}`)).toEqual(['POST 200', 'POST 429']);
    await here.end();
  });
});
