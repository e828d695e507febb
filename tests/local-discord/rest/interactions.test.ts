/** Answers to interactions over HTTP: what is taken, and each code that Discord refuses with. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered, rest, scene, type Scene } from '../bot.ts';

interface Event {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  readonly message?: { readonly id: string };
}

let here: Scene;
let call: ReturnType<typeof rest>;
/** Interactions as the bot hears them; discord.js' own reading of them is tested elsewhere. */
const heard: Event[] = [];

beforeAll(async () => {
  here = await scene();
  call = rest(here.discord);
  const client = await here.connect();
  client.on(
    'raw' as never,
    (packet: { t: string; d: Event }) => packet.t === 'INTERACTION_CREATE' && heard.push(packet.d),
  );
  const app = here.discord.world.bot.applicationId;
  const option = { type: 3, name: 'term', description: 'Term', autocomplete: true };
  await call('PUT', `/applications/${app}/commands`, [{ name: 'define', description: 'Explains', options: [option] }]);
});
afterAll(() => here.end());

const next = async (): Promise<Event> => {
  await expect.poll(() => heard.length).toBeGreaterThan(0);
  const event = heard.shift();
  if (!event) throw new Error('nothing heard');
  return event;
};
const define = () => here.discord.world.useCommand(here.student.id, here.general.id, { name: 'define' });
const callback = (event: Event, body: unknown, query = '') =>
  call('POST', `/interactions/${event.id}/${event.token}/callback${query}`, body, { authorization: '' });
const hook = (event: Event, rest_ = '') => `/webhooks/${here.discord.world.bot.applicationId}/${event.token}${rest_}`;
const reply = { type: 4, data: { content: 'a' } };

describe('the first answer', () => {
  it('is 204 without and a message with the response asked for', async () => {
    const first = define();
    expect(await callback(await next(), reply, '?with_response=false')).toMatchObject({ status: 204, body: null });
    const message = answered(await first);
    void define();
    const event = await next();
    const { status, body } = await callback(event, { type: 5, data: { flags: 64 } }, '?with_response=true');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      interaction: { id: event.id, type: 2, response_message_loading: true, response_message_ephemeral: true },
      resource: { type: 5, message: { flags: 64 | 128, channel_id: message.channelId } },
    });
  });

  it('counts once: the second is 40060, and the first stands', async () => {
    const outcome = define();
    const event = await next();
    await callback(event, reply);
    expect(await callback(event, { type: 4, data: { content: 'b' } })).toMatchObject({
      status: 400,
      body: { code: 40060 },
    });
    expect(answered(await outcome).content).toBe('a');
  });

  it('is 10062 for an id or a token that is not known', async () => {
    void define();
    const event = await next();
    expect(await callback({ ...event, id: '1' }, reply)).toMatchObject({ status: 404, body: { code: 10062 } });
    expect(await callback({ ...event, token: 'x' }, reply)).toMatchObject({ status: 404, body: { code: 10062 } });
  });

  it('leaves the interaction open where the body is wrong', async () => {
    const outcome = define();
    const event = await next();
    expect(await callback(event, { type: 4, data: { content: 'x'.repeat(2001) } })).toMatchObject({
      status: 400,
      body: { code: 50035, errors: { data: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } } },
    });
    for (const body of [
      {},
      { type: 6 },
      { type: 7, data: reply.data },
      { type: 8, data: {} },
      { type: 1 },
      { type: 4 },
    ])
      expect((await callback(event, body)).status).toBe(400);
    expect((await callback(event, reply)).status).toBe(204);
    expect((await outcome).kind).toBe('answered');
  });

  it('to an autocomplete is proposals and nothing else', async () => {
    const focused = { name: 'term', value: 'a' };
    const choices = here.discord.world.autocomplete(here.student.id, here.general.id, { name: 'define', focused });
    const event = await next();
    expect((await callback(event, reply)).status).toBe(400);
    expect((await callback(event, { type: 8, data: { choices: [{ name: 'a', value: '' }] } })).status).toBe(400);
    expect((await callback(event, { type: 8, data: { choices: [{ name: 'a', value: 'b' }] } })).status).toBe(204);
    expect(await choices).toEqual([{ name: 'a', value: 'b' }]);
    expect(await call('POST', hook(event), { content: 'a' })).toMatchObject({ status: 404, body: { code: 10015 } });
  });

  it('comes too late after the deadline: 10062, and the member was told', async () => {
    const late = await scene({ deadline: 20 });
    const client = await late.connect();
    const asked = new Promise<Event>((done) =>
      client.on(
        'raw' as never,
        (packet: { t: string; d: Event }) => packet.t === 'INTERACTION_CREATE' && done(packet.d),
      ),
    );
    const { world } = late.discord;
    const command = { name: 'define', description: 'Explains' };
    await rest(late.discord)('PUT', `/applications/${world.bot.applicationId}/commands`, [command]);
    const outcome = await world.useCommand(late.student.id, late.general.id, { name: 'define' });
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'no-answer' });
    const { id, token } = await asked;
    const answer = await rest(late.discord)('POST', `/interactions/${id}/${token}/callback`, reply);
    expect(answer).toMatchObject({ status: 404, body: { code: 10062 } });
    await late.end();
  });
});

