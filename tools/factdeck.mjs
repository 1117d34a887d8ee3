#!/usr/bin/env node
/**
 * `npm run -s factdeck -- …`: the command line program, built first when it is missing or old.
 * Standard output belongs to the program alone.
 */
import { pathToFileURL } from 'node:url';
import { PROGRAM, buildCommandLine } from './build-cli.mjs';
import { installPackages } from './install.mjs';

if (!(await installPackages())) process.exit(1);
await buildCommandLine();
// npm runs scripts in the project folder; file names are meant from where the person stands.
if (process.env.npm_lifecycle_event === 'factdeck' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
process.argv[1] = PROGRAM;
await import(pathToFileURL(PROGRAM).href);
