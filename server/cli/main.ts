import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { z } from 'zod';
import { checkCommand } from './check.ts';
import { serveCommand } from './serve.ts';

const manifest = new URL('../../package.json', import.meta.url);
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8')));

// Wrong usage exits with 2, so that 1 can mean findings.
const program = new Command('sourcemark')
  .description('Judge what written claims rest on: tag sources in documents, keep the annotations in git.')
  .version(version)
  .showHelpAfterError('(sourcemark --help lists what there is)')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

for (const command of [serveCommand(version), checkCommand()])
  program.addCommand(command.copyInheritedSettings(program));

await program.parseAsync();
