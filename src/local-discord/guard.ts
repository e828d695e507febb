/**
 * Who may talk to the local Discord: programs and pages of this machine that name it as it is. A foreign page that made
 * its own name point at 127.0.0.1 (DNS rebinding) is known by its Host, any other foreign page by its Origin.
 */
import type { IncomingMessage } from 'node:http';

/** Whether the request names this server and comes from no other site. */
export function isOurs(request: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.includes(host)) return false;
  if (origin !== undefined && !hosts.some((one) => origin === `http://${one}`)) return false;
  const site = request.headers['sec-fetch-site'];
  // A link on another site, or on another port of this machine, may open the page; it may not load parts of it.
  const own = site === undefined || site === 'same-origin' || site === 'none';
  return own || request.headers['sec-fetch-mode'] === 'navigate';
}
