import type { Drawing, Shape } from '../../domain/checks/drawing.ts';
import { escapeXml } from '../xml.ts';

/** The page’s own colors, light and dark: a file has no style sheet but its own. */
export const chartColors = {
  surface: ['#ffffff', '#13151a'],
  text: ['#161a23', '#eceef3'],
  'text-2': ['#474e5d', '#b9c0cd'],
  border: ['#e0e3ea', '#2c313b'],
  accent: ['#3350cc', '#a3b5ff'],
  danger: ['#b3231d', '#ffa198'],
  'chart-token': ['#3350cc', '#8ea4ff'],
  'chart-reachable': ['#0b7d8a', '#4cc3d0'],
  'chart-api': ['#b25f00', '#f0a552'],
  'chart-batch': ['#7a4bb0', '#c39bf0'],
  'chart-more': ['#6b7385', '#9aa2b1'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

type Color = keyof typeof chartColors;

const fills = {
  token: 'chart-token',
  reachable: 'chart-reachable',
  api: 'chart-api',
  batch: 'chart-batch',
  more: 'chart-more',
  failed: 'danger',
  spread: 'accent',
  heading: 'text',
  name: 'text',
  number: 'text-2',
  tick: 'text-2',
  note: 'text-2',
  sheet: 'surface',
} as const satisfies Record<string, Color>;

const strokes = { grid: 'border', median: 'text' } as const satisfies Record<string, Color>;

const margin = 24;

/**
 * Writes a drawing as a file of its own: it loads nothing, runs nothing, and follows the reader’s light or dark mode.
 * @param title what the drawing shows
 * @param width pixels
 */
export function writeSvg({ height, shapes }: Drawing, title: string, width: number): string {
  const outer = `width="${width + 2 * margin}" height="${height + 2 * margin}"`;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${outer} role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${rules()}</style>`,
    '<rect class="sheet" width="100%" height="100%"/>',
    `<svg x="${margin}" y="${margin}" width="${width}" height="${height}" overflow="visible">`,
    ...shapes.map(writeShape),
    '</svg>',
    '</svg>',
    '',
  ].join('\n');
}

function rules(): string {
  const palette = (mode: 0 | 1): string =>
    [
      ...Object.entries(fills).map(([look, color]) => `.${look}{fill:${chartColors[color][mode]}}`),
      ...Object.entries(strokes).map(
        ([look, color]) => `.${look}{stroke:${chartColors[color][mode]}}`,
      ),
    ].join('');
  return [
    'text{font:12px system-ui,sans-serif}',
    '.heading{font-size:14px;font-weight:600}',
    '.tick{font-size:11px}',
    '.median{stroke-width:2}',
    palette(0),
    `@media (prefers-color-scheme:dark){${palette(1)}}`,
  ].join('');
}

function writeShape(shape: Shape): string {
  switch (shape.is) {
    case 'bar': {
      const { look, x, y, width, height, title } = shape;
      const start = `<rect class="${look}" x="${round(x)}%" y="${y}" width="${round(width)}%" height="${height}"`;
      return title === undefined
        ? `${start}/>`
        : `${start}><title>${escapeXml(title)}</title></rect>`;
    }
    case 'text': {
      const { look, x, y, text, anchor } = shape;
      return `<text class="${look}" x="${round(x)}%" y="${y}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
    }
    case 'line': {
      const { look, x, y, height } = shape;
      return `<line class="${look}" x1="${round(x)}%" x2="${round(x)}%" y1="${y}" y2="${y + height}"/>`;
    }
  }
}

function round(percent: number): number {
  return Math.round(percent * 1000) / 1000;
}
