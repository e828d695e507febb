/**
 * One window of the page: it is one member in one server, sees what that member sees, and acts as that member. Every
 * request is checked; a fault in one is answered as failed and logged, and the window goes on.
 */
import type { WebSocket } from 'ws';
import type { FromServer, Replies, TravelOutcome } from './page-protocol.ts';
import { type PageRequest, pageRequest } from './page-requests.ts';
import type { PageOptions } from './page-server.ts';
import { type Place, placeOf, viewOf } from './page-view.ts';
import type { Message, World, WorldEvent } from './world.ts';

const TOO_BIG = 256 * 1024;

/** Serves a window until its socket closes; returns how to end it before. */
export function openWindow(socket: WebSocket, world: World, options: PageOptions): () => void {
  let place: Place = placeOf(world, {});
  let viewDue = false;

  const send = (message: FromServer): void => {
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(message));
  };
  const view = () => viewOf(world, place, options);
  /** Several changes in a row make one view. */
  const viewSoon = (): void => {
    if (viewDue) return;
    viewDue = true;
    setImmediate(() => {
      viewDue = false;
      place = placeOf(world, place);
      send({ kind: 'view', view: view() });
    });
  };
  const tellClock = (): void => send({ kind: 'clock', now: world.now() });
  const mayRead = (message: Message): boolean =>
    world.channelsFor(place.memberId, place.serverId).some((channel) => channel.id === message.channelId);

  const hear = (event: WorldEvent): void => {
    if ('onlyFor' in event && event.onlyFor !== null && event.onlyFor !== place.memberId) return;
    switch (event.kind) {
      case 'message-created':
      case 'message-updated':
        if (mayRead(event.message))
          send({
            kind: 'message',
            message: event.message,
            isNew: event.kind === 'message-created',
            now: world.now(),
          });
        return;
      case 'message-deleted':
        return send({ kind: 'message-gone', messageId: event.messageId, channelId: event.channelId });
      /** The window that acted is told by the reply to its request. */
      case 'interaction-started':
      case 'interaction-done':
      case 'interaction-failed':
      case 'modal-opened':
        return;
      default:
        viewSoon();
    }
  };

  const travel = async (to: 'next-question' | 'reveal' | 'week'): Promise<TravelOutcome> => {
    if (!options.travel) throw new Error('time travel is not offered');
    const jump = { 'next-question': 'toNextQuestion', reveal: 'toReveal', week: 'week' } as const;
    try {
      return await options.travel[jump[to]](place.serverId);
    } finally {
      tellClock();
    }
  };

  const answer = async (request: PageRequest): Promise<Replies[keyof Replies]> => {
    const { memberId } = place;
    switch (request.kind) {
      case 'go': {
        place = placeOf(world, { ...place, ...request });
        const messages = place.channelId ? world.messagesFor(place.memberId, place.channelId) : [];
        return { view: view(), messages };
      }
      case 'command':
        return await world.useCommand(memberId, request.channelId, useOf(request));
      case 'complete':
        return await world.autocomplete(memberId, request.channelId, { ...useOf(request), focused: request.focused });
      case 'press':
        return await world.press(memberId, request.messageId, request.customId, request.values, {
          locale: request.locale,
        });
      case 'submit':
        return await world.submitModal(memberId, request.modalId, request.fields, { locale: request.locale });
      case 'say':
        world.say(memberId, request.channelId, request.content);
        return null;
      case 'dismiss':
        world.dismiss(memberId, request.messageId);
        return null;
      case 'add-member':
        return { memberId: world.addMember(request.name, place.serverId).id };
      case 'travel':
        return await travel(request.to);
      case 'desk':
        return (await options.desk?.view(request.language)) ?? null;
    }
  };

  const receive = async (text: string): Promise<void> => {
    const id = numberOf(text);
    const request = pageRequest.safeParse(id === null ? null : JSON.parse(text));
    if (!request.success) {
      options.log?.('a page asked something that makes no sense', { problem: request.error.message });
      return send({ kind: 'failed', id: id ?? 0 });
    }
    try {
      send({ kind: 'reply', id: request.data.id, value: await answer(request.data) });
    } catch (error) {
      options.log?.('a request of the page failed', { kind: request.data.kind, error });
      send({ kind: 'failed', id: request.data.id });
    }
  };

  const stops = [world.subscribe(hear)];
  if (options.desk) stops.push(options.desk.onChange(() => send({ kind: 'desk-changed' })));
  socket.on('message', (data: Buffer) => {
    if (data.length <= TOO_BIG) void receive(data.toString('utf8'));
  });
  socket.on('error', () => socket.terminate());
  return () => {
    for (const stop of stops.splice(0)) stop();
    socket.close(1001);
  };
}

/** The request's number, or null where the text is not even JSON with one. */
function numberOf(text: string): number | null {
  try {
    const { id } = JSON.parse(text) as { id?: unknown };
    return typeof id === 'number' ? id : null;
  } catch {
    return null;
  }
}

function useOf(request: Extract<PageRequest, { kind: 'command' | 'complete' }>) {
  const { name, subcommand, group, options, locale } = request;
  return { name, options, locale, ...(subcommand ? { subcommand } : {}), ...(group ? { group } : {}) };
}
