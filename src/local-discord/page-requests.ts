/** What the page may ask: each request is checked here before it touches the world, so a broken page breaks nothing else. */
import { z } from 'zod';

const id = z.string().max(32);
const text = z.string().max(8_000);
const optionValue = z.union([text, z.number(), z.boolean()]);
const use = {
  channelId: id,
  name: z.string().max(32),
  subcommand: z.string().max(32).optional(),
  group: z.string().max(32).optional(),
  options: z.record(z.string().max(32), optionValue),
  locale: z.string().max(16),
};
const numbered = { id: z.number().int() };

export const pageRequest = z.discriminatedUnion('kind', [
  /** Become a member, change server or channel: what is left out, or unknown, is chosen by the server. */
  z.object({
    ...numbered,
    kind: z.literal('go'),
    memberId: id.optional(),
    serverId: id.optional(),
    channelId: id.optional(),
  }),
  z.object({ ...numbered, kind: z.literal('command'), ...use }),
  z.object({ ...numbered, kind: z.literal('complete'), ...use, focused: z.object({ name: text, value: text }) }),
  z.object({
    ...numbered,
    kind: z.literal('press'),
    messageId: id,
    customId: z.string().max(100),
    values: z.array(text).max(25).optional(),
    locale: z.string().max(16),
  }),
  z.object({
    ...numbered,
    kind: z.literal('submit'),
    modalId: z.string().max(100),
    fields: z.record(z.string().max(100), z.union([text, z.array(text).max(25), z.boolean()])),
    locale: z.string().max(16),
  }),
  z.object({ ...numbered, kind: z.literal('say'), channelId: id, content: z.string().min(1).max(2_000) }),
  z.object({ ...numbered, kind: z.literal('dismiss'), messageId: id }),
  z.object({ ...numbered, kind: z.literal('add-member'), name: z.string().trim().min(1).max(32) }),
  z.object({ ...numbered, kind: z.literal('travel'), to: z.enum(['next-question', 'reveal', 'week']) }),
  z.object({ ...numbered, kind: z.literal('desk'), language: z.enum(['fr', 'en']) }),
]);

export type PageRequest = z.infer<typeof pageRequest>;
