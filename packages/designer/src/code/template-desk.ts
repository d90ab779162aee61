import {
  followDesign,
  followText,
  writeDesign,
  type Agreement,
  type TemplateTarget,
} from '@archivolt/exporters';
import type { TemplateProblem } from '@archivolt/importers';
import { designChanges, type ArchDocument, type DesignChanges } from '@archivolt/model';
import { asSaved } from './as-saved.js';
import type { Mark } from './preview.js';

/** The design was changed, or a text is wanted for the first time. */
interface ShowRequest {
  readonly kind: 'show';
  readonly serial: number;
  /** The answer that page and design agreed on last. */
  readonly from: number | undefined;
  readonly document: ArchDocument;
  readonly target: TemplateTarget;
  /** The text that stands for the design, as far as the page knows one: after an undo, or of a file. */
  readonly remembered?: string | undefined;
}

/** The text was changed. */
interface ReadRequest {
  readonly kind: 'read';
  readonly serial: number;
  readonly from: number;
  readonly text: string;
}

export type DeskRequest = ShowRequest | ReadRequest;

export type DeskAnswer =
  | {
      readonly kind: 'shown';
      readonly serial: number;
      readonly text: string;
      readonly marks: readonly Mark[];
      /** Comments could not be kept. */
      readonly isRewritten: boolean;
      readonly problems: readonly TemplateProblem[];
    }
  | {
      readonly kind: 'read';
      readonly serial: number;
      /** Absent where the text says what it said before. */
      readonly changes?: DesignChanges;
      readonly label: string;
      readonly marks: readonly Mark[];
      readonly problems: readonly TemplateProblem[];
    }
  | {
      readonly kind: 'refused';
      readonly serial: number;
      readonly problems: readonly TemplateProblem[];
    }
  | { readonly kind: 'failed'; readonly serial: number; readonly message: string };

interface DeskTools {
  /** Places nodes that have no place yet. */
  placeNew(document: ArchDocument): Promise<ArchDocument>;
  /** What CloudFormation's registry has against a text. */
  check(text: string): Promise<readonly TemplateProblem[]>;
}

/** Keeps what page and design agreed on, and answers what an edit of one means for the other. */
export function openDesk(tools: DeskTools): (request: DeskRequest) => Promise<DeskAnswer> {
  const agreed = new Map<number, Agreement>();
  const keep = (serial: number, from: number | undefined, agreement: Agreement) => {
    for (const old of agreed.keys()) if (old !== from) agreed.delete(old);
    agreed.set(serial, agreement);
  };
  return async (request) => {
    const { serial, from } = request;
    const before = from === undefined ? undefined : agreed.get(from);
    if (request.kind === 'show') {
      const made = show(request, before);
      if (!made.ok) {
        const message = made.problem[0]?.message ?? 'The design cannot be printed.';
        return { kind: 'failed', serial, message };
      }
      keep(serial, from, made.value);
      const { text, isRewritten = false } = made.value;
      const problems = await tools.check(text);
      return { kind: 'shown', serial, text, marks: marksOf(made.value), isRewritten, problems };
    }
    if (before === undefined) return { kind: 'failed', serial, message: 'The text is unknown.' };
    const followed = followText(before, request.text);
    if (!followed.ok) return { kind: 'refused', serial, problems: followed.problem };
    const { agreement } = followed.value;
    const document = await tools.placeNew(agreement.document);
    const problems = [...followed.value.problems, ...(await tools.check(request.text))];
    keep(serial, from, { ...agreement, document });
    const changes = designChanges(before.document, document);
    const label = changes === undefined ? '' : labelOf(changes, before.document);
    const told = changes === undefined ? {} : { changes };
    return { kind: 'read', serial, ...told, label, marks: marksOf(agreement), problems };
  };
}

function show({ target, remembered, ...request }: ShowRequest, before: Agreement | undefined) {
  const document = asSaved(request.document);
  if (before !== undefined) return followDesign(before, document, remembered);
  const written = writeDesign(document, target);
  return written.ok && remembered !== undefined
    ? followDesign(written.value, document, remembered)
    : written;
}

function marksOf({ marks }: Agreement): readonly Mark[] {
  return marks.map(({ owner, from, to }) => ({
    owner: 'node' in owner ? owner.node : owner.edge,
    path: TEMPLATE,
    from,
    to,
  }));
}

/** What the main template is called in an export. */
export const TEMPLATE = 'template.yaml';

/** What the step is called in undo. */
function labelOf({ nodes = {}, ...rest }: DesignChanges, before: ArchDocument): string {
  const [only, ...more] = Object.entries(nodes);
  if (only === undefined || more.length > 0) {
    const isWires = Object.keys(rest).every((section) => section === 'edges') && only === undefined;
    return isWires ? 'Edit a wire in the template' : 'Edit the template';
  }
  const [id, node] = only;
  const name = node?.name ?? before.nodes[id]?.name ?? id;
  const isNew = !Object.hasOwn(before.nodes, id);
  return `${node === null ? 'Remove' : isNew ? 'Add' : 'Edit'} ${name} in the template`;
}
