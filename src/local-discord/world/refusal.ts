/** What Discord answers to a request it refuses: an HTTP status, a JSON code and, for an invalid body, where it is wrong. */

/** Where a body is wrong: keys and indexes nest, `_errors` lists what is wrong there. */
export interface FieldErrors {
  [key: string]: FieldErrors | readonly FieldError[];
}
export interface FieldError {
  readonly code: string;
  readonly message: string;
}
/** One fault of a body, before it is nested. */
export interface Fault extends FieldError {
  readonly path: readonly (string | number)[];
}

/** Thrown by whatever Discord would refuse; the REST edge alone turns it into an answer. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: FieldErrors | undefined;

  constructor(status: number, code: number, message: string, errors?: FieldErrors) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.errors = errors;
  }
}

/** Codes: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
export const refusals = {
  notFound: () => new Refusal(404, 0, '404: Not Found'),
  methodNotAllowed: () => new Refusal(405, 0, '405: Method Not Allowed'),
  unauthorized: () => new Refusal(401, 0, '401: Unauthorized'),
  unknownApplication: () => new Refusal(404, 10002, 'Unknown Application'),
  unknownChannel: () => new Refusal(404, 10003, 'Unknown Channel'),
  unknownServer: () => new Refusal(404, 10004, 'Unknown Guild'),
  unknownMember: () => new Refusal(404, 10007, 'Unknown Member'),
  unknownMessage: () => new Refusal(404, 10008, 'Unknown Message'),
  unknownRole: () => new Refusal(404, 10011, 'Unknown Role'),
  unknownUser: () => new Refusal(404, 10013, 'Unknown User'),
  unknownWebhook: () => new Refusal(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new Refusal(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new Refusal(404, 10063, 'Unknown application command'),
  tooManyCommands: () => new Refusal(400, 30032, 'Maximum number of application commands reached (100).'),
  alreadyAnswered: () => new Refusal(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new Refusal(403, 50001, 'Missing Access'),
  notOwnMessage: () => new Refusal(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new Refusal(400, 50006, 'Cannot send an empty message'),
  closedToDirect: () => new Refusal(403, 50007, 'Cannot send messages to this user'),
  noSharedServer: () => new Refusal(403, 50278, 'Cannot send message to this user due to having no mutual guilds'),
  notTextChannel: () => new Refusal(400, 50008, 'Cannot send messages in a non-text channel'),
  missingPermissions: () => new Refusal(403, 50013, 'Missing Permissions'),
  invalidToken: () => new Refusal(401, 50027, 'Invalid Webhook Token'),
  invalidJson: () => new Refusal(400, 50109, 'The request body contains invalid JSON.'),
  tooLarge: () => new Refusal(413, 40005, 'Request entity too large'),
  noHistory: () => new Refusal(400, 160002, 'Cannot reply without permission to read message history'),
};

/** 400 / 50035 with each fault at its place. */
export function invalidBody(faults: readonly Fault[]): Refusal {
  const errors: FieldErrors = {};
  for (const { path, code, message } of faults) {
    let node = errors;
    for (const step of path) {
      const key = String(step);
      const next = node[key];
      node = next && !Array.isArray(next) ? (next as FieldErrors) : ((node[key] = {}) as FieldErrors);
    }
    const list = (node['_errors'] ?? []) as readonly FieldError[];
    node['_errors'] = [...list, { code, message }];
  }
  return new Refusal(400, 50035, 'Invalid Form Body', errors);
}
