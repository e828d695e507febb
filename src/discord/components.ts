/** Buttons, menus and forms as Discord wants them, with every limit of theirs kept (design: Discord's limits). */
import {
  ButtonStyle,
  ComponentType,
  TextInputStyle,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Block, Button, LinkButton, Modal } from '../command.ts';
import { clip, oneLine } from './markdown.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

export const LIMITS = {
  buttonsInRow: 5,
  label: 80,
  customId: 100,
  options: 25,
  optionText: 100,
  placeholder: 150,
  modalTitle: 45,
  modalFields: 5,
  fieldLabel: 45,
  fieldText: 100,
  fieldValue: 4_000,
} as const;

const STYLE = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  success: ButtonStyle.Success,
  danger: ButtonStyle.Danger,
} as const;

/** A label is never empty and never formatted. */
const label = (text: string, length: number): string => clip(oneLine(text).trim(), length) || '…';

export function button(button: Button | LinkButton): APIButtonComponent {
  if ('url' in button)
    return {
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      url: button.url,
      label: label(button.label, LIMITS.label),
    };
  return {
    type: ComponentType.Button,
    style: STYLE[button.style ?? 'secondary'],
    custom_id: button.id,
    label: label(button.label, LIMITS.label),
    ...(button.disabled === true && { disabled: true }),
  };
}

/** Rows of five. An id that the message already has stands once: Discord refuses a second. */
export function rowsOf(block: Extract<Block, { kind: 'buttons' | 'select' }>, taken: Set<string>): readonly Row[] {
  if (block.kind === 'select') return select(block, taken);
  const once = block.buttons.filter((one) => 'url' in one || first(taken, one.id));
  const rows: Row[] = [];
  for (let at = 0; at < once.length; at += LIMITS.buttonsInRow)
    rows.push({ type: ComponentType.ActionRow, components: once.slice(at, at + LIMITS.buttonsInRow).map(button) });
  return rows;
}

function first(taken: Set<string>, id: string): boolean {
  if (taken.has(id)) return false;
  taken.add(id);
  return true;
}

function select(block: Extract<Block, { kind: 'select' }>, taken: Set<string>): readonly Row[] {
  const values = new Set<string>();
  const options = block.options.filter(({ value }) => first(values, value)).slice(0, LIMITS.options);
  if (options.length === 0 || !first(taken, block.id)) return [];
  const max = Math.min(Math.max(block.max ?? 1, 1), options.length);
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: block.id,
          placeholder: label(block.placeholder, LIMITS.placeholder),
          min_values: Math.min(block.min ?? 1, max),
          max_values: max,
          options: options.map((option) => ({
            label: label(option.label, LIMITS.optionText),
            value: option.value,
            ...(option.description !== undefined &&
              option.description.trim() !== '' && { description: label(option.description, LIMITS.optionText) }),
            ...(option.selected === true && { default: true }),
          })),
        },
      ],
    },
  ];
}

/** A form: each field is a label with a text input (the current form; the older row of inputs is deprecated). */
export function modal(form: Modal): APIModalInteractionResponseCallbackData {
  return {
    custom_id: form.id,
    title: label(form.title, LIMITS.modalTitle),
    components: form.fields.slice(0, LIMITS.modalFields).map((field) => {
      const longest = Math.min(Math.max(field.maxLength ?? LIMITS.fieldValue, 1), LIMITS.fieldValue);
      return {
        type: ComponentType.Label,
        label: label(field.label, LIMITS.fieldLabel),
        ...(field.description !== undefined && { description: label(field.description, LIMITS.fieldText) }),
        component: {
          type: ComponentType.TextInput,
          custom_id: field.id,
          style: field.long ? TextInputStyle.Paragraph : TextInputStyle.Short,
          required: field.required ?? true,
          max_length: longest,
          ...(field.placeholder !== undefined && { placeholder: label(field.placeholder, LIMITS.fieldText) }),
          ...(field.value !== undefined && { value: clip(field.value, longest) }),
        },
      };
    }),
  };
}
