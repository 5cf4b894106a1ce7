import type { Text } from '../../text/text.ts';
import type { Run } from '../document.ts';

/** Part of the Markdown parser's output that could not be traced to the source. */
export class UnmappableError extends Error {
  override name = 'UnmappableError';
}

/** `length` code units at `at` of a mapped string stand at `source` of the document. */
type Segment = { readonly at: number; readonly source: number; readonly length: number };

/**
 * A string made from the document by taking things away (a quotation's `> `, a list item's indent), which
 * still knows where in the document each of its code units stands. All indexes are UTF-16.
 */
export class Mapped {
  readonly value: string;
  readonly #segments: readonly Segment[];

  private constructor(value: string, segments: readonly Segment[]) {
    this.value = value;
    this.#segments = segments;
  }

  static whole(value: string, source: number): Mapped {
    return new Mapped(value, [{ at: 0, source, length: value.length }]);
  }

  static concat(parts: readonly Mapped[]): Mapped {
    let at = 0;
    const segments = parts.flatMap((part) => {
      const moved = part.#segments.map((segment) => ({ ...segment, at: segment.at + at }));
      at += part.value.length;
      return moved;
    });
    return new Mapped(parts.map(({ value }) => value).join(''), segments);
  }

  slice(from: number, to: number): Mapped {
    const segments = this.#segments.flatMap(({ at, source, length }) => {
      const start = Math.max(at, from);
      const end = Math.min(at + length, to);
      return start < end ? [{ at: start - from, source: source + start - at, length: end - start }] : [];
    });
    return new Mapped(this.value.slice(from, to), segments.length > 0 ? segments : this.#nearest(from));
  }

  /** The beginning of this string, without those backslashes that `wanted` has not. Throws UnmappableError. */
  unescaped(wanted: string): Mapped {
    const parts: Mapped[] = [];
    let from = 0;
    let at = 0;
    for (const unit of wanted.split('')) {
      if (this.value[at] !== unit && this.value[at] === '\\') {
        parts.push(this.slice(from, at));
        from = ++at;
      }
      if (this.value[at++] !== unit) throw new UnmappableError(`lost at ${JSON.stringify(wanted)}`);
    }
    return Mapped.concat([...parts, this.slice(from, at)]);
  }

  /**
   * This string as the parser hands it on, with the beginnings of its lines taken away: each line of `inner`
   * is the end of one line of this string, in order. White space that `inner` has in front of that (a tab
   * turned into spaces) stands nowhere in the document. Throws UnmappableError if a line is found nowhere.
   */
  strip(inner: string): Mapped {
    const lines = this.#lines();
    let next = 0;
    const stripped = inner.split('\n').map((wanted) => {
      const found = findLine(lines, next, wanted);
      const line = lines[found];
      if (!line) return new Mapped(`${wanted}\n`, []);
      next = found + 1;
      return line.#endingIn(wanted);
    });
    return Mapped.concat(stripped).slice(0, inner.length);
  }

  /** Where in the document this string begins, or what it stands next to. */
  get source(): number {
    return this.#segments[0]?.source ?? 0;
  }

  /** The runs that show this string; what stands nowhere in the document is a run of no length. */
  runs(text: Text): Run[] {
    const runs: Run[] = [];
    let at = 0;
    let source = this.source;
    for (const segment of [...this.#segments, { at: this.value.length, source: Number.NaN, length: 0 }]) {
      if (at < segment.at) runs.push(nowhere(text, source, this.value.slice(at, segment.at)));
      if (segment.length > 0) runs.push(verbatim(text, segment));
      at = segment.at + segment.length;
      source = segment.source + segment.length;
    }
    return runs;
  }

  /** One run that shows something else in place of this whole string. Throws UnmappableError if it is nowhere. */
  runShowing(text: Text, shown: string): Run {
    const first = this.#segments[0];
    const last = this.#segments.at(-1);
    if (!first || !last) throw new UnmappableError(`${JSON.stringify(shown)} stands nowhere`);
    const end = last.source + last.length;
    return { start: text.toOffset(first.source), end: text.toOffset(end), shown };
  }

  /** A segment of no length: the place of a string that itself stands nowhere. */
  #nearest(index: number): Segment[] {
    const next = this.#segments.find(({ at, length }) => at + length > index) ?? this.#segments.at(-1);
    if (!next) return [];
    const within = Math.min(Math.max(index - next.at, 0), next.length);
    return [{ at: 0, source: next.source + within, length: 0 }];
  }

  #lines(): Mapped[] {
    let from = 0;
    return this.value.split('\n').map((line) => {
      const start = from;
      from += line.length + 1;
      return this.slice(start, Math.min(from, this.value.length));
    });
  }

  /** The end of this line that reads `wanted`, with the line's own line feed. */
  #endingIn(wanted: string): Mapped {
    const line = this.value.replace(/\n$/, '');
    const common = commonEnd(line, wanted);
    const front = new Mapped(wanted.slice(0, wanted.length - common), []);
    const feed =
      line.length < this.value.length ? this.slice(line.length, line.length + 1) : new Mapped('\n', []);
    return Mapped.concat([front, this.slice(line.length - common, line.length), feed]);
  }
}

const nowhere = (text: Text, source: number, shown: string): Run => {
  const offset = text.toOffset(source);
  return { start: offset, end: offset, shown };
};

const verbatim = (text: Text, { source, length }: Segment): Run => ({
  start: text.toOffset(source),
  end: text.toOffset(source + length),
});

function commonEnd(a: string, b: string): number {
  let common = 0;
  while (common < a.length && common < b.length && a[a.length - 1 - common] === b[b.length - 1 - common])
    common++;
  return common;
}

/** The first line from `next` on that ends in `wanted`, or -1: an empty line may stand for nothing. */
function findLine(lines: readonly Mapped[], next: number, wanted: string): number {
  for (let index = next; index < lines.length; index++) {
    const line = (lines[index]?.value ?? '').replace(/\n$/, '');
    if (wanted.trim() === '') return /^[\s>*+\-.)\d]*$/.test(line) ? index : -1;
    if (wanted.slice(0, wanted.length - commonEnd(line, wanted)).trim() === '') return index;
  }
  if (wanted.trim() === '') return -1;
  throw new UnmappableError(`no line ends in ${JSON.stringify(wanted.slice(0, 60))}`);
}
