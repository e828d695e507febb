/** Walking through a message's components, whose nesting Discord spells in three keys, and giving each its number. */

/** Any component, as far as walking needs to know it. */
export interface AnyComponent {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly components?: readonly AnyComponent[];
  readonly accessory?: AnyComponent;
  readonly component?: AnyComponent;
  readonly [key: string]: unknown;
}

/** Discord's component types that are named in more than one place. */
export const Part = {
  Row: 1,
  Button: 2,
  StringSelect: 3,
  TextInput: 4,
  UserSelect: 5,
  RoleSelect: 6,
  MentionableSelect: 7,
  ChannelSelect: 8,
  Section: 9,
  Text: 10,
  Thumbnail: 11,
  Gallery: 12,
  File: 13,
  Separator: 14,
  Container: 17,
  Label: 18,
  FileUpload: 19,
  RadioGroup: 21,
  CheckboxGroup: 22,
  Checkbox: 23,
} as const;

/** Whether the type is one of the five selects. */
export const isSelect = (type: number): boolean =>
  type === Part.StringSelect || (type >= Part.UserSelect && type <= Part.ChannelSelect);

const childrenOf = (component: AnyComponent): readonly AnyComponent[] => [
  ...(component.components ?? []),
  ...(component.accessory ? [component.accessory] : []),
  ...(component.component ? [component.component] : []),
];

/** The components and all within them, outer before inner. */
export function flat(components: readonly AnyComponent[]): readonly AnyComponent[] {
  const found: AnyComponent[] = [];
  const visit = (one: AnyComponent): void => {
    found.push(one);
    childrenOf(one).forEach(visit);
  };
  components.forEach(visit);
  return found;
}

/** The text displays' contents, one under the other. */
export const textOf = (components: readonly AnyComponent[]): string =>
  flat(components)
    .map((one) => (one.type === Part.Text && typeof one['content'] === 'string' ? one['content'] : ''))
    .filter(Boolean)
    .join('\n');

/** A copy in which every component has an `id`, as Discord gives them: those given stay, the others count up. */
export function numbered(components: readonly AnyComponent[]): readonly AnyComponent[] {
  const taken = new Set(flat(components).flatMap((one) => (one.id ? [one.id] : [])));
  let next = 0;
  const fresh = (): number => {
    do next += 1;
    while (taken.has(next));
    return next;
  };
  const number = (one: AnyComponent): AnyComponent => ({
    ...one,
    id: one.id || fresh(),
    ...(one.components ? { components: one.components.map(number) } : {}),
    ...(one.accessory ? { accessory: number(one.accessory) } : {}),
    ...(one.component ? { component: number(one.component) } : {}),
  });
  return components.map(number);
}

/** A copy in which every `{ url }` of a picture or file is what `resolve` makes of it. */
export function withMedia(
  components: readonly AnyComponent[],
  resolve: (media: { url: string }) => object,
): readonly AnyComponent[] {
  const medium = (value: unknown): unknown =>
    value && typeof value === 'object' && 'url' in value && typeof value.url === 'string'
      ? { ...value, ...resolve({ url: value.url }) }
      : value;
  const visit = (one: AnyComponent): AnyComponent => ({
    ...one,
    ...('media' in one ? { media: medium(one['media']) } : {}),
    ...('file' in one ? { file: medium(one['file']) } : {}),
    ...(Array.isArray(one['items'])
      ? { items: one['items'].map((item: { media?: unknown }) => ({ ...item, media: medium(item.media) })) }
      : {}),
    ...(one.components ? { components: one.components.map(visit) } : {}),
    ...(one.accessory ? { accessory: visit(one.accessory) } : {}),
  });
  return components.map(visit);
}
