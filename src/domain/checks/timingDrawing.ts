import { geographyOf } from '../organizations/region.ts';
import { visibleText } from '../visibleText.ts';
import type { OrganizationTiming, RegionTiming, TimedPart } from './timing.ts';
import { bar, text, type BarLook, type Drawing, type Shape } from './drawing.ts';
import { describeMs, scaleOf, type Scale } from './timingScale.ts';

/** What the drawing is made of: all regions, and the slowest organizations with their names. */
export type TimingData = {
  readonly regions: readonly RegionTiming[];
  readonly organizations: readonly (OrganizationTiming & { readonly name: string })[];
  /** The number of organizations that have a time. */
  readonly of: number;
};

/** What the colors mean, in the order of a check. */
export const timingLegend = {
  token: 'Token',
  reachable: 'Host response',
  api: 'Identity',
  batch: 'Web API in one batch',
  more: 'Version and details',
  failed: 'Failed stage',
} as const satisfies Partial<Record<BarLook, string>>;

const nameLength = 48;
const bins = 40;

/** Draws the times of a run: each region’s distribution, and a bar of stages for each organization. */
export function drawTiming(data: TimingData): Drawing {
  const regions = drawRegions(data.regions, 0);
  const organizations = drawOrganizations(data, regions.height + 20);
  return {
    height: organizations.height,
    shapes: [...regions.shapes, ...organizations.shapes],
  };
}

function drawRegions(regions: readonly RegionTiming[], top: number): Drawing {
  const rowHeight = 54;
  // One check that ran into its time-out would otherwise push all others to the left edge.
  const slowest = Math.max(...regions.map(({ times }) => times.at(-1) ?? 0), 0);
  const scale = scaleOf(Math.min(slowest, 2 * Math.max(...regions.map(({ p90 }) => p90), 1)));
  const first = top + 58;
  const bottom = first + regions.length * rowHeight;
  return {
    height: bottom,
    shapes: [
      text('heading', 0, top + 16, 'Regions: how long the checks took'),
      ...drawScale(scale, top + 38, bottom - top - 46),
      ...regions.flatMap((region, nth) => drawRegion(region, scale, first + nth * rowHeight)),
    ],
  };
}

function drawRegion(
  { suffix, times, median }: RegionTiming,
  scale: Scale,
  y: number,
): readonly Shape[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const ms of times) {
    const bin = Math.min(bins - 1, Math.floor((ms / scale.end) * bins));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  const wide = 100 / bins;
  return [
    text('name', 0, y + 10, cut(`${geographyOf(suffix)}, ${suffix} (${times.length})`)),
    text('number', 100, y + 10, `median ${describeMs(median)}`, 'end'),
    ...counts.flatMap((count, bin) => {
      const height = Math.max(3, Math.round((count / most) * 26));
      return count === 0
        ? []
        : [
            bar(
              'spread',
              bin * wide,
              y + 42 - height,
              wide * 0.86,
              height,
              binTitle(count, bin, scale),
            ),
          ];
    }),
    { is: 'line', look: 'median', x: percent(median, scale), y: y + 15, height: 28 },
  ];
}

function binTitle(count: number, bin: number, { end }: Scale): string {
  const from = describeMs((bin * end) / bins);
  const times =
    bin === bins - 1 ? `${from} or more` : `${from} to ${describeMs(((bin + 1) * end) / bins)}`;
  return `${count}: ${times}`;
}

function drawOrganizations({ organizations, of }: TimingData, top: number): Drawing {
  const rowHeight = 38;
  const legend = drawLegend(organizations, top + 42);
  const ticks = legend.height + 14;
  const first = ticks + 20;
  const bottom = first + organizations.length * rowHeight;
  const scale = scaleOf(organizations[0]?.ms ?? 0);
  const shown = organizations.length;
  const heading =
    shown < of
      ? `Organizations: the ${shown} slowest of ${new Intl.NumberFormat('en').format(of)}`
      : 'Organizations, the slowest first';
  return {
    height: bottom,
    shapes: [
      text('heading', 0, top + 16, heading),
      ...legend.shapes,
      ...drawScale(scale, ticks, bottom - ticks - 8),
      ...organizations.flatMap((each, nth) =>
        drawOrganization(each, scale, first + nth * rowHeight),
      ),
    ],
  };
}

function drawOrganization(
  { name, ms, parts }: TimingData['organizations'][number],
  scale: Scale,
  y: number,
): readonly Shape[] {
  let x = 0;
  const bars = parts.map((part) => {
    const look = lookOf(part);
    const width = percent(part.ms, scale);
    const shape = bar(look, x, y + 16, width, 12, `${timingLegend[look]}: ${describeMs(part.ms)}`);
    x += width;
    return shape;
  });
  return [
    text('name', 0, y + 10, cut(name)),
    text('number', 100, y + 10, describeMs(ms), 'end'),
    ...bars,
  ];
}

/** Two columns of the colors that occur, and what a batch is. */
function drawLegend(organizations: readonly OrganizationTiming[], top: number): Drawing {
  const used = new Set(organizations.flatMap(({ parts }) => parts.map(lookOf)));
  const looks = (Object.keys(timingLegend) as (keyof typeof timingLegend)[]).filter((look) =>
    used.has(look),
  );
  const rows = Math.ceil(looks.length / 2);
  const notes = used.has('batch')
    ? ['A batch sends several queries in one request,', 'so they share one bar and one time.']
    : [];
  return {
    height: top + rows * 20 + notes.length * 16,
    shapes: [
      ...looks.flatMap((look, nth) => {
        const x = (nth % 2) * 50;
        const y = top + Math.floor(nth / 2) * 20;
        return [bar(look, x, y - 10, 3, 10), text('note', x + 4.5, y, timingLegend[look])];
      }),
      ...notes.map((note, nth) => text('note', 0, top + rows * 20 + nth * 16, note)),
    ],
  };
}

function drawScale(scale: Scale, y: number, height: number): readonly Shape[] {
  return scale.ticks.flatMap((ms) => {
    const x = percent(ms, scale);
    const anchor = ms === 0 ? 'start' : x > 99 ? 'end' : 'middle';
    return [
      text('tick', x, y, describeMs(ms), anchor),
      { is: 'line', look: 'grid', x, y: y + 6, height } as const,
    ];
  });
}

/** A stage that takes no request, such as the comparison of IDs, takes no time worth a color of its own. */
const looks: Readonly<Record<string, keyof typeof timingLegend>> = {
  token: 'token',
  reachable: 'reachable',
  identity: 'api',
  match: 'api',
};

/** The color of a part of a check. */
export function lookOf({ stages, failed }: TimedPart): keyof typeof timingLegend {
  if (failed) return 'failed';
  if (stages.length > 1) return 'batch';
  return looks[stages[0] ?? ''] ?? 'more';
}

function percent(ms: number, { end }: Scale): number {
  return Math.min(100, (ms / end) * 100);
}

function cut(name: string): string {
  const letters = Array.from(visibleText(name));
  return letters.length > nameLength
    ? `${letters.slice(0, nameLength - 1).join('')}…`
    : letters.join('');
}
