/** Serves the files that messages carry: by id, from memory, so no path of a request reaches a disk. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { State } from './world/state.ts';

/** Shown in place; everything else is only ever downloaded. */
const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];

/** Answers `/attachments/:channel/:id/:name`. */
export function sendAttachment(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
): void {
  const id = /^\/attachments\/\d+\/(\d+)\/[^/]+$/u.exec(pathname)?.[1];
  const file = state.files.get(id ?? '');
  if (!file || (request.method !== 'GET' && request.method !== 'HEAD')) {
    response.writeHead(404).end();
    return;
  }
  const picture = PICTURES.includes(file.type);
  response.writeHead(200, {
    'Content-Type': picture ? file.type : 'application/octet-stream',
    'Content-Length': file.bytes.length,
    'Content-Disposition': `${picture ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, max-age=31536000, immutable',
  });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
}
