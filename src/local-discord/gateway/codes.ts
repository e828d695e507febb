/** Numbers of the Gateway. https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway */

export const Op = {
  Dispatch: 0,
  Heartbeat: 1,
  Identify: 2,
  Presence: 3,
  Voice: 4,
  Resume: 6,
  Reconnect: 7,
  Members: 8,
  Invalid: 9,
  Hello: 10,
  Ack: 11,
} as const;
export const Close = {
  Unknown: 4000,
  UnknownOp: 4001,
  Decode: 4002,
  NotIdentified: 4003,
  Token: 4004,
  Twice: 4005,
  Sequence: 4007,
  RateLimit: 4008,
  Shard: 4010,
  ShardingNeeded: 4011,
  Version: 4012,
  Intents: 4013,
  Disallowed: 4014,
} as const;
/** Members, presences and message contents: an application must be allowed them, and this one is not. */
export const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);
/** Every intent that exists: bits 0 to 16, 20, 21, 24 and 25. */
export const ALL_INTENTS = 0x0331_ffff;
/** Close codes after which Discord takes no RESUME. */
export const ENDS_SESSION: readonly number[] = [
  1000,
  Close.Token,
  Close.Sequence,
  Close.Shard,
  Close.ShardingNeeded,
  Close.Version,
  Close.Intents,
  Close.Disallowed,
];
