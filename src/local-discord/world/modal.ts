/** A modal filled in by a person: checked as Discord's client does, and shaped as the bot is told. */
import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { isSelect, Part, type AnyComponent } from './components.ts';

type Fields = Readonly<Record<string, string | readonly string[] | boolean>>;

interface Field extends AnyComponent {
  readonly custom_id: string;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly value?: string;
  readonly default?: boolean;
  readonly options?: readonly { readonly value: string; readonly default?: boolean }[];
}

const several = (value: Fields[string] | undefined, field: Field): readonly string[] =>
  value === undefined
    ? (field.options ?? []).filter((one) => one.default).map((one) => one.value)
    : Array.isArray(value)
      ? (value as readonly string[])
      : value === ''
        ? []
        : [String(value)];

/** One field as submitted, or what is wrong with it. A field left out keeps what it was opened with. */
function fill(field: Field, fields: Fields): object | string {
  const given = fields[field.custom_id];
  const { type, custom_id } = field;
  const required = field.required ?? true;
  const shape = { type, id: field.id ?? 0, custom_id };
  if (type === Part.TextInput) {
    const value = given === undefined ? (field.value ?? '') : String(given);
    if (required && value === '') return `${custom_id}: required`;
    if (value !== '' && value.length < (field.min_length ?? 0)) return `${custom_id}: shorter than ${field.min_length}`;
    if (value.length > (field.max_length ?? 4000)) return `${custom_id}: longer than ${field.max_length ?? 4000}`;
    return { ...shape, value };
  }
  if (type === Part.Checkbox)
    return { ...shape, value: given === undefined ? (field.default ?? false) : given === true };
  const values = several(given, field);
  const unknown = field.options && values.find((value) => !field.options?.some((one) => one.value === value));
  if (unknown) return `${custom_id}: no such option: ${unknown}`;
  if (type === Part.RadioGroup) {
    if (required && values.length === 0) return `${custom_id}: required`;
    return { ...shape, value: values[0] ?? null };
  }
  if (isSelect(type) || type === Part.CheckboxGroup || type === Part.FileUpload) {
    const least = required ? Math.max(1, field.min_values ?? 1) : 0;
    const most = field.max_values ?? (type === Part.CheckboxGroup ? (field.options?.length ?? 10) : 1);
    if (values.length < least || values.length > most) return `${custom_id}: between ${least} and ${most} values`;
    return { ...shape, values };
  }
  return shape;
}

/** The components of the submission, in the modal's order. */
export function modalData(
  data: APIModalInteractionResponseCallbackData,
  fields: Fields,
): { readonly components: readonly object[] } | { readonly wrong: string } {
  const components: object[] = [];
  for (const top of data.components as unknown as readonly AnyComponent[]) {
    if (top.type === Part.Text) {
      components.push({ type: Part.Text, id: top.id ?? 0 });
      continue;
    }
    const inner = top.type === Part.Row ? top.components?.[0] : top.component;
    if (!inner) continue;
    const filledIn = fill(inner as Field, fields);
    if (typeof filledIn === 'string') return { wrong: filledIn };
    components.push(
      top.type === Part.Row
        ? { type: Part.Row, id: top.id ?? 0, components: [filledIn] }
        : { type: Part.Label, id: top.id ?? 0, component: filledIn },
    );
  }
  return { components };
}
