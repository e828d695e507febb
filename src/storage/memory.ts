/** The same port in memory: for tests and for trying things out. What the contract test says of one store holds for both. */
import type { Store } from '../store.ts';
import { memberDataInMemory } from './memory/member-data.ts';
import { peopleInMemory } from './memory/people.ts';
import { roundsInMemory } from './memory/rounds.ts';
import { emptyMemory } from './memory/state.ts';

/** Everything is gone when the process ends. */
export function memoryStore(): Store {
  const memory = emptyMemory();
  return {
    ...roundsInMemory(memory),
    ...peopleInMemory(memory),
    ...memberDataInMemory(memory),
    close: async () => {},
  };
}
