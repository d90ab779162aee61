import { emptyDocument, type ArchDocument, type Diagnostic } from '@archivolt/model';
import type { Patch } from 'immer';
import { describe, expect, it } from 'vitest';
import type { RuleRunner } from './rule-runner.js';
import { createSession } from './session.js';

interface FakeRules extends RuleRunner {
  readonly told: { readonly patches: readonly Patch[]; readonly serial: number }[];
  answer(diagnostics: readonly Diagnostic[], serial: number): void;
}

function fakeRules(): FakeRules {
  const told: FakeRules['told'] = [];
  let listener: (diagnostics: readonly Diagnostic[], serial: number) => void = () => {};
  return {
    told,
    reset: () => {},
    update: (patches, serial) => told.push({ patches, serial }),
    listen: (next) => {
      listener = next;
    },
    answer: (diagnostics, serial) => listener(diagnostics, serial),
    dispose: () => {},
  };
}

function design(): ArchDocument {
  const empty = emptyDocument();
  return {
    ...empty,
    nodes: {
      fn: { service: 'lambda-function', name: 'Work', properties: {} },
      vpc: { service: 'ec2-vpc', name: 'Net', properties: {} },
      tier: { service: 'ec2-subnet', name: 'Private', properties: { VpcId: { $ref: 'vpc' } } },
    },
    layout: {
      ...empty.layout,
      nodes: { fn: { x: 0, y: 0 }, vpc: { x: 400, y: 400 }, tier: { x: 420, y: 440 } },
    },
  };
}

function started() {
  const rules = fakeRules();
  let count = 0;
  const newId = () => {
    count += 1;
    return `new${count}`;
  };
  return { rules, session: createSession({ document: design(), rules, newId }) };
}

const rename = (name: string) => ({ edit: 'node.rename', args: { nodeId: 'fn', name } });
const move = (x: number) => ({ edit: 'node.move', args: { positions: { fn: { x, y: 0 } } } });

describe('session', () => {
  it('selects what an undo brings back', () => {
    const { session } = started();
    session.select(['fn', 'vpc']);
    session.edit({ edit: 'selection.remove', args: { ids: ['fn'] } });
    expect([...session.getState().selection]).toEqual(['vpc']);
    session.undo();
    expect([...session.getState().selection]).toEqual(['fn']);
    session.edit(rename('Other'));
    session.undo();
    expect([...session.getState().selection]).toEqual(['fn']);
  });

  it('undoes and redoes, and knows when nothing is unsaved', () => {
    const { session } = started();
    expect(session.edit(rename('Other'))).toBe(true);
    expect(session.getState().document.nodes['fn']?.name).toBe('Other');
    expect(session.getState().file.isDirty).toBe(true);
    session.undo();
    expect(session.getState().document.nodes['fn']?.name).toBe('Work');
    expect(session.getState()).toMatchObject({ file: { isDirty: false }, undoLabel: undefined });
    session.redo();
    expect(session.getState().document.nodes['fn']?.name).toBe('Other');
  });

  it('tells the rules of patches, undo included, but not of looks', () => {
    const { session, rules } = started();
    session.edit(move(80));
    expect(rules.told).toHaveLength(0);
    session.edit(rename('Other'));
    session.undo();
    expect(rules.told.map(({ serial }) => serial)).toEqual([1, 2]);
    expect(rules.told[0]?.patches[0]?.path).toEqual(['nodes', 'fn', 'name']);
  });

  it('takes only the answer that speaks of what is on screen', () => {
    const { session, rules } = started();
    rules.answer([], 0);
    expect(session.getState().isChecking).toBe(false);
    session.edit(rename('A'));
    session.edit(rename('B'));
    expect(session.getState().isChecking).toBe(true);
    rules.answer([], 1);
    expect(session.getState().isChecking).toBe(true);
    rules.answer([], 2);
    expect(session.getState().isChecking).toBe(false);
  });

  it('refuses an edit that does not fit with a notice, and changes nothing', () => {
    const { session } = started();
    const before = session.getState().document;
    expect(session.edit({ edit: 'node.rename', args: { nodeId: 'nobody', name: 'X' } })).toBe(
      false,
    );
    expect(session.getState().document).toBe(before);
    expect(session.getState().notices).toHaveLength(1);
  });

  it('forgets the selection of what is gone', () => {
    const { session } = started();
    session.select(['fn', 'vpc']);
    session.edit({ edit: 'selection.remove', args: { ids: ['fn'] } });
    expect([...session.getState().selection]).toEqual(['vpc']);
  });

  it('joins steps of one gesture, and parts those of two', () => {
    const { session } = started();
    session.edit(move(4));
    session.edit(move(8));
    session.settle();
    session.edit(move(12));
    session.undo();
    expect(session.getState().document.layout.nodes['fn']?.x).toBe(8);
    session.undo();
    expect(session.getState().document.layout.nodes['fn']?.x).toBe(0);
  });

  it('moves what a fix places to where its container is drawn, as one step', () => {
    const { session } = started();
    session.edit({ edit: 'node.place', args: { nodeId: 'fn', container: 'tier' } });
    expect(session.getState().document.layout.nodes['fn']).toMatchObject({ x: 440, y: 492 });
    session.undo();
    expect(session.getState().document).toEqual(design());
  });

  it('leaves what a hand dropped where it was dropped', () => {
    const { session } = started();
    session.edit([move(900), { edit: 'node.place', args: { nodeId: 'fn', container: 'tier' } }]);
    expect(session.getState().document.layout.nodes['fn']?.x).toBe(900);
  });
});
