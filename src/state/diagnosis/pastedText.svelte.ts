import type { DiagnosisContext, TextDiagnosis } from '../../domain/diagnosis/diagnose.ts';
import type { World } from '../../services/world.ts';

type Reader = {
  readonly diagnose: (text: string, context: DiagnosisContext) => TextDiagnosis;
  readonly holdsSecret: (text: string) => boolean;
};

/** What stands in the paste box: `reading` until it has settled and the catalogue is here. */
export type PasteReading =
  | { readonly status: 'empty' | 'reading' | 'missing' }
  | { readonly status: 'read'; readonly result: TextDiagnosis; readonly hasSecret: boolean };

/** Milliseconds of quiet after which a text counts as settled; a paste is taken at once. */
const quiet = 250;

/** Characters that a text box carries without a pause. */
const longestShown = 30_000;

/** The pasted text, which lives as long as the box and is stored nowhere. */
export class PastedText {
  readonly #world: World;
  readonly #context: () => DiagnosisContext;
  readonly #onsettled: (text: string) => void;
  #callOff: (() => void) | undefined;
  #text = $state.raw('');
  /** All of a text too long for the box. */
  #whole = $state.raw<string | undefined>(undefined);
  #settled = $state.raw('');
  #reader = $state.raw<Reader | 'missing' | undefined>(undefined);

  constructor(
    world: World,
    context: () => DiagnosisContext,
    onsettled: (text: string) => void = () => undefined,
  ) {
    this.#world = world;
    this.#context = context;
    this.#onsettled = onsettled;
  }

  get text(): string {
    return this.#text;
  }

  /** Takes the text up once the typing pauses, so that a megabyte does not freeze the box. */
  set text(text: string) {
    this.#whole = undefined;
    this.#take(text, text);
  }

  /**
   * Takes a pasted text up whole, and shows its beginning: a browser lays a megabyte of lines out for seconds. Says whether
   * it was long enough for that.
   */
  takeLong(text: string): boolean {
    if (text.length <= longestShown) return false;
    this.#whole = text;
    this.#take(text.slice(0, longestShown), text);
    return true;
  }

  /** Takes up a text that was here before, for example on another screen. */
  restore(text: string): void {
    if (!this.takeLong(text)) this.text = text;
  }

  /** Whether the box shows only the beginning of what was read. */
  get isCut(): boolean {
    return this.#whole !== undefined;
  }

  #take(shown: string, text: string): void {
    this.#text = shown;
    this.#callOff?.();
    this.#callOff = this.#world.after(quiet, () => {
      this.#settled = text;
      this.#onsettled(text);
    });
    void this.#load();
  }

  readonly reading: PasteReading = $derived.by(() => this.#read());

  #read(): PasteReading {
    if (this.#text.trim() === '') return { status: 'empty' };
    if (this.#reader === 'missing') return { status: 'missing' };
    if (!this.#reader || this.#settled !== (this.#whole ?? this.#text))
      return { status: 'reading' };
    return {
      status: 'read',
      result: this.#reader.diagnose(this.#settled, this.#context()),
      hasSecret: this.#reader.holdsSecret(this.#settled),
    };
  }

  /** The catalogue of problems comes with the first text. */
  async #load(): Promise<void> {
    if (this.#reader && this.#reader !== 'missing') return;
    try {
      const [{ diagnoseText }, { holdsSecret }] = await Promise.all([
        import('../../domain/diagnosis/diagnose.ts'),
        import('../../domain/secrets/findSecrets.ts'),
      ]);
      this.#reader = { diagnose: diagnoseText, holdsSecret };
    } catch {
      this.#reader = 'missing'; // offline before it was first needed, or replaced by a newer page: the box says so
    }
  }
}
