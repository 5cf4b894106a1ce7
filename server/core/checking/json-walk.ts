import { JsonTokens } from './json-tokens.ts';

/** A value as it is met in JSON text: an object or a list before what it holds. */
export type Visit = {
  /** How many objects and lists it stands in. */
  readonly depth: number;
  /** Its name or its number in the innermost of them; for the outermost value of no meaning. */
  readonly key: string | number;
  /** Where its name begins, or itself if it has none, in UTF-16 code units. */
  readonly index: number;
  /** Whether its object already has a member of this name, which JSON.parse forgets. */
  readonly repeated: boolean;
};

/** An object, with the names met in it, or a list. */
type Frame = { readonly names?: Set<string>; count: number };
type State = 'value' | 'firstValue' | 'member' | 'firstMember' | 'rest' | 'end' | 'mistake';

// Several times deeper than an annotation file is; deeper text is not walked.
const DEEPEST = 32;

/**
 * Calls `visit` for every value in JSON text, in order, and returns the index of the first mistake (what is
 * too deep counts as one), undefined when the text is JSON. The yaml package would not do: it takes much that
 * is no JSON, 300 ms for each MB, and no great depth.
 */
export function walkJson(text: string, visit: (value: Visit) => void): number | undefined {
  const tokens = new JsonTokens(text);
  const walk = new Walk(tokens, visit);
  let state: State = 'value';
  while (state !== 'end' && state !== 'mistake') state = walk[state]();
  return state === 'end' ? undefined : tokens.at;
}

/** A method for each state that reading can be in; it reads on and returns the next. */
class Walk {
  readonly #tokens: JsonTokens;
  readonly #visit: (value: Visit) => void;
  readonly #frames: Frame[] = [];

  constructor(tokens: JsonTokens, visit: (value: Visit) => void) {
    this.#tokens = tokens;
    this.#visit = visit;
  }

  firstValue(): State {
    return this.#tokens.sign(']') ? this.#close() : this.value();
  }

  value(): State {
    return this.#content(this.#frames.at(-1)?.count ?? 0, this.#tokens.at, false);
  }

  firstMember(): State {
    return this.#tokens.sign('}') ? this.#close() : this.member();
  }

  member(): State {
    const index = this.#tokens.at;
    const name = this.#tokens.name();
    if (name === undefined || !this.#tokens.sign(':')) return 'mistake';
    const names = this.#frames.at(-1)?.names;
    const repeated = names?.has(name) ?? false;
    names?.add(name);
    return this.#content(name, index, repeated);
  }

  /** What may follow a value. */
  rest(): State {
    const frame = this.#frames.at(-1);
    if (!frame) return this.#tokens.isOver ? 'end' : 'mistake';
    frame.count++;
    if (this.#tokens.sign(',')) return frame.names ? 'member' : 'value';
    return this.#tokens.sign(frame.names ? '}' : ']') ? this.#close() : 'mistake';
  }

  #content(key: string | number, index: number, repeated: boolean): State {
    const depth = this.#frames.length;
    this.#visit({ depth, key, index, repeated });
    if (depth < DEEPEST && this.#tokens.sign('{')) return this.#open('firstMember', new Set());
    if (depth < DEEPEST && this.#tokens.sign('[')) return this.#open('firstValue');
    return this.#tokens.scalar() ? 'rest' : 'mistake';
  }

  #open(state: State, names?: Set<string>): State {
    this.#frames.push(names ? { names, count: 0 } : { count: 0 });
    return state;
  }

  #close(): State {
    this.#frames.pop();
    return 'rest';
  }
}
