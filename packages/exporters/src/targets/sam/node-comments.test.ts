import { readTemplate, valueOf } from '@archivolt/importers';
import type { ArchDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { expect, it } from 'vitest';
import { exportProject, exportTemplate, targetOf } from '../../export/export-project.js';
import { HOSTILE } from '../../testing/hostile.js';

function named(name: string): ArchDocument {
  const design = arch(
    "q: sqs-queue; f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }; q -> f",
  );
  const { q } = design.nodes;
  if (q === undefined) throw new Error('no queue');
  return { ...design, nodes: { ...design.nodes, q: { ...q, name, logicalId: 'Jobs' } } };
}

function templateOf(document: ArchDocument, options = {}): string {
  const sam = targetOf('sam');
  const project = sam && exportProject(document, sam, { force: true, ...options });
  if (project?.ok !== true) throw new Error(JSON.stringify(project?.problem));
  return project.value.value.get('template.yaml') ?? '';
}

function commentsIn(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.includes('#'));
}

it('a resource says the name of its node where its logical id does not', () => {
  expect(commentsIn(templateOf(named('Work to do')))).toEqual(['  Jobs: # Work to do']);
  expect(commentsIn(templateOf(named('jobs')))).toEqual([]);
  const printed = exportTemplate(named('Work to do'), 'sam');
  expect(printed.ok && printed.value.value.text).toBe(templateOf(named('Work to do')));
});

it('the template that is edited says none, which would stay behind after a rename', () => {
  expect(commentsIn(templateOf(named('Work to do'), { oneTemplate: true }))).toEqual([]);
});

it('no name leaves its comment', () => {
  const plain = valueOfText(templateOf(named('jobs')));
  for (const name of [
    ...HOSTILE.filter((_, index) => index % 3 === 0),
    'a\n  Evil:\r    Type: x',
    '*/ x',
    '\u202egnp',
    '\u2028x: y',
    'é'.repeat(400),
  ]) {
    const text = templateOf(named(name));
    expect(valueOfText(text)).toEqual(plain);
    expect(commentsIn(text).length).toBeLessThanOrEqual(1);
    for (const line of commentsIn(text)) {
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect([...line].length).toBeLessThan(80);
    }
  }
});

function valueOfText(text: string): unknown {
  const { root } = readTemplate(text);
  return root && valueOf(root);
}
