import type { ElkEngine } from '@archivolt/render';
import ELK from 'elkjs/lib/elk-api.js';
import elkWorkerUrl from 'elkjs/lib/elk-worker.min.js?url';

/** More would take longer to start than they save. */
const MOST = 3;

interface Hand {
  readonly engine: ElkEngine;
  waiting: number;
}

const hands: Hand[] = [];

/** ELK in workers, each started when it is needed: parts of a drawing that are laid out apart are so at once. */
export function createElk(): ElkEngine {
  return {
    layout: async (graph) => {
      const hand = freeHand();
      hand.waiting += 1;
      return hand.engine.layout(graph).finally(() => (hand.waiting -= 1));
    },
  };
}

function freeHand(): Hand {
  const least = hands.toSorted((a, b) => a.waiting - b.waiting)[0];
  if (least !== undefined && (least.waiting === 0 || hands.length === mostHands())) return least;
  const workerFactory = (url?: string) => new Worker(url ?? '');
  const hand = { engine: new ELK({ workerUrl: elkWorkerUrl, workerFactory }), waiting: 0 };
  hands.push(hand);
  return hand;
}

function mostHands(): number {
  return Math.min(MOST, navigator.hardwareConcurrency);
}
