#!/usr/bin/env node
import { Command } from 'commander';
import { codeCommand } from './code.ts';
import { EXIT, EXIT_HELP } from './exit.ts';
import { explainCommand } from './explain.ts';
import { readCommand } from './read.ts';
import { verifyCommand } from './verify.ts';

const program = new Command('warta')
  .description('Reads news reports about conflict and diplomacy, Indonesian and English, into records that cite their words.')
  .addHelpText('after', `${EXIT_HELP}

Start with:
  $ warta code examples/reports
  $ warta help code`)
  .showHelpAfterError('(warta help COMMAND shows how it is used)');

for (const command of [codeCommand(), readCommand(), verifyCommand(), explainCommand()]) {
  program.addCommand(command.showHelpAfterError(`(warta help ${command.name()} shows how it is used)`).exitOverride());
}
try {
  await program.exitOverride().parseAsync();
} catch (error) {
  const code = error instanceof Error && 'exitCode' in error ? error.exitCode : null;
  if (code === null) throw error;
  process.exitCode = code === 0 ? EXIT.done : EXIT.misuse;
}
