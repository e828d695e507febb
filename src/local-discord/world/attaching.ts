/** Bodies with their files: stored, served back under a URL, and put where `attachment://name` names them. */
import type { APIAllowedMentions, APIAttachment, APIEmbed, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { numbered, withMedia, type AnyComponent } from './components.ts';
import { invalidBody } from './refusal.ts';
import type { State, StoredFile } from './state.ts';

/** What a request says about a message; `undefined` leaves an edited message as it is. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly APIEmbed[] | null;
  readonly components?: readonly AnyComponent[] | null;
  readonly flags?: number | null;
  readonly allowed_mentions?: APIAllowedMentions | null;
  readonly attachments?:
    | readonly { readonly id: string | number; readonly filename?: string; readonly description?: string | null }[]
    | null;
  readonly message_reference?: { readonly message_id?: string; readonly fail_if_not_exists?: boolean | null } | null;
  readonly nonce?: string | number | null;
  readonly enforce_nonce?: boolean | null;
}
/** A part `files[n]` of a multipart request. */
export interface Upload {
  readonly index: number;
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Width and height of a PNG, from its header; nothing for other pictures. */
function pictureSize(file: Upload): { width: number; height: number } | object {
  const { bytes } = file;
  if (file.type !== 'image/png' || bytes.length < 24) return {};
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** A file that comes with a body, and how the message shows it. */
export interface Attached {
  readonly attachment: APIAttachment;
  readonly file: StoredFile;
}

/** Gives the files their ids and addresses; nothing is kept before `keep`, for the body may yet be refused. */
export function attach(
  state: State,
  channelId: string,
  body: MessageBody,
  files: readonly Upload[],
): readonly Attached[] {
  return files.map((file) => {
    const said = body.attachments?.find((one) => String(one.id) === String(file.index));
    const id = state.newId();
    const name = (said?.filename ?? file.name).replace(/[^\p{L}\p{N}._-]+/gu, '_');
    const url = `${state.base}/attachments/${channelId}/${id}/${encodeURIComponent(name)}`;
    return {
      file: { id, name, type: file.type, bytes: file.bytes },
      attachment: {
        id,
        filename: name,
        size: file.bytes.length,
        url,
        proxy_url: url,
        content_type: file.type,
        ...pictureSize(file),
        ...(said?.description ? { description: said.description } : {}),
      },
    };
  });
}

/** From now on the files are served; those of one message go with it. */
export function keep(state: State, attached: readonly Attached[]): void {
  for (const { file } of attached) state.files.set(file.id, file);
}

/** Components and embeds with `attachment://name` replaced by where the file is; an unknown name is refused. */
export function resolved(body: MessageBody, attachments: readonly APIAttachment[]) {
  const find = ({ url }: { url: string }): object => {
    const name = /^attachment:\/\/(.+)$/u.exec(url)?.[1];
    if (name === undefined) return { url, proxy_url: url, loading_state: 2 };
    const file = attachments.find((one) => one.filename === name);
    if (!file)
      throw invalidBody([
        {
          path: ['components'],
          code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
          message: `The referenced attachment "${name}" was not found`,
        },
      ]);
    const { url: at, proxy_url, content_type, width, height, id, size } = file;
    return { url: at, proxy_url, content_type, width, height, attachment_id: id, size, name, loading_state: 2 };
  };
  const picture = (medium: APIEmbed['image']): APIEmbed['image'] => {
    const file = attachments.find((one) => `attachment://${one.filename}` === medium?.url);
    return file ? { url: file.url, proxy_url: file.proxy_url } : medium;
  };
  return {
    components: numbered(withMedia(body.components ?? [], find)) as unknown as readonly APIMessageTopLevelComponent[],
    embeds: (body.embeds ?? []).map((one) => ({
      type: 'rich',
      ...one,
      ...(one.image ? { image: picture(one.image) } : {}),
      ...(one.thumbnail ? { thumbnail: picture(one.thumbnail) } : {}),
    })) as readonly APIEmbed[],
  };
}
