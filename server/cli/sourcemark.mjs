#!/usr/bin/env node
import { register } from 'tsx/esm/api';

// The program is TypeScript and stays so when it is installed: tsx, unlike Node itself, also takes the types
// from files in node_modules. By itself it would read a tsconfig.json of the folder we are called in, which is
// the user's; ours only serves the type checker.
register({ tsconfig: false });
await import('./main.ts');
