/** What a person can do in the page: each act asks the server and puts what became of it into the state. */
import type { PageLanguage, TravelTo } from '../page-protocol.ts';
import type { Message, Outcome } from '../world.ts';
import type { Link } from './link.ts';
import type { Note, State, Store, Theme } from './state.ts';
import { emptyComposer } from './state.ts';
import { fullTime } from './times.ts';
import { remember } from './memory.ts';
import { nowOf, wordsOf, zoneOf } from './page.ts';

export type FieldValue = string | readonly string[] | boolean;

export interface Acts {
  /** Becomes a member, changes server or channel. */
  go(wish: { readonly memberId?: string; readonly serverId?: string; readonly channelId?: string }): Promise<void>;
  /** Shows a message, in whichever channel it stands. */
  jump(channelId: string, messageId: string | null): Promise<void>;
  command(use: {
    readonly name: string;
    readonly group?: string;
    readonly subcommand?: string;
    readonly title: string;
    readonly options: Readonly<Record<string, string | number | boolean>>;
  }): Promise<void>;
  press(message: Message, customId: string, values?: readonly string[]): Promise<void>;
  submit(fields: Readonly<Record<string, FieldValue>>): Promise<void>;
  closeModal(): void;
  say(content: string): Promise<void>;
  dismiss(messageId: string): Promise<void>;
  dismissNote(id: string): void;
  addMember(name: string): Promise<void>;
  travel(to: TravelTo): Promise<void>;
  speak(language: PageLanguage): void;
  theme(theme: Theme): void;
  tab(tab: State['tab']): void;
}

let notes = 0;

/** What else the page does after an act. */
export interface AfterActs {
  /** The language changed: the desk's words come from the server. */
  spoken(): void;
  /** A command or a text was sent: its answer comes at the end. */
  sent(): void;
}

