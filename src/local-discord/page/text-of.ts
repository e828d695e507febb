/** All the words of a message in reading order, as Discord's Markdown: content, embeds, then every component's text. */
import type { Message } from '../world.ts';

/** A component seen loosely: whichever of these it has is read. */
interface Part {
  readonly content?: string;
  readonly label?: string;
  readonly components?: readonly unknown[];
  readonly items?: readonly { readonly description?: string | null }[];
}

const partText = (part: Part): readonly string[] => [
  ...(part.content ? [part.content] : []),
  ...(part.items ?? []).flatMap((item) => (item.description ? [item.description] : [])),
  ...(part.components ?? []).flatMap((inner) => partText(inner as Part)),
];

export const textOf = (message: Pick<Message, 'content' | 'embeds' | 'components'>): string =>
  [
    message.content,
    ...message.embeds.flatMap(({ title, description }) => [title ?? '', description ?? '']),
    ...message.components.flatMap((component) => partText(component as Part)),
  ]
    .filter(Boolean)
    .join('\n');
