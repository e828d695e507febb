/** Files that go along with a message. */
import type { RawFile } from '@discordjs/rest';

export interface Attached {
  readonly name: string;
  readonly data: Uint8Array;
  /** What a picture says, for who cannot see it. At most 1,024 characters. */
  readonly description?: string;
}

/** A body of Discord's API with the files that it names. */
export interface Sent<Body> {
  readonly body: Body;
  readonly files: readonly Attached[];
}

/** A name that `attachment://` can carry and no other file of the message has. */
export function fileName(wanted: string, others: readonly Attached[]): string {
  const safe = wanted
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^A-Za-z0-9._-]+/gu, '-')
    .slice(-80);
  const clean = /[A-Za-z0-9]/u.test(safe) ? safe.replace(/^[.-]+/u, '') : 'file';
  const taken = (name: string): boolean => others.some((other) => other.name === name);
  if (!taken(clean)) return clean;
  const [, stem = clean, ending = ''] = /^(.+?)(\.[A-Za-z0-9]+)?$/u.exec(clean) ?? [];
  let count = 2;
  while (taken(`${stem}-${count}${ending}`)) count += 1;
  return `${stem}-${count}${ending}`;
}

/** As the body names them. An empty list takes the files of an edited message away. */
export const attachments = (
  files: readonly Attached[],
): { readonly id: string; readonly filename: string; readonly description?: string }[] =>
  files.map(({ name, description }, id) => ({
    id: String(id),
    filename: name,
    ...(description !== undefined && description !== '' && { description }),
  }));

/** As the REST client sends them. */
export const rawFiles = (files: readonly Attached[]): RawFile[] =>
  files.map(({ name, data }) => ({ name, data: Buffer.from(data.buffer, data.byteOffset, data.byteLength) }));
