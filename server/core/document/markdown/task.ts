import type { Token, Tokens } from 'marked';

// What the parser reads every checkbox as, however much space follows it.
const AS_READ = '[x] '.length;

/** The tokens of a list item, its checkbox as it is written and at the beginning of its words. */
export function itemTokens({ task, raw, tokens }: Tokens.ListItem): Token[] {
  const written = /\[[ xX]\][ \t]+/.exec(raw)?.[0];
  const at = tokens.findIndex(({ type }) => type === 'text' || type === 'paragraph');
  const words = tokens[at] as Tokens.Text | undefined;
  if (!task || written === undefined || !words?.tokens) return tokens;
  // In a loose list the box is already the first of the words.
  const [box, ...others] = words.tokens;
  const loose = box?.type === 'checkbox';
  const [readRaw, readText] = loose
    ? [words.raw.slice(AS_READ), words.text.slice(AS_READ)]
    : [words.raw, words.text];
  const inner: Token[] = [{ type: 'text', raw: written, text: written }, ...(loose ? others : words.tokens)];
  const whole = { ...words, raw: written + readRaw, text: written + readText, tokens: inner };
  return [whole, ...tokens.slice(at + 1)];
}
