#!/usr/bin/env node
import { Command } from 'commander';
import { addCommand } from './add.ts';
import { eventsCommand, findCommand, incidentsCommand, reportsCommand, showCommand } from './ask.ts';
import { codeCommand } from './code.ts';
import { compareCommand } from './compare.ts';
import { tuneEngine } from './engine.ts';
import { EXIT, EXIT_HELP } from './exit.ts';
import { explainCommand } from './explain.ts';
import { exportCommand } from './export.ts';
import { forgetCommand } from './forget.ts';
import { joinCommand } from './join.ts';
import { measureCommand } from './measure.ts';
import { queueCommand } from './queue.ts';
import { readCommand } from './read.ts';
import { recodeCommand } from './recode.ts';
import { serveCommand } from './serve.ts';
import { shardsCommand } from './shards.ts';
import { storeCommand } from './store.ts';
import { verifyCommand } from './verify.ts';
import { watchCommand } from './watch.ts';
import { workCommand } from './work.ts';

const program = new Command('warta')
  .description('Reads news reports about conflict and diplomacy, Indonesian and English, into records that cite their words.')
  .addHelpText('after', `${EXIT_HELP}

Start with:
  $ warta code examples/reports
  $ warta help code`)
  .showHelpAfterError('(warta help COMMAND shows how it is used)');

const commands = [
  codeCommand(),
  readCommand(),
  verifyCommand(),
  explainCommand(),
  addCommand(),
  watchCommand(),
  reportsCommand(),
  eventsCommand(),
  incidentsCommand(),
  findCommand(),
  showCommand(),
  measureCommand(),
  forgetCommand(),
  recodeCommand(),
  storeCommand(),
  joinCommand(),
  exportCommand(),
  compareCommand(),
  serveCommand(),
  workCommand(),
  queueCommand(),
  shardsCommand(),
];
for (const command of commands) {
  program.addCommand(command.showHelpAfterError(`(warta help ${command.name()} shows how it is used)`).exitOverride());
}
tuneEngine();
try {
  await program.exitOverride().parseAsync();
} catch (error) {
  const code = error instanceof Error && 'exitCode' in error ? error.exitCode : null;
  if (code === null) throw error;
  process.exitCode = code === 0 ? EXIT.done : EXIT.misuse;
}
