/** What typing, arrow keys and clicks do in the slash-command box; the rules are in composer-model.ts. */
import type { Choice } from '../world.ts';
import type { Acts } from './acts.ts';
import {
  asksBot,
  begin,
  type Draft,
  fieldOf,
  fill,
  filled,
  fitting,
  named,
  optionOf,
  ownChoices,
  sendable,
  type Typed,
  typedCommands,
  without,
} from './composer-model.ts';
import type { Link } from './link.ts';
import { wordsOf } from './page.ts';
import { emptyComposer, type Store } from './state.ts';

/** Long enough not to ask at every letter, short enough not to be felt. */
const PAUSE = 120;

export interface Composer {
  commands(): readonly Typed[];
  /** Commands that fit the text; none unless it begins with `/`. */
  listed(): readonly Typed[];
  type(text: string): void;
  /** Starts a command, as the list and the welcome do; `text` goes into its first option. */
  start(command: Typed, text?: string): void;
  leave(): void;
  focusField(name: string): void;
  typeField(name: string, text: string): void;
  pick(name: string, choice: Choice): void;
  addOption(name: string): void;
  dropOption(name: string): void;
  move(step: 1 | -1): void;
  setActive(at: number): void;
  close(): void;
  reopen(): void;
  /** Sends the command, or goes to the option that keeps it from being sent. */
  send(): void;
  sayText(): void;
}

export function createComposer(store: Store, acts: Acts, link: Link): Composer {
  const { state } = store;
  const box = () => state.composer;
  const words = () => wordsOf(state);
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const focus = (id: string): void =>
    store.afterDrawing(() => {
      const element = document.getElementById(id);
      element?.focus();
      if (element instanceof HTMLInputElement) element.setSelectionRange(element.value.length, element.value.length);
    });
  const commands = () => typedCommands(state.view?.commands ?? [], words().locale.slice(0, 2));

  /** Fills the list below a field: from the option itself at once, from the bot after a pause. */
  const propose = (draft: Draft, name: string): void => {
    clearTimeout(timer);
    asked += 1;
    const number = asked;
    const option = optionOf(draft, name);
    const { view } = state;
    if (!option || !view) return;
    const { text, value } = fieldOf(draft, name);
    const own = ownChoices(option, value === null ? text : '', view, words().composer, words().locale);
    if (own || !asksBot(option)) return store.compose({ choices: own ?? [], status: 'ready', active: 0 });
    store.compose({ status: 'loading', active: 0 });
    timer = setTimeout(() => {
      const { name: command, group, subcommand } = draft.command;
      const { [name]: _own, ...options } = filled(draft);
      link
        .ask({
          kind: 'complete',
          channelId: view.channelId ?? '',
          name: command,
          ...(group ? { group } : {}),
          ...(subcommand ? { subcommand } : {}),
          options,
          locale: words().locale,
          focused: { name, value: value === null ? text : String(value) },
        })
        .catch(() => null)
        .then((choices) => {
          if (number !== asked) return;
          store.compose({ choices: choices ?? [], status: choices ? 'ready' : 'failed' });
          if (choices && box().open) store.set({ announcement: words().composer.count(choices.length) });
        });
    }, PAUSE);
  };

  const next = (draft: Draft, from: string): string | null =>
    draft.shown.find((name) => name !== from && fieldOf(draft, name).text === '') ?? null;

  const composer: Composer = {
    commands,
    listed: () => (box().draft || !box().text.startsWith('/') ? [] : fitting(commands(), box().text.slice(1))),

    type(text) {
      const found = text.startsWith('/') ? named(commands(), text) : null;
      if (found) return composer.start(found.command, found.rest);
      store.compose({ text, open: text.startsWith('/'), active: 0, problem: null });
    },
    start(command, text = '') {
      const draft = begin(command, text);
      const [first] = draft.shown;
      store.compose({ ...emptyComposer(), draft, field: first ?? null, open: Boolean(first) });
      focus(first ? `option-${first}` : 'send');
      if (first) propose(draft, first);
    },
    leave() {
      clearTimeout(timer);
      asked += 1;
      store.compose(emptyComposer());
      focus('command-text');
    },

    focusField(name) {
      const { draft, field, open } = box();
      if (!draft || (field === name && open)) return;
      store.compose({ field: name, open: true, choices: [] });
      propose(draft, name);
    },
    typeField(name, text) {
      const { draft } = box();
      if (!draft) return;
      const changed = fill(draft, name, { text, value: null });
      store.compose({ draft: changed, field: name, open: true, problem: null });
      propose(changed, name);
    },
    pick(name, choice) {
      const { draft } = box();
      if (!draft) return;
      asked += 1;
      clearTimeout(timer);
      const changed = fill(draft, name, { text: choice.name, value: choice.value });
      store.compose({ draft: changed, open: false, choices: [], status: 'ready', problem: null });
      const to = next(changed, name);
      focus(`option-${to ?? name}`);
    },
    addOption(name) {
      const { draft } = box();
      if (!draft) return;
      store.compose({ draft: fill(draft, name, { text: '', value: null }), problem: null });
      focus(`option-${name}`);
    },
    dropOption(name) {
      const { draft } = box();
      if (!draft) return;
      const left = without(draft, name);
      store.compose({ draft: left, open: false, field: null });
      const last = left.shown.at(-1);
      focus(last ? `option-${last}` : 'send');
    },

    move(step) {
      const count = box().draft ? box().choices.length : composer.listed().length;
      if (count > 0) store.compose({ open: true, active: (box().active + step + count) % count });
      store.afterDrawing(() =>
        document.querySelector('#proposals [aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
      );
    },
    setActive: (active) => store.compose({ active }),
    close: () => store.compose({ open: false }),
    reopen() {
      const { draft, field } = box();
      store.compose({ open: true });
      if (draft && field) propose(draft, field);
    },

    send() {
      const { draft } = box();
      if (!draft) return;
      const ready = sendable(draft);
      if (ready.kind !== 'ready') {
        const text = words().composer[ready.kind](ready.option);
        const shown = draft.shown.includes(ready.option) ? draft : fill(draft, ready.option, { text: '', value: null });
        store.compose({ draft: shown, problem: { option: ready.option, text }, open: false });
        return focus(`option-${ready.option}`);
      }
      const { name, group, subcommand, title } = draft.command;
      composer.leave();
      void acts.command({
        name,
        title,
        options: ready.options,
        ...(group ? { group } : {}),
        ...(subcommand ? { subcommand } : {}),
      });
    },
    sayText() {
      const text = box().text.trim();
      if (!text || text.startsWith('/')) return;
      store.compose(emptyComposer());
      store.set({ announcement: words().composer.said });
      void acts.say(text);
    },
  };
  return composer;
}
