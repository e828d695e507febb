/** The list, by hand: what Discord registers, and who owns which custom-id prefix. */
import type { Command, Handler } from '../src/command.ts';

export const commands: readonly Command[] = [];

/** Owners of buttons that stand on messages nobody asked for. */
export const handlers: readonly Handler[] = [...commands];
