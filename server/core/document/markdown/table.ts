import type { Tokens } from 'marked';
import { Mapped, UnmappableError } from './mapped.ts';

/** Where the text of each cell stands, row by row with the header first; the delimiter row is left out. */
export function tableCells(token: Tokens.Table, own: Mapped): Mapped[][] {
  const [header, , ...rows] = lines(own);
  if (!header) throw new UnmappableError('a table without a header');
  return [token.header, ...token.rows].map((cells, index) =>
    cellsOf(
      cells.map(({ text }) => text),
      (index === 0 ? header : rows[index - 1]) ?? Mapped.whole('', 0),
    ),
  );
}

function lines(own: Mapped): Mapped[] {
  let from = 0;
  return own.value.split('\n').map((line) => {
    const start = from;
    from += line.length + 1;
    return own.slice(start, start + line.length);
  });
}

function cellsOf(texts: readonly string[], row: Mapped): Mapped[] {
  let at = /^\s*\|?/.exec(row.value)?.[0].length ?? 0;
  return texts.map((text) => {
    const written = text.replaceAll('|', '\\|');
    const start = row.value.indexOf(written, at);
    if (start < 0) throw new UnmappableError(`no cell reads ${JSON.stringify(text)}`);
    const pipe = row.value.indexOf('|', start + written.length);
    at = pipe < 0 ? row.value.length : pipe + 1;
    return row.slice(start, start + written.length).unescaped(text);
  });
}
