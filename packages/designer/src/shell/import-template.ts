import type { ActionContext } from '../actions/define-action.js';
import { createElk } from '../canvas/elk-engine.js';
import { countOf } from '../controls/words.js';
import type { OpenedFile } from '../host/host-port.js';

/** Opens a SAM or CloudFormation template as a new design; the template itself is left as it is. */
export async function openTemplate(context: ActionContext, file: OpenedFile): Promise<void> {
  const [{ importTemplate }, { reprint }, { layOut }] = await Promise.all([
    import('@archivolt/importers'),
    import('@archivolt/exporters'),
    import('@archivolt/render'),
  ]);
  const imported = importTemplate(file.bytes, { file: file.name, reprint });
  if (!imported.ok) {
    context.ui.patch({ unreadable: { name: file.name, problems: imported.problem } });
    return;
  }
  const { report } = imported.value;
  const document = await layOut(imported.value.document, createElk());
  const { session } = context;
  session.load(
    document,
    { name: `${file.name.replace(/\.[^.]*$/, '')}.arch`, isDirty: true },
    { name: file.name, text: new TextDecoder().decode(file.bytes) },
  );
  const wires = countOf(report.connections.length, 'wire');
  const generic = report.generic > 0 ? `, ${report.generic} kept as they are` : '';
  session.notify(
    `${countOf(report.resources, 'resource')} understood as ${countOf(report.curated, 'service')} and ${wires}${generic}.`,
  );
}
