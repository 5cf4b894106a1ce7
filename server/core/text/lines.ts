import { firstIndex } from './search-sorted.ts';
import { Text } from './text.ts';

/** A place as editors count it, both from 1; columns in code points. */
export type LineColumn = { readonly line: number; readonly column: number };

/** The lines of a text, each ended by a line feed. */
export class Lines {
  readonly #text: Text;
  readonly #starts: readonly number[];

  constructor(value: string) {
    this.#text = new Text(value);
    this.#starts = [0, ...[...value.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  /** The place of a UTF-16 index. */
  place(index: number): LineColumn {
    const line = firstIndex(this.#starts.length, (at) => (this.#starts[at] ?? 0) > index);
    const start = this.#starts[line - 1] ?? 0;
    return { line, column: this.#text.toOffset(index) - this.#text.toOffset(start) + 1 };
  }
}
