import { complete, type Suggestion } from './complete.js';
import { explain, type Explanation } from './explain.js';
import { createLearner } from './learner.js';
import { yamlContext } from './yaml-context.js';

/** A place in a text, from 0. With a word, what is known of that; else what can stand there. */
export interface LanguageRequest {
  readonly serial: number;
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly word?: string;
}

export interface LanguageAnswer {
  readonly serial: number;
  readonly offers: readonly Suggestion[];
  readonly told?: Explanation | undefined;
}

const learn = createLearner();

/** Completion and hover beside the page: large templates and the registry's data cost no key. */
self.addEventListener('message', ({ data }: MessageEvent<LanguageRequest>) => {
  answer(data).then(
    (made) => self.postMessage(made),
    // An error event, as a mistake outside of a promise would be.
    (error: unknown) => self.reportError(error),
  );
});

async function answer({
  serial,
  text,
  line,
  column,
  word,
}: LanguageRequest): Promise<LanguageAnswer> {
  const lines = text.split(/\r?\n/);
  const context = yamlContext(lines, line, column);
  const known = await learn(lines);
  if (word !== undefined) return { serial, offers: [], told: explain(context, word, known) };
  return { serial, offers: complete(context, known) };
}
