import { anyText, fc } from './arbitraries.ts';

// Running text is Greek and all that is only markup is not, so that a test can tell what must be shown.
const word = fc.constantFrom('αλφα', 'βήτα', 'γάμα.', 'Δέλτα', 'δέλτα,', '😀 ζήτα', '«ήτα»', 'θήτα!');
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));

const inline = fc.oneof(
  { weight: 3, arbitrary: words },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        words,
        fc.constantFrom<(text: string) => string>(
          (text) => `*${text}*`,
          (text) => `**${text}**`,
          (text) => `***${text}***`,
          (text) => `~~${text}~~`,
          (text) => `\`${text}\``,
          (text) => `\`\` ${text} \`x \`\``,
          (text) => `[${text}](http://x.example/a_b?c=1&d "title")`,
          (text) => `[${text} \\[*x*\\]](javascript:x)`,
          (text) => `![${text}](http://x.example/i.png)`,
          (text) => `<b>${text}</b>`,
          (text) => `${text} &amp; &copy;${text}&#39;`,
          (text) => `\\*${text}\\*`,
          (text) => `${text} http://x.example/y ${text} <https://x.example>`,
        ),
      )
      .map(([text, wrap]) => wrap(text)),
  },
);

const line = fc.array(inline, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
const paragraph = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 3 }), fc.constantFrom('\n', '  \n', '\\\n'))
  .map(([lines, end]) => lines.join(end));
const row = fc
  .tuple(line, line)
  .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);

/** The blocks one after another, the first line behind `first`, every other one behind `rest`. */
const nested = (blocks: readonly string[], first: string, rest: string) =>
  blocks
    .join('\n\n')
    .split('\n')
    .map((text, index) => (index === 0 ? first : text === '' ? rest.trimEnd() : rest) + text)
    .join('\n');

const { block } = fc.letrec<{ block: string }>((tie) => {
  const children = fc.array(tie('block'), { minLength: 1, maxLength: 3 });
  return {
    block: fc.oneof(
      { maxDepth: 3, depthSize: 'small', withCrossShrink: true },
      paragraph,
      line.map((text) => `## ${text} ##`),
      line.map((text) => `${text}\n===`),
      words.map((text) => `    ${text}\n\n      ${text}`),
      words.map((text) => `\`\`\`ts\n\n${text}\n  ${text}\n\`\`\``),
      words.map((text) => `<div>\n${text}\n</div>`),
      fc
        .array(row, { minLength: 1, maxLength: 3 })
        .map((rows) => ['| α | β |', '|---|:-:|', ...rows].join('\n')),
      children.map((blocks) => nested(blocks, '> ', '> ')),
      children.map((blocks) => nested(blocks, '- ', '  ')),
      children.map((blocks) => nested(blocks, '3. ', '   ')),
      children.map((blocks) => nested(blocks, '-\t', '\t')),
      fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((blocks) => nested(blocks, '- [x]  ', '  ')),
      fc.constantFrom('#', '```\n```', '| α |  |\n|---|---|\n|  | β |\n|  |'),
    ),
  };
});

/** Markdown of every kind, nested; what is to be read in it is Greek. */
export const markdown = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((blocks) => `${blocks.join('\n\n')}\n`);

/** Markdown with anything thrown in. */
export const wildMarkdown = fc
  .array(fc.oneof(anyText, block), { maxLength: 6 })
  .map((parts) => parts.join('\n'));
