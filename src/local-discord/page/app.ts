/** The page starts here: it connects, keeps the state in step with the world, and draws. */
import { render } from 'lit-html';
import type { PageLanguage } from '../page-protocol.ts';
import type { Message } from '../world.ts';
import { createActs } from './acts.ts';
import { createComposer } from './composer-acts.ts';
import { createDeskTab, type DeskModule } from './desk-tab.ts';
import { frame } from './frame.ts';
import { connect, type Push } from './link.ts';
import { plainOf, treeOf } from './markdown-tree.ts';
import { remembered } from './memory.ts';
import { namesOf, nowOf, pageOf, wordsOf } from './page.ts';
import { followEnd } from './scroll.ts';
import { createStore, firstState } from './state.ts';
import { textOf } from './text-of.ts';

const root = document.querySelector<HTMLElement>('#app');
if (!root) throw new Error('the page has no root');

const { place, language, theme } = remembered();
const state = firstState(language ?? (document.documentElement.lang as PageLanguage), theme);
const store = createStore(state, draw);

const link = connect({
  opened() {
    store.set({ connection: 'open' });
    refreshDesk();
    const { view } = state;
    const here = view && { memberId: view.memberId, serverId: view.serverId, channelId: view.channelId ?? '' };
    void acts.go(here ?? place);
  },
  lost: () => store.set({ connection: 'lost' }),
  push: hear,
});
const acts = createActs(store, link, { spoken: () => void desk.refresh(), sent: () => follow.rejoin() });
const composer = createComposer(store, acts, link);
const desk = createDeskTab(
  /** An entry of its own beside this one; the name is kept from the bundler. */
  () => import(new URL('/page/desk.js', location.href).href) as Promise<DeskModule>,
  () => link.ask({ kind: 'desk', language: state.language }),
  () => state.language,
  () => store.set({ deskFailed: true }),
);
const follow = followEnd();

function draw(): void {
  document.documentElement.lang = state.language;
  document.documentElement.dataset['theme'] = state.theme;
  document.title = wordsOf(state).honest;
  follow.before();
  render(frame(pageOf(store, acts), composer, desk), root as HTMLElement);
  follow.after(state.view?.channelId ?? '');
}

/** After a failure the desk is taken away; without it, it is loaded anew. */
function refreshDesk(): void {
  if (state.deskFailed) store.set({ deskFailed: false });
  else void desk.refresh();
}

/** Puts a push into the state. */
function hear(push: Push): void {
  switch (push.kind) {
    case 'view':
      if (state.moves > 0) return;
      if (push.view.channelId !== state.view?.channelId) return void acts.go({ channelId: push.view.channelId ?? '' });
      return store.set({ view: push.view });
    case 'message':
      store.set({ clockGap: push.now - Date.now() });
      return put(push.message, push.isNew);
    case 'message-gone':
      return store.set({ messages: state.messages.filter(({ id }) => id !== push.messageId) });
    case 'clock':
      return store.set({ clockGap: push.now - Date.now() });
    case 'desk-changed':
      return refreshDesk();
  }
}

function put(message: Message, isNew: boolean): void {
  if (message.channelId !== state.view?.channelId) {
    if (isNew) store.set({ unread: new Set([...state.unread, message.channelId]) });
    return;
  }
  const at = state.messages.findIndex(({ id }) => id === message.id);
  const messages = at < 0 ? [...state.messages, message] : state.messages.with(at, message);
  const fresh = (isNew || state.messages[at]?.thinking === true) && !message.thinking;
  const own = message.author.id === state.view.memberId;
  const said = plainOf(treeOf(textOf(message)), namesOf(state)).slice(0, 400);
  store.set({
    messages,
    ...(fresh && !own ? { announcement: wordsOf(state).messages.new(message.author.name, said) } : {}),
  });
}

/** A place typed or pasted into the address is gone to. */
window.addEventListener('hashchange', () => void acts.go(remembered().place));
/** The clock in the header moves by itself, and "an hour ago" becomes two. */
setInterval(() => {
  if (Math.floor(nowOf(state) / 60_000) !== Math.floor((nowOf(state) - 5_000) / 60_000)) draw();
}, 5_000);
draw();
