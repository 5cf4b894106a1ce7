import { appendFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { eventually, type Files, fill, folderWith } from '../testing/folder.ts';
import { contentOf, textTree } from '../testing/tree.ts';

const before: Files = {
  'a.txt': 'a',
  'b.txt': 'b',
  'sub/c.txt': 'c',
  'sub/deep/d.txt': 'd',
  'sub/skipped.pdf': 'no text',
};
const seen = { 'a.txt': 'a', 'b.txt': 'b', 'sub/c.txt': 'c', 'sub/deep/d.txt': 'd' };
const { 'a.txt': _a, ...withoutA } = seen;
const withoutSub = { 'a.txt': 'a', 'b.txt': 'b' };

type Change = (at: (path: string) => string) => Promise<unknown>;
const changes: Record<string, [Change, Record<string, string>]> = {
  'a file is added': [(at) => writeFile(at('n.txt'), 'n'), { ...seen, 'n.txt': 'n' }],
  'a file is added further down': [
    (at) => writeFile(at('sub/deep/n.txt'), 'n'),
    { ...seen, 'sub/deep/n.txt': 'n' },
  ],
  'a file is written in place': [(at) => writeFile(at('a.txt'), 'longer'), { ...seen, 'a.txt': 'longer' }],
  'a file is appended to': [(at) => appendFile(at('sub/c.txt'), '+'), { ...seen, 'sub/c.txt': 'c+' }],
  'a file is replaced by another': [
    (at) => writeFile(at('.n'), 'z').then(() => rename(at('.n'), at('a.txt'))),
    { ...seen, 'a.txt': 'z' },
  ],
  'a file is renamed': [(at) => rename(at('a.txt'), at('z.txt')), { ...withoutA, 'z.txt': 'a' }],
  'a file moves to another folder': [
    (at) => rename(at('a.txt'), at('sub/deep/a.txt')),
    { ...withoutA, 'sub/deep/a.txt': 'a' },
  ],
  'two files change places': [
    async (at) => {
      await rename(at('a.txt'), at('.swap'));
      await rename(at('b.txt'), at('a.txt'));
      await rename(at('.swap'), at('b.txt'));
    },
    { ...seen, 'a.txt': 'b', 'b.txt': 'a' },
  ],
  'a file is removed': [(at) => rm(at('a.txt')), withoutA],
  'a file gives way to a folder of its name': [
    (at) => rm(at('a.txt')).then(() => fill(at(''), { 'a.txt/in.txt': 'in' })),
    { ...withoutA, 'a.txt/in.txt': 'in' },
  ],
  'a folder gives way to a file of its name': [
    (at) => rm(at('sub'), { recursive: true }).then(() => writeFile(at('sub'), '')),
    withoutSub,
  ],
  'a folder gives way to a link': [
    (at) => rename(at('sub'), at('.hidden')).then(() => symlink('.hidden', at('sub'), 'junction')),
    withoutSub,
  ],
  'a link gives way to a file': [
    async (at) => {
      await symlink('b.txt', at('l.txt'));
      await rm(at('l.txt'));
      await writeFile(at('l.txt'), 'l');
    },
    { ...seen, 'l.txt': 'l' },
  ],
  'a folder is removed': [(at) => rm(at('sub'), { recursive: true }), withoutSub],
  'a folder is renamed': [
    (at) => rename(at('sub'), at('other')),
    { ...withoutSub, 'other/c.txt': 'c', 'other/deep/d.txt': 'd' },
  ],
  'a folder leaves the tree': [(at) => rename(at('sub'), at('../gone')), withoutSub],
  'a folder is removed and made again': [
    (at) => rm(at('sub'), { recursive: true }).then(() => fill(at(''), { 'sub/new.txt': 'new' })),
    { ...withoutSub, 'sub/new.txt': 'new' },
  ],
  'a whole folder comes in': [
    (at) => fill(at('..'), { 'out/x/y.txt': 'y' }).then(() => rename(at('../out'), at('in'))),
    { ...seen, 'in/x/y.txt': 'y' },
  ],
  'the root is removed': [(at) => rm(at(''), { recursive: true }), {}],
  'the root is removed and made again': [
    (at) => rm(at(''), { recursive: true }).then(() => fill(at(''), { 'new/n.txt': 'n' })),
    { 'new/n.txt': 'n' },
  ],
  'the root is renamed and another takes its name': [
    (at) => rename(at(''), `${at('')}.old`).then(() => fill(at(''), { 'n.txt': 'n' })),
    { 'n.txt': 'n' },
  ],
  'hidden and other files come': [
    (at) => fill(at(''), { '.h.txt': '', '.git/x.txt': '', 'x.pdf': '' }),
    seen,
  ],
};

for (const [name, [change, after]] of Object.entries(changes))
  test(`it is seen when ${name}, and what is done then`, async (t) => {
    const root = join(await folderWith(t, {}), 'root');
    await fill(root, before);
    const tree = textTree(t, root);
    await eventually(seen, () => contentOf(tree));
    await change((path) => join(root, path));
    await eventually(after, () => contentOf(tree));
    await fill(root, { 'sub2/last.txt': 'last' });
    await eventually({ ...after, 'sub2/last.txt': 'last' }, () => contentOf(tree));
  });