export function createActs(store: Store, link: Link, after: AfterActs): Acts {
  const { state } = store;
  const locale = (): string => wordsOf(state).locale;
  const say = (announcement: string): void => store.set({ announcement });

  /** A note of something that left no message; several in a row stay in order. */
  const addNote = (command: string, value: Note['state']): Note => {
    notes += 1;
    const { view } = state;
    const note: Note = {
      id: `note-${notes}`,
      channelId: view?.channelId ?? '',
      memberId: view?.memberId ?? '',
      command,
      state: value,
      at: nowOf(state),
    };
    store.set({ notes: [...state.notes, note] });
    return note;
  };
  const endNote = (id: string, value: Note['state'] | null): void =>
    store.set({
      notes: state.notes.flatMap((note) => (note.id !== id ? [note] : value ? [{ ...note, state: value }] : [])),
    });
  const failureOf = (outcome: Outcome): 'no-answer' | 'offline' | 'refused' | null =>
    outcome.kind === 'failed' || outcome.kind === 'refused'
      ? outcome.kind === 'failed'
        ? outcome.reason
        : 'refused'
      : null;

  /** What needs no answer of its own: a failure is told, and the page stays as it is. */
  const tried = (work: () => Promise<void>): Promise<void> => work().catch(() => say(wordsOf(state).failed));

  const acts: Acts = {
    go: (wish) =>
      tried(async () => {
        const before = state.view;
        state.moves += 1;
        const { view, messages } = await link.ask({ kind: 'go', ...wish }).finally(() => (state.moves -= 1));
        const moved = view.channelId !== before?.channelId || view.memberId !== before.memberId;
        const unread = new Set(view.memberId === before?.memberId ? state.unread : []);
        if (view.channelId) unread.delete(view.channelId);
        store.set({
          view,
          messages,
          unread,
          clockGap: view.now - Date.now(),
          ...(moved ? { composer: emptyComposer(), failed: new Map(), waiting: new Set<string>() } : {}),
        });
        remember(state);
        const me = view.members.find(({ id }) => id === view.memberId);
        if (before && view.memberId !== before.memberId && me) say(wordsOf(state).people.now(me.name));
      }),

    async jump(channelId, messageId) {
      if (channelId !== state.view?.channelId) await acts.go({ channelId });
      store.afterDrawing(() => showMessage(messageId));
    },

    async command({ title, ...use }) {
      const channelId = state.view?.channelId;
      if (!channelId) return;
      const note = addNote(title, 'waiting');
      after.sent();
      try {
        const outcome = await link.ask({ kind: 'command', channelId, locale: locale(), ...use });
        endNote(note.id, failureOf(outcome));
        if (outcome.kind === 'modal') store.set({ modal: { open: outcome.modal, failed: false, busy: false } });
      } catch {
        endNote(note.id, 'offline');
      }
    },

    async press(message, customId, values) {
      const key = `${message.id}/${customId}`;
      const failed = new Map(state.failed);
      failed.delete(message.id);
      store.set({ waiting: new Set([...state.waiting, key]), failed });
      let failure: ReturnType<typeof failureOf>;
      try {
        const outcome = await link.ask({
          kind: 'press',
          messageId: message.id,
          customId,
          locale: locale(),
          ...(values ? { values: [...values] } : {}),
        });
        failure = failureOf(outcome);
        if (outcome.kind === 'modal') store.set({ modal: { open: outcome.modal, failed: false, busy: false } });
      } catch {
        failure = 'offline';
      }
      const waiting = new Set(state.waiting);
      waiting.delete(key);
      store.set({ waiting, ...(failure ? { failed: new Map(state.failed).set(message.id, failure) } : {}) });
    },

    async submit(fields) {
      const { modal } = state;
      if (!modal || modal.busy) return;
      store.set({ modal: { ...modal, busy: true } });
      try {
        const values = Object.fromEntries(
          Object.entries(fields).map(([id, value]) => [id, typeof value === 'object' ? [...value] : value]),
        );
        const outcome = await link.ask({ kind: 'submit', modalId: modal.open.id, fields: values, locale: locale() });
        if (failureOf(outcome)) store.set({ modal: { ...modal, failed: true, busy: false } });
        else acts.closeModal();
      } catch {
        store.set({ modal: { ...modal, failed: true, busy: false } });
      }
    },

    closeModal() {
      shutDialog();
      store.set({ modal: null });
    },
    say: (content) =>
      tried(async () => {
        const channelId = state.view?.channelId;
        if (channelId) await link.ask({ kind: 'say', channelId, content });
        after.sent();
      }),
    dismiss: (messageId) =>
      tried(async () => {
        await link.ask({ kind: 'dismiss', messageId });
        store.set({ messages: state.messages.filter((message) => message.id !== messageId) });
      }),
    dismissNote: (id) => endNote(id, null),
    addMember: (name) =>
      tried(async () => {
        const { memberId } = await link.ask({ kind: 'add-member', name });
        await acts.go({ memberId });
      }),

    async travel(to) {
      if (state.travel.busy) return;
      store.set({ travel: { busy: true, result: null }, announcement: wordsOf(state).time.running });
      try {
        const { kind } = await link.ask({ kind: 'travel', to });
        store.set({ travel: { busy: false, result: kind } });
        const { time } = wordsOf(state);
        say(kind === 'moved' ? time.done(fullTime(nowOf(state), locale(), zoneOf(state))) : time[kind]);
      } catch {
        store.set({ travel: { busy: false, result: 'failed' }, announcement: wordsOf(state).time.failed });
      }
    },

    speak(language) {
      store.set({ language });
      remember(state);
      after.spoken();
    },
    theme(theme) {
      store.set({ theme });
      remember(state);
    },
    tab: (tab) => store.set({ tab, deskFailed: false }),
  };
  return acts;
}

/** Brings a message into sight and marks it for a moment, as Discord does; the focus follows for a screen reader. */
function showMessage(messageId: string | null): void {
  const element = messageId && document.getElementById(`message-${messageId}`);
  if (!element) return;
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'start' });
}

/** Closed before it is taken away, so that the focus goes back to where it was. */
const shutDialog = (): void => document.querySelector<HTMLDialogElement>('dialog.modal')?.close();
