import { reprint } from '@archivolt/exporters';
import {
  importTemplate,
  templateOfSnippet,
  type ImportReport,
  type TemplateProblem,
} from '@archivolt/importers';
import type { ArchDocument } from '@archivolt/model';
import { layOut, type ElkEngine } from '@archivolt/render';

/** A template is to become a design: a file, or a text of which it may be a piece. */
export interface OpenRequest {
  readonly kind: 'open';
  readonly name: string;
  readonly source: Uint8Array | { readonly snippet: string };
}

/** A template comes soon: what reads it may get ready. */
export interface WarmRequest {
  readonly kind: 'warm';
}

export type OpenAnswer =
  | {
      readonly kind: 'opened';
      readonly document: ArchDocument;
      readonly report: Omit<ImportReport, 'connections'> & { readonly wires: number };
    }
  | { readonly kind: 'unreadable'; readonly problems: readonly TemplateProblem[] }
  /** The text is no template and no piece of one. */
  | { readonly kind: 'none' };

/** Reads a template and lays it out: all that takes long of opening one. */
export async function readTemplate(
  { name, source }: OpenRequest,
  elk: () => ElkEngine,
): Promise<OpenAnswer> {
  const text = source instanceof Uint8Array ? source : templateOfSnippet(source.snippet);
  if (text === undefined) return { kind: 'none' };
  const imported = importTemplate(text, { file: name, reprint });
  if (!imported.ok) return { kind: 'unreadable', problems: imported.problem };
  const { connections, ...report } = imported.value.report;
  const document = await layOut(imported.value.document, elk());
  return { kind: 'opened', document, report: { ...report, wires: connections.length } };
}

/** Code that has run once runs faster: all that a large template needs is tried on a small one. */
export async function warm(elk: () => ElkEngine): Promise<void> {
  await readTemplate({ kind: 'open', name: '', source: { snippet: SMALL } }, elk);
}

const SMALL = `Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      RedrivePolicy: { deadLetterTargetArn: !GetAtt Failed.Arn, maxReceiveCount: 3 }
  Failed:
    Type: AWS::SQS::Queue
`;
