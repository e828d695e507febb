/** Keeps the newest message in sight while the reader is at the end, and leaves a reader who went back where they are. */

/** Nearer to the end than this, in pixels, counts as being there. */
const NEAR = 80;

export interface Follow {
  before(): void;
  /** `place` changes with the channel: a channel opens at its end. */
  after(place: string): void;
}

const list = (): HTMLElement | null => document.querySelector('.messages');

export function followEnd(): Follow {
  let atEnd = true;
  let last = '';
  const toEnd = (): void => {
    const element = list();
    if (element) element.scrollTop = element.scrollHeight;
  };
  /** Pictures grow after they are drawn. */
  document.addEventListener('load', () => atEnd && toEnd(), true);
  /** What is opened is seen whole. */
  document.addEventListener(
    'toggle',
    ({ target }) => target instanceof HTMLDetailsElement && target.open && target.scrollIntoView({ block: 'nearest' }),
    true,
  );
  return {
    before() {
      const element = list();
      atEnd = !element || element.scrollHeight - element.scrollTop - element.clientHeight < NEAR;
    },
    after(place) {
      if (atEnd || place !== last) toEnd();
      last = place;
    },
  };
}
