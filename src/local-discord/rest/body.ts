/** Reads a request's body: JSON, or multipart with the JSON in `payload_json` and files beside it. */
import type { IncomingMessage } from 'node:http';
import type { Upload } from '../world/attaching.ts';
import { refusals } from '../world/refusal.ts';

/** Discord's limit for a whole request. */
const LARGEST = 26_214_400;

export interface Body {
  readonly json: unknown;
  readonly files: readonly Upload[];
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST) throw refusals.tooLarge();
    chunks.push(chunk);
  }
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusals.invalidJson();
  }
}

async function multipart(type: string, bytes: Buffer): Promise<Body> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => Promise.reject(refusals.invalidJson()));
  const files: Upload[] = [];
  for (const [key, value] of form) {
    const index = /^files\[(\d+)\]$/u.exec(key)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    const said = value.type === '' || value.type === UNSAID ? null : value.type;
    files.push({
      index: Number(index),
      name: value.name,
      type: said ?? typeByName(value.name),
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  const payload = form.get('payload_json');
  return { json: typeof payload === 'string' ? parse(payload) : {}, files };
}

/** What a part without a type of its own is said to be. */
const UNSAID = 'application/octet-stream';

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  json: 'application/json',
  csv: 'text/csv',
  md: 'text/markdown',
  txt: 'text/plain',
};
/** Discord tells the type by the name where the upload does not. */
const typeByName = (name: string): string => TYPES[/\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''] ?? UNSAID;

/** The body of a request; `undefined` JSON where there is none. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const bytes = await bytesOf(request);
  if (bytes.length === 0) return { json: undefined, files: [] };
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) return multipart(type, bytes);
  return { json: parse(bytes.toString('utf8')), files: [] };
}
