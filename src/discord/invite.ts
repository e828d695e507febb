/**
 * What the bot asks for when it is invited, and why. The link's number is computed from this list, the documentation
 * and `/setup daily` name the same permissions, so none can be asked for without a reason.
 */
import { PermissionFlagsBits } from 'discord-api-types/v10';

export type PermissionName = keyof typeof PermissionFlagsBits;

/** Each permission with what fails without it; the sentence a person reads is made from `reason` in `messages`. */
export const permissions = [
  { name: 'ViewChannel', reason: 'see the channel that `/setup daily` names' },
  { name: 'SendMessages', reason: 'post the daily question, its reveal and the reports there' },
  { name: 'ReadMessageHistory', reason: 'find its own question again after a crash, so that it is never posted twice' },
  { name: 'AttachFiles', reason: 'attach the picture of a report, or the whole of a text that is too long' },
] as const satisfies readonly { readonly name: PermissionName; readonly reason: string }[];

/** The sum of the permissions' bits, as Discord's links write it. */
export const permissionBits: bigint = permissions.reduce((bits, { name }) => bits | PermissionFlagsBits[name], 0n);

/** Where a person who manages a server adds the bot to it. */
export function inviteLink(applicationId: string): string {
  const link = new URL('https://discord.com/oauth2/authorize');
  link.search = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: permissionBits.toString(),
  }).toString();
  return link.href;
}
