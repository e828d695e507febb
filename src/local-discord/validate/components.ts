/** Rules between the fields of components, which the schemas do not hold. */
import { flat, isSelect, Part, type AnyComponent } from '../world/components.ts';
import type { Fault } from '../world/refusal.ts';

type Path = readonly (string | number)[];
type Found = (path: Path, code: string, message: string) => void;

const LINK = 5;
const PREMIUM = 6;

function button(one: AnyComponent, path: Path, found: Found): void {
  const { style, url, sku_id, label, emoji: sign, custom_id } = one as AnyComponent & Record<string, unknown>;
  if (sign) emoji(sign, path, found);
  if (style === LINK) {
    address(url, ['http', 'https', 'discord'], path, found);
    if (!url) found([...path, 'url'], 'BASE_TYPE_REQUIRED', 'This field is required');
    if (custom_id)
      found(
        [...path, 'custom_id'],
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
  } else if (style === PREMIUM) {
    if (!sku_id) found([...path, 'sku_id'], 'BASE_TYPE_REQUIRED', 'This field is required');
    if (custom_id || url || label || sign)
      found(path, 'BUTTON_COMPONENT_PREMIUM_FIELDS', 'A premium button has only its sku_id');
  } else {
    if (!custom_id) found([...path, 'custom_id'], 'BASE_TYPE_REQUIRED', 'This field is required');
    if (url)
      found(
        [...path, 'url'],
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
  }
  if (style !== PREMIUM && !label && !sign)
    found([...path, 'label'], 'BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A button needs a label or an emoji');
}

/** Where a button, a picture or a file may lead. */
function address(url: unknown, schemes: readonly string[], path: Path, found: Found): void {
  if (typeof url !== 'string' || schemes.some((scheme) => url.toLowerCase().startsWith(`${scheme}:`))) return;
  const named = schemes.map((scheme) => `'${scheme}'`).join(', ');
  found([...path, 'url'], 'URL_TYPE_INVALID_SCHEME', `Scheme must be one of (${named}).`);
}

/** An emoji of Unicode is named by itself; those of servers carry an id. */
function emoji(value: unknown, path: Path, found: Found): void {
  if (!value || typeof value !== 'object' || ('id' in value && value.id)) return;
  const name = 'name' in value && typeof value.name === 'string' ? value.name : '';
  if (![name, `${name}\u{FE0F}`].some((one) => /^\p{RGI_Emoji}$/v.test(one)))
    found([...path, 'emoji', 'name'], 'BUTTON_COMPONENT_INVALID_EMOJI', 'Invalid emoji');
}

const PICTURE_SCHEMES = ['http', 'https', 'attachment'];

/** Addresses of pictures and files; a file is always one of the message's own. */
function media(one: AnyComponent, path: Path, found: Found): void {
  const url = (value: unknown): unknown =>
    value && typeof value === 'object' && 'url' in value ? value.url : undefined;
  if (one.type === Part.Thumbnail) address(url(one['media']), PICTURE_SCHEMES, [...path, 'media'], found);
  if (one.type === Part.File) address(url(one['file']), ['attachment'], [...path, 'file'], found);
  if (one.type !== Part.Gallery || !Array.isArray(one['items'])) return;
  one['items'].forEach((item: { media?: unknown }, index) =>
    address(url(item.media), PICTURE_SCHEMES, [...path, 'items', index, 'media'], found),
  );
}

/** Options of a select, a radio or a checkbox group, and how many of them may be chosen. */
function options(one: AnyComponent, path: Path, found: Found): void {
  const {
    options: list,
    min_values,
    max_values,
  } = one as AnyComponent & {
    options?: { value?: string; default?: boolean }[];
    min_values?: number | null;
    max_values?: number | null;
  };
  const seen = new Set<string>();
  list?.forEach(({ value = '' }, index) => {
    if (seen.has(value))
      found(
        [...path, 'options', index, 'value'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    seen.add(value);
  });
  const group = one.type === Part.CheckboxGroup;
  const most = max_values ?? (group ? (list?.length ?? 1) : 1);
  const least = min_values ?? Math.min(1, most);
  if (least > most)
    found([...path, 'min_values'], 'SELECT_COMPONENT_MIN_VALUES_EXCEEDS_MAX', 'min_values is greater than max_values');
  if (list && most > list.length)
    found(
      [...path, 'max_values'],
      'SELECT_COMPONENT_MAX_VALUES_EXCEEDS_OPTIONS',
      'max_values is greater than the number of options',
    );
  if (list && list.filter((option) => option.default).length > (one.type === Part.RadioGroup ? 1 : most))
    found(
      [...path, 'options'],
      'SELECT_COMPONENT_DEFAULT_VALUES_EXCEED_MAX',
      'More options are chosen by default than may be',
    );
}

/** A row holds up to five buttons, or one select alone. */
function row(one: AnyComponent, path: Path, found: Found): void {
  const inside = one.components ?? [];
  if (inside.length > 1 && inside.some((part) => isSelect(part.type) || part.type === Part.TextInput))
    found(
      [...path, 'components'],
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    );
}

/**
 * What is no component where one must stand. The schemas let a part bear keys that are not its own, with any value; what
 * comes after them reads every part alike.
 */
export function shapeFaults(components: unknown, prefix: Path): readonly Fault[] {
  const faults: Fault[] = [];
  const part = (one: unknown, path: Path): void => {
    if (
      typeof one !== 'object' ||
      one === null ||
      Array.isArray(one) ||
      typeof (one as AnyComponent).type !== 'number'
    ) {
      faults.push({
        path,
        code: 'MODEL_TYPE_CONVERT',
        message: 'Only dictionaries with a type may be used in a component',
      });
      return;
    }
    const { components: inside, accessory, component } = one as Record<string, unknown>;
    if (inside !== undefined && inside !== null) list(inside, [...path, 'components']);
    if (accessory !== undefined && accessory !== null) part(accessory, [...path, 'accessory']);
    if (component !== undefined && component !== null) part(component, [...path, 'component']);
  };
  const list = (all: unknown, path: Path): void => {
    if (!Array.isArray(all))
      faults.push({ path, code: 'BASE_TYPE_BAD_TYPE', message: 'Only iterables may be used in a list type' });
    else for (const [index, one] of all.entries()) part(one, [...path, index]);
  };
  if (components !== undefined && components !== null) list(components, [...prefix, 'components']);
  return faults;
}

/** All components with the path to each. */
function* walk(components: readonly AnyComponent[], path: Path): Generator<readonly [AnyComponent, Path]> {
  for (const [index, one] of components.entries()) yield* within(one, [...path, index]);
}
function* within(one: AnyComponent, path: Path): Generator<readonly [AnyComponent, Path]> {
  yield [one, path];
  if (one.components) yield* walk(one.components, [...path, 'components']);
  if (one.accessory) yield* within(one.accessory, [...path, 'accessory']);
  if (one.component) yield* within(one.component, [...path, 'component']);
}

/** Rules that hold in messages and modals alike. */
export function componentFaults(components: readonly AnyComponent[], prefix: Path): readonly Fault[] {
  const faults: Fault[] = [];
  const found: Found = (path, code, message) => void faults.push({ path, code, message });
  const customIds = new Set<string>();
  const numbers = new Set<number>();
  for (const [one, path] of walk(components, [...prefix, 'components'])) {
    if (one.type === Part.Button) button(one, path, found);
    media(one, path, found);
    if (one.type === Part.Row) row(one, path, found);
    if (isSelect(one.type) || one.type === Part.RadioGroup || one.type === Part.CheckboxGroup)
      options(one, path, found);
    if (one.custom_id) {
      if (customIds.has(one.custom_id))
        found([...path, 'custom_id'], 'COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated');
      customIds.add(one.custom_id);
    }
    if (one.id) {
      if (numbers.has(one.id)) found([...path, 'id'], 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
      numbers.add(one.id);
    }
  }
  return faults;
}

/** What the layout of a message's components may be, without and with Components V2. */
export function layoutFaults(components: readonly AnyComponent[], v2: boolean, prefix: Path): readonly Fault[] {
  const faults: Fault[] = [];
  const at = [...prefix, 'components'];
  if (!v2) {
    if (components.length > 5)
      faults.push({ path: at, code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 1 and 5 in length.' });
    components.forEach((one, index) => {
      if (one.type !== Part.Row)
        faults.push({
          path: [...at, index, 'type'],
          code: 'UNION_TYPE_CHOICES',
          message: 'Value of field "type" must be one of (1,): the message has no IS_COMPONENTS_V2 flag.',
        });
    });
    return faults;
  }
  if (flat(components).length > 40)
    faults.push({
      path: at,
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: 'A message has at most 40 components, nested ones included',
    });
  if (textLength(components) > 4000)
    faults.push({
      path: at,
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      message: 'The text of all components exceeds 4000 characters',
    });
  return faults;
}

const textLength = (components: readonly AnyComponent[]): number =>
  flat(components).reduce(
    (sum, one) => sum + (one.type === Part.Text && typeof one['content'] === 'string' ? one['content'].length : 0),
    0,
  );
