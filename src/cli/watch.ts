import { Command, Option } from 'commander';
import { positive } from './input-options.ts';
import { storeOption, type WatchOptions } from './store-options.ts';

const HELP = `
A feed is asked whether it has changed, and only what is new is fetched: the page of an entry where the feed gives a summary, one a second at most. What was
seen stands in the state file, so that the next start goes on from there. Ctrl-C ends after the feed that is under way.

Examples:
  $ warta watch feeds.opml                              every 15 minutes, into warta.db
  $ warta watch https://berita.example/rss --once       one look, for cron`;

/** `warta watch`: feeds → the store, again and again. */
export function watchCommand(): Command {
  return new Command('watch')
    .description('follow feeds and add what is new to a store')
    .argument('<feeds...>', 'an OPML file, or addresses of feeds')
    .addOption(storeOption())
    .addOption(new Option('--every <minutes>', 'how often to look').argParser(positive).default(15))
    .option('--once', 'look once and end', false)
    .option('--state <file>', 'where it stands what was seen', 'warta-watch.json')
    .option('--allow-private', 'fetch from addresses of the own machine and network too', false)
    .addHelpText('after', HELP)
    .action(async (feeds: readonly string[], options: WatchOptions) => {
      const { runWatch } = await import('./run-watch.ts');
      process.exitCode = await runWatch(feeds, options);
    });
}
