import { importTemplate, sameTemplate } from '@archivolt/importers';
import type { ArchDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
import { expect, it } from 'vitest';
import { exportProject, targetOf } from '../../export/export-project.js';
import { reprint } from '../../export/reprint.js';
import { exportInto } from '../../into/export-into.js';

const DESIGN =
  arch(`f: lambda-function { Runtime: 'nodejs22.x', Handler: 'index.handler' }; q: sqs-queue
  made: stepfunctions-state-machine { StateMachineType: 'STANDARD' } -> f
  sent: stepfunctions-state-machine { StateMachineType: 'STANDARD' } -> q
  chosen: stepfunctions-state-machine { StateMachineType: 'STANDARD',
    Definition: { StartAt: 'A', States: { A: { Type: 'Pass', Result: { Fn::If: ['IsProd', 1, 2] }, End: true } } } }
  condition IsProd = { Fn::Equals: [{ Ref: 'AWS::Region' }, 'eu-west-1'] }`);

function projectOf(document: ArchDocument): ReadonlyMap<string, string> {
  const sam = targetOf('sam');
  const project = sam && exportProject(document, sam, { force: true });
  if (project?.ok !== true) throw new Error(JSON.stringify(project?.problem));
  return project.value.value;
}

function wiresOf({ nodes, edges }: ArchDocument): readonly string[] {
  const nameOf = (id: string): string =>
    (nodes[id]?.logicalId ?? nodes[id]?.name ?? id).toLowerCase();
  return Object.values(edges)
    .map(({ from, to, connection }) => `${nameOf(from)} ${connection} ${nameOf(to)}`)
    .toSorted();
}

it('each definition has a file of its own, but for one that a file cannot say', () => {
  const files = [...projectOf(DESIGN).keys()].filter((path) => path.endsWith('.asl.json'));
  expect(files).toHaveLength(2);
  expect(projectOf(DESIGN).get('template.yaml')).toContain('!If');
});

it('a project with definitions in files opens as the same drawing, and stays the same text', () => {
  const template = projectOf(DESIGN).get('template.yaml') ?? '';
  const imported = importTemplate(template, { reprint });
  if (!imported.ok) throw new Error(JSON.stringify(imported.problem));
  const { document, report } = imported.value;
  expect(report.problems).toEqual([]);
  expect(wiresOf(document)).toEqual(wiresOf(DESIGN));
  expect(sameTemplate(template, reprint(document) ?? {})).toBe(true);
  const into = exportInto(document, template);
  expect(into.ok && into.value.value).toBe(template);
});
