import type { ActionContext } from '../actions/define-action.js';
import type { TemplateReader } from '../code/template-reader.js';
import { countOf } from '../controls/words.js';
import type { OpenedFile } from '../host/host-port.js';

/** Opens a SAM or CloudFormation template as a new design; the template itself is left as it is. */
export async function openTemplate(
  context: ActionContext,
  file: OpenedFile,
  reader: TemplateReader,
): Promise<void> {
  const { session, ui } = context;
  ui.patch({ opening: { name: file.name, stop: () => reader.close() } });
  const opened = await reader.read({ name: file.name, source: file.bytes }).finally(() => {
    ui.patch({ opening: undefined });
    reader.close();
  });
  if (opened === undefined) return;
  if (opened.kind !== 'opened') {
    const problems = opened.kind === 'unreadable' ? opened.problems : [];
    ui.patch({ unreadable: { name: file.name, problems } });
    return;
  }
  const { document, report } = opened;
  session.load(
    document,
    { name: `${file.name.replace(/\.[^.]*$/, '')}.arch`, isDirty: true },
    { name: file.name, handle: file.handle, text: new TextDecoder().decode(file.bytes) },
  );
  const wires = countOf(report.wires, 'wire');
  const generic = report.generic > 0 ? `, ${report.generic} kept as they are` : '';
  const faults = report.problems.filter(({ severity }) => severity === 'error').length;
  const faulty = faults > 0 ? ` ${countOf(faults, 'error')}: see the code panel.` : '';
  session.notify(
    `${countOf(report.resources, 'resource')} understood as ${countOf(report.curated, 'service')} and ${wires}${generic}.${faulty}`,
  );
}
