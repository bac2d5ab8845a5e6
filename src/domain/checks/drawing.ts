/** What a shape stands for; it decides the color or the letters. */
export type BarLook = 'token' | 'reachable' | 'api' | 'batch' | 'more' | 'failed' | 'spread';
export type TextLook = 'heading' | 'name' | 'number' | 'tick' | 'note';

/** One shape: `x` and `width` in percent of the drawing’s width, `y` and `height` in pixels. */
export type Shape =
  | {
      readonly is: 'bar';
      readonly look: BarLook;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      /** What a pointer on it reads. */
      readonly title?: string | undefined;
    }
  | {
      readonly is: 'text';
      readonly look: TextLook;
      readonly x: number;
      /** The base line. */
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle' | 'end';
    }
  | {
      readonly is: 'line';
      readonly look: 'grid' | 'median';
      readonly x: number;
      readonly y: number;
      readonly height: number;
    };

/** A drawing as wide as its place, `height` pixels high. */
export type Drawing = { readonly height: number; readonly shapes: readonly Shape[] };

export function bar(
  look: BarLook,
  x: number,
  y: number,
  width: number,
  height: number,
  title?: string,
): Shape {
  return { is: 'bar', look, x, y, width, height, title };
}

export function text(
  look: TextLook,
  x: number,
  y: number,
  words: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): Shape {
  return { is: 'text', look, x, y, text: words, anchor };
}
