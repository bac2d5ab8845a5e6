import type { DiagnosisContext, TextDiagnosis } from '../../domain/diagnosis/diagnose.ts';
import { loadPart } from '../../services/loadPart.ts';
import type { World } from '../../services/world.ts';

type Reader = {
  readonly diagnose: (text: string, context: DiagnosisContext) => TextDiagnosis;
  readonly holdsSecret: (text: string) => boolean;
};

/** What the paste box shows: `reading` until the text has settled and the recognition is loaded. */
export type PasteResult =
  | { readonly status: 'empty' | 'reading' | 'missing' }
  | { readonly status: 'read'; readonly result: TextDiagnosis; readonly hasSecret: boolean };

/** After so many milliseconds without typing, a text has settled. */
const quiet = 250;

/** So many characters a text box shows without a pause. */
const longestShown = 30_000;

/** The pasted text and what it means. It lasts as long as the box and is stored nowhere. */
export class PastedText {
  readonly #world: World;
  readonly #context: () => DiagnosisContext;
  readonly #onsettled: (text: string) => void;
  readonly #onread: (result: TextDiagnosis) => void;
  #callOff: (() => void) | undefined;
  #text = $state.raw('');
  /** All of a text too long for the box. */
  #whole = $state.raw<string | undefined>(undefined);
  #settled = $state.raw('');
  #reader = $state.raw<Reader | 'missing' | undefined>(undefined);

  /**
   * @param context What is known on this page.
   * @param onsettled Called with each text that has settled.
   * @param onread Called with what it means, once for each text that has settled.
   */
  constructor(
    world: World,
    context: () => DiagnosisContext,
    onsettled: (text: string) => void = () => undefined,
    onread: (result: TextDiagnosis) => void = () => undefined,
  ) {
    this.#world = world;
    this.#context = context;
    this.#onsettled = onsettled;
    this.#onread = onread;
  }

  get text(): string {
    return this.#text;
  }

  /** The text is read once the typing pauses, so that a megabyte doesn't freeze the box. */
  set text(text: string) {
    this.#whole = undefined;
    this.#take(text, text);
  }

  /**
   * Reads all of a long pasted text but shows only its beginning, because a browser needs seconds to lay out a megabyte.
   * @returns Whether the text was that long.
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
      void this.#announce(text);
    });
    void this.#load();
  }

  readonly reading: PasteResult = $derived.by(() => this.#read());

  #read(): PasteResult {
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

  async #announce(text: string): Promise<void> {
    await this.#load();
    const { reading } = this;
    if (text === this.#settled && reading.status === 'read') this.#onread(reading.result);
  }

  /** The recognition is loaded with the first text. */
  async #load(): Promise<void> {
    if (this.#reader && this.#reader !== 'missing') return;
    try {
      const [{ diagnoseText }, { holdsSecret }] = await loadPart(
        this.#world,
        Promise.all([
          import('../../domain/diagnosis/diagnose.ts'),
          import('../../domain/secrets/findSecrets.ts'),
        ]),
      );
      this.#reader = { diagnose: diagnoseText, holdsSecret };
    } catch {
      this.#reader = 'missing'; // offline when first needed, or replaced by a newer version of the page: the box says so
    }
  }
}
