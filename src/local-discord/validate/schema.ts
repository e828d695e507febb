/**
 * Discord's official schemas (through `discord-api-spec`) and what their complaints are in Discord's words. A complaint
 * about a union is narrowed to the branch that the value's `type` names, so that one bad leaf gives one fault.
 */
import type { Issue, Schema } from 'discord-api-spec/zod';
import type { Fault } from '../world/refusal.ts';

const size = (issue: Issue): Fault => {
  const path = issue.path;
  if (issue.origin === 'string' || issue.origin === 'array')
    return issue.code === 'too_big'
      ? { path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` }
      : { path, code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${issue.minimum} or more in length.` };
  return issue.code === 'too_big'
    ? { path, code: 'NUMBER_TYPE_MAX', message: `int value should be less than or equal to ${issue.maximum}.` }
    : { path, code: 'NUMBER_TYPE_MIN', message: `int value should be greater than or equal to ${issue.minimum}.` };
};

const at = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (node, key) => (node && typeof node === 'object' ? (node as Record<string | number, unknown>)[key] : undefined),
    value,
  );

function faultsOf(issue: Issue, root: unknown, prefix: readonly (string | number)[]): readonly Fault[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'too_big' || issue.code === 'too_small') return [size({ ...issue, path })];
  if (issue.code === 'invalid_union' && issue.errors && issue.errors.length > 0) {
    const value = at(root, path);
    if (value === undefined) return [{ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }];
    const fitting = issue.errors.filter(
      (branch) => !branch.some((one) => one.path.length === 0 || (one.path.length === 1 && one.path[0] === 'type')),
    );
    const branch = fitting[0];
    if (branch) return branch.flatMap((one) => faultsOf(one, root, path));
    const typed = value !== null && typeof value === 'object' && 'type' in value;
    return typed
      ? [
          {
            path: [...path, 'type'],
            code: 'BASE_TYPE_CHOICES',
            message: `Value ${JSON.stringify(typeof value.type === 'object' ? value.type : String(value.type))} is not allowed here.`,
          },
        ]
      : [{ path, code: 'BASE_TYPE_INVALID', message: 'The value has none of the allowed forms.' }];
  }
  if (at(root, path) === undefined) return [{ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }];
  if (issue.code === 'invalid_value')
    return [
      {
        path,
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of (${(issue.values ?? []).map(String).join(', ')}).`,
      },
    ];
  if (issue.code === 'invalid_format')
    return [
      path.at(-1) === 'url'
        ? { path, code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }
        : { path, code: 'STRING_TYPE_REGEX', message: 'String value did not match validation regex.' },
    ];
  return [{ path, code: 'BASE_TYPE_BAD_TYPE', message: issue.message }];
}

/** What the schema finds wrong with the body; paths start with `prefix`. */
export function schemaFaults(
  schema: Schema,
  body: unknown,
  prefix: readonly (string | number)[] = [],
): readonly Fault[] {
  const result = schema.safeParse(body);
  if (result.success) return [];
  return (result.error?.issues ?? [])
    .flatMap((issue) => faultsOf(issue, body, []))
    .map((fault) => ({ ...fault, path: [...prefix, ...fault.path] }));
}
