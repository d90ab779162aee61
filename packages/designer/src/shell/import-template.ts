import type { ActionContext } from '../actions/define-action.js';
import type { OpenAnswer } from '../code/read-template.js';
import type { TemplateReader } from '../code/template-reader.js';
import { countOf } from '../controls/words.js';
import type { HostPort, OpenedFile } from '../host/host-port.js';

/** Opens a SAM or CloudFormation template as a new design; the template itself is left as it is. */
export async function openTemplate(
  context: ActionContext,
  file: OpenedFile,
  reader: TemplateReader,
): Promise<void> {
  const { session, ui, host } = context;
  ui.patch({ opening: { name: file.name, stop: () => reader.close() } });
  const opened = await readWhole(host, file, reader).finally(() => {
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
    { name: `${file.name.replace(/\.[^.]*$/, '')}.arch`, isDirty: false },
    { name: file.name, handle: file.handle, text: new TextDecoder().decode(file.bytes) },
  );
  const wires = countOf(report.wires, 'wire');
  const generic = report.generic > 0 ? `, ${report.generic} kept as they are` : '';
  const faults = report.problems.filter(({ severity }) => severity === 'error').length;
  const faulty = faults > 0 ? ` ${countOf(faults, 'error')}: see the code panel.` : '';
  const unread = report.problems.filter(({ code }) => code === 'unread-file').length;
  const missing = unread > 0 ? ` ${countOf(unread, 'file')} beside it not read.` : '';
  session.notify(
    `${countOf(report.resources, 'resource')} understood as ${countOf(report.curated, 'service')} and ${wires}${generic}.${missing}${faulty}`,
  );
}

/** With what the files hold that it names, where the host reaches the folder that it lies in. */
async function readWhole(
  { beside }: HostPort,
  { name, handle, bytes: source }: OpenedFile,
  reader: TemplateReader,
): Promise<OpenAnswer | undefined> {
  if (beside === undefined || handle === undefined) return reader.read({ name, source });
  const files = new Map<string, Uint8Array>();
  for (const path of await reader.files(source)) {
    const read = await beside.read(handle, path);
    if (read.ok) files.set(path, read.value.bytes);
  }
  return reader.read({ name, source, beside: files });
}
