/** Discord's numbers that the page meets, typed as Discord's own enums without carrying that package into the browser. */
import type {
  ApplicationCommandOptionType as Option,
  ButtonStyle as Style,
  ComponentType as Component,
} from 'discord-api-types/v10';

export const OptionType = {
  Subcommand: 1 as Option.Subcommand,
  SubcommandGroup: 2 as Option.SubcommandGroup,
  String: 3 as Option.String,
  Integer: 4 as Option.Integer,
  Boolean: 5 as Option.Boolean,
  User: 6 as Option.User,
  Channel: 7 as Option.Channel,
  Role: 8 as Option.Role,
  Mentionable: 9 as Option.Mentionable,
  Number: 10 as Option.Number,
} as const;

export const ComponentType = {
  ActionRow: 1 as Component.ActionRow,
  Button: 2 as Component.Button,
  StringSelect: 3 as Component.StringSelect,
  TextInput: 4 as Component.TextInput,
  UserSelect: 5 as Component.UserSelect,
  RoleSelect: 6 as Component.RoleSelect,
  MentionableSelect: 7 as Component.MentionableSelect,
  ChannelSelect: 8 as Component.ChannelSelect,
  Section: 9 as Component.Section,
  TextDisplay: 10 as Component.TextDisplay,
  Thumbnail: 11 as Component.Thumbnail,
  MediaGallery: 12 as Component.MediaGallery,
  File: 13 as Component.File,
  Separator: 14 as Component.Separator,
  Container: 17 as Component.Container,
  Label: 18 as Component.Label,
  FileUpload: 19 as Component.FileUpload,
  RadioGroup: 21 as Component.RadioGroup,
  CheckboxGroup: 22 as Component.CheckboxGroup,
  Checkbox: 23 as Component.Checkbox,
} as const;

export const ButtonStyle = {
  Primary: 1 as Style.Primary,
  Secondary: 2 as Style.Secondary,
  Success: 3 as Style.Success,
  Danger: 4 as Style.Danger,
  Link: 5 as Style.Link,
  Premium: 6 as Style.Premium,
} as const;

export const MessageFlag = { Ephemeral: 1 << 6, Loading: 1 << 7, ComponentsV2: 1 << 15 } as const;
