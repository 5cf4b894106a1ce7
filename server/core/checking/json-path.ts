/** Where in a JSON value: keys and indexes from the outside in; empty for the value as a whole. */
export type JsonPath = readonly (string | number)[];

/** A path as people write it: `annotations[3].label`. */
export const pathText = (path: JsonPath): string =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
