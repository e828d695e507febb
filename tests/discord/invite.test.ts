import { PermissionFlagsBits } from 'discord-api-types/v10';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inviteLink, permissionBits, permissions } from '../../src/discord/invite.ts';

describe('the invite link', () => {
  it('asks for exactly the listed permissions', () => {
    const { ViewChannel, SendMessages, ReadMessageHistory, AttachFiles } = PermissionFlagsBits;
    expect(permissionBits).toBe(ViewChannel | SendMessages | ReadMessageHistory | AttachFiles);
    expect(inviteLink('123')).toBe(
      'https://discord.com/oauth2/authorize?client_id=123&scope=bot+applications.commands&permissions=101376',
    );
  });

  it('is explained: the documentation names each permission and the number', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/discord-setup.md'), 'utf8');
    const spaced = (name: string): string => name.replaceAll(/(?<=[a-z])(?=[A-Z])/gu, ' ');
    for (const { name } of permissions) expect(page).toContain(`**${spaced(name)}**`);
    expect(page).toContain(permissionBits.toString());
  });
});