describe('what follows an answer', () => {
  it('is unknown before there was one', async () => {
    void define();
    const event = await next();
    expect(await call('POST', hook(event), { content: 'a' })).toMatchObject({ status: 404, body: { code: 10015 } });
    expect(await call('PATCH', hook(event, '/messages/@original'), { content: 'a' })).toMatchObject({
      body: { code: 10015 },
    });
    expect(await call('POST', hook({ ...event, token: 'x' }), { content: 'a' })).toMatchObject({
      body: { code: 10015 },
    });
  });

  it('fills the placeholder first, keeping it private, then adds messages', async () => {
    const outcome = define();
    const event = await next();
    await callback(event, { type: 5, data: { flags: 64 } });
    const placeholder = answered(await outcome);
    const first = await call('POST', hook(event), { content: 'one' });
    expect(first.body).toMatchObject({ id: placeholder.id, content: 'one', flags: 64, edited_timestamp: null });
    const second = await call('POST', hook(event), { content: 'two' });
    expect(second.body).toMatchObject({ content: 'two', flags: 0 });
  });

  it('reads, edits and deletes @original and follow-ups, and nothing else', async () => {
    void define();
    const event = await next();
    await callback(event, reply);
    const more = await call('POST', hook(event), { content: 'more', flags: 64 });
    const { id } = more.body as { id: string };
    expect((await call('GET', hook(event, `/messages/${id}`))).body).toMatchObject({ content: 'more', flags: 64 });
    expect((await call('PATCH', hook(event, '/messages/@original'), { content: 'b' })).body).toMatchObject({
      content: 'b',
    });
    expect(await call('DELETE', hook(event, `/messages/${id}`))).toMatchObject({ status: 204 });
    expect(await call('GET', hook(event, `/messages/${id}`))).toMatchObject({ status: 404, body: { code: 10008 } });
    const foreign = here.discord.world.say(here.student.id, here.general.id, 'mine');
    expect(await call('PATCH', hook(event, `/messages/${foreign.id}`), { content: 'b' })).toMatchObject({
      body: { code: 10008 },
    });
    expect(await call('DELETE', hook(event, '/messages/@original'))).toMatchObject({ status: 204 });
    expect(await call('PATCH', hook(event, '/messages/@original'), { content: 'b' })).toMatchObject({
      body: { code: 10008 },
    });
  });

  it('refuses an edit that would leave nothing', async () => {
    void define();
    const event = await next();
    await callback(event, reply);
    expect(await call('PATCH', hook(event, '/messages/@original'), { content: '' })).toMatchObject({
      body: { code: 50006 },
    });
  });

  it('turns a text into Components V2 only when the text goes in the same edit', async () => {
    void define();
    const event = await next();
    await callback(event, reply);
    const components = [{ type: 10, content: 'v2' }];
    const edit = (body: object) => call('PATCH', hook(event, '/messages/@original'), body);
    expect(await edit({ flags: 1 << 15, components })).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(await edit({ flags: 1 << 15, components, content: null })).toMatchObject({
      status: 200,
      body: { content: '', flags: 1 << 15 },
    });
  });

  it('ends after fifteen minutes: 50027', async () => {
    void define();
    const event = await next();
    await callback(event, reply);
    here.time.now += 900_001;
    expect(await call('POST', hook(event), { content: 'late' })).toMatchObject({ status: 401, body: { code: 50027 } });
  });
});
