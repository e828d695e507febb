/** The package ships no types for this entry: only what is used of it. */
declare module 'discord-api-spec/zod' {
  interface Issue {
    readonly code: string;
    readonly path: readonly (string | number)[];
    readonly message: string;
    readonly input?: unknown;
    readonly origin?: string;
    readonly expected?: string;
    readonly maximum?: number;
    readonly minimum?: number;
    readonly values?: readonly unknown[];
    readonly errors?: readonly (readonly Issue[])[];
  }
  interface Schema {
    safeParse(value: unknown): { readonly success: boolean; readonly error?: { readonly issues: readonly Issue[] } };
  }
  export const MessageCreateRequestSchema: Schema;
  export const MessageEditRequestPartialSchema: Schema;
  export const IncomingWebhookInteractionRequestSchema: Schema;
  export const IncomingWebhookUpdateForInteractionCallbackRequestPartialSchema: Schema;
  export const ModalInteractionCallbackRequestDataSchema: Schema;
  export const InteractionApplicationCommandAutocompleteCallbackStringDataSchema: Schema;
  export const InteractionApplicationCommandAutocompleteCallbackIntegerDataSchema: Schema;
  export const InteractionApplicationCommandAutocompleteCallbackNumberDataSchema: Schema;
  export const ApplicationCommandUpdateRequestSchema: Schema;
}
