import type { ActionContext } from '../actions/define-action.js';
import { layoutAll } from '../canvas/commands.js';
import { countOf } from '../controls/words.js';
import type { OpenedFile } from '../host/host-port.js';

/** Opens a SAM or CloudFormation template as a new design; the template itself is left as it is. */
export async function openTemplate(context: ActionContext, file: OpenedFile): Promise<void> {
  const [{ importTemplate }, { reprint }] = await Promise.all([
    import('@archivolt/importers'),
    import('@archivolt/exporters'),
  ]);
  const imported = importTemplate(file.bytes, { file: file.name, reprint });
  if (!imported.ok) {
    context.ui.patch({ unreadable: { name: file.name, problems: imported.problem } });
    return;
  }
  const { document, report } = imported.value;
  const { session } = context;
  session.load(document, { name: `${file.name.replace(/\.[^.]*$/, '')}.arch`, isDirty: true });
  if (Object.keys(document.layout.nodes).length === 0) await layoutAll(session);
  const wires = countOf(report.connections.length, 'wire');
  const generic = report.generic > 0 ? `, ${report.generic} kept as they are` : '';
  session.notify(
    `${countOf(report.resources, 'resource')} understood as ${countOf(report.curated, 'service')} and ${wires}${generic}.`,
  );
}
