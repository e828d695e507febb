/**
 * Keeps what is new in sight while the reader is at the end, and leaves a reader who went back where they are. A message
 * that is taller than the window is shown from its beginning.
 */

/** Nearer to the end than this, in pixels, counts as being there. */
const NEAR = 80;

export interface Follow {
  before(): void;
  /** `place` changes with the channel: a channel opens at its end. */
  after(place: string): void;
  /** From the next drawing on: the reader did something whose answer comes at the end. */
  rejoin(): void;
}

export function followEnd(): Follow {
  let following = true;
  let last = '';
  /** Where the last move of ours put the reader; anywhere else, they scrolled. */
  let put = 0;
  const list = (): HTMLElement | null => document.querySelector('.messages');
  const toEnd = (): void => {
    const element = list();
    if (!element) return;
    const newest = element.querySelector<HTMLElement>('.message:last-child');
    const tall = newest !== null && newest.offsetHeight > element.clientHeight;
    element.scrollTop = tall ? newest.offsetTop - element.offsetTop : element.scrollHeight;
    put = element.scrollTop;
  };
  /** Pictures grow after they are drawn. */
  document.addEventListener('load', () => following && toEnd(), true);
  /** What is opened is seen whole. */
  document.addEventListener(
    'toggle',
    ({ target }) => target instanceof HTMLDetailsElement && target.open && target.scrollIntoView({ block: 'nearest' }),
    true,
  );
  return {
    before() {
      const element = list();
      if (!element) return;
      const left = element.scrollHeight - element.scrollTop - element.clientHeight;
      following = left < NEAR || Math.abs(element.scrollTop - put) < 2;
    },
    after(place) {
      if (following || place !== last) toEnd();
      last = place;
    },
    rejoin: () => toEnd(),
  };
}
