import type { Told } from '../../src/model/index.ts';
import { join } from '../../src/join/index.ts';
import { compare, signsOf } from '../../src/join/compare.ts';
import { tellingOf } from '../../src/join/telling.ts';

interface Item {
  readonly told: Told;
  readonly incident: number;
}

function describe({ event, report }: Told): string {
  const parties = (list: Told['event']['actors']): string => list.map(({ name, code }) => `${name}/${code}`).join('+') || '-';
  return `${report.id} ${event.type} «${event.trigger.text}» ${parties(event.actors)} > ${parties(event.recipients)} @${event.place?.name ?? '-'} ${event.when?.start ?? '-'}`;
}

/** Pairs of the tuning half that the joiner gets wrong, with the signs that decided: first those far from the line. */
export function showMisses(items: readonly Item[], limit: number): void {
  const of = new Map(join(items.map(({ told }) => told)).flatMap(({ id, events }) => events.map((event) => [event, id] as const)));
  const wrong = items.flatMap((a, i) => items.slice(i + 1).flatMap((b) => {
    const [same, joined] = [a.incident === b.incident, of.get(a.told.event.id) === of.get(b.told.event.id)];
    if (same === joined) return [];
    const pair = [tellingOf(a.told), tellingOf(b.told)] as const;
    return [{ a, b, same, score: compare(...pair), signs: signsOf(...pair) }];
  }));
  wrong.sort((a, b) => Math.abs(Math.max(b.score, -99)) - Math.abs(Math.max(a.score, -99)));
  for (const { a, b, same, score, signs } of wrong.slice(0, limit)) console.log(`\n${same ? 'left apart' : 'joined wrongly'} ${score} ${signs.join(' ')}\n  ${describe(a.told)}\n  ${describe(b.told)}`);
}
