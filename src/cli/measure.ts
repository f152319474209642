import { Argument, Command, Option } from 'commander';
import { positive, uiOption } from './input-options.ts';
import { type MeasureOptions, MEASURES, storeOption, type MeasureName, withFilterFlags } from './store-options.ts';

const HELP = `
Measures:
  escalation   is the fighting rising or falling: by day or week, with a band, and what moved it
  control      who is said to hold which place, since when, from whom and by whose word
  promises     what was foretold, promised, threatened and demanded, and what was told of it later
  actors       who acts on whom, how often, in what office, and who speaks for whom
  sourcing     which outlet was first, and what rests on one source

Examples:
  $ warta measure escalation --country LBY --by week
  $ warta measure escalation --party LBYMIL --with LBYREB --by day --format csv > index.csv
  $ warta measure control --as-of 2020-06-30
  $ warta measure promises --party "Ahmed Maiteeq" --format json

Without --as-of the day of the newest report is meant; the clock is never asked. docs/method.md says how a line of text becomes each number.`;

/** `warta measure`: a store → what its record comes to. */
export function measureCommand(): Command {
  return withFilterFlags(new Command('measure'))
    .description('measure the record in a store: the escalation index, who holds what, promises, actors, sourcing')
    .addArgument(new Argument('<measure>', MEASURES.join(', ')).choices(MEASURES))
    .addOption(storeOption())
    .option('--with <name>', 'escalation: the other party, so that only what is between the two counts')
    .addOption(new Option('--by <step>', 'escalation: day or week; actors: party or code').choices(['day', 'week', 'party', 'code']))
    .option('--as-of <day>', 'control, promises: as it stood on that day, YYYY-MM-DD (default: the newest report)')
    .option('--stale-after <days>', 'control: days without a word after which a state is stale', positive, 30)
    .addOption(new Option('--format <form>', 'a table, JSON, or CSV for spreadsheets (default: table on a terminal, json in a pipe)').choices(['table', 'json', 'csv']))
    .addOption(uiOption())
    .addHelpText('after', HELP)
    .action(async (measure: MeasureName, options: MeasureOptions) => {
      const { runMeasure } = await import('./run-measure.ts');
      process.exitCode = await runMeasure(measure, options);
    });
}
