import { createServer } from 'node:net';
import lighthouse, { type Flags } from 'lighthouse';
import { launchBrowser } from '../files/browser.ts';

/** Categories whose audits look at the page and not at the clock: the same page always gets the same score. */
export const DETERMINISTIC = ['accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof DETERMINISTIC)[number] | 'performance';

/** What Lighthouse says of a page. */
export interface Judgement {
  /** 0 to 100. */
  scores: Partial<Record<Category, number>>;
  /** Audits that count and are not fully passed: id and what Lighthouse says. */
  findings: string[];
  /** First and largest paint and blocking in milliseconds, layout shift without unit; where performance was asked for. */
  metrics: Record<string, number>;
}

const METRICS = {
  'first-contentful-paint': 'FCP',
  'largest-contentful-paint': 'LCP',
  'total-blocking-time': 'TBT',
  'cumulative-layout-shift': 'CLS',
  'speed-index': 'SI',
};

/** It needs more of a browser than the headless one has; the pages' policy lets nothing of third parties in. */
const SKIPPED = ['third-party-cookies'];

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer().once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A browser that Lighthouse drives, as a phone on a slow line (its own mobile settings, simulated). */
export async function openLighthouse() {
  const port = await freePort();
  const browser = await launchBrowser(process.env, [`--remote-debugging-port=${port}`]);
  const flags: Flags = { port, logLevel: 'error', output: 'json', formFactor: 'mobile', skipAudits: SKIPPED };
  return {
    close: () => browser.close(),
    version: () => browser.version(),
    /** @throws Error where Lighthouse could not load the page */
    async judge(address: string, categories: readonly Category[]): Promise<Judgement> {
      const result = await lighthouse(address, { ...flags, onlyCategories: [...categories] });
      const report = result?.lhr;
      if (!report || report.runtimeError) throw new Error(`E-LIGHTHOUSE ${address} ${report?.runtimeError?.message}`);
      const judgement: Judgement = { scores: {}, findings: [], metrics: {} };
      for (const category of categories) {
        const judged = report.categories[category];
        judgement.scores[category] = Math.round((judged?.score ?? 0) * 100);
        for (const { id, weight } of judged?.auditRefs ?? []) {
          const audit = report.audits[id];
          if (!audit || !weight || audit.score === null || audit.score === 1) continue;
          const items = (audit.details as { items?: unknown[] } | undefined)?.items ?? [];
          judgement.findings.push(`${id}: ${audit.title} ${JSON.stringify(items).slice(0, 600)}`);
        }
      }
      for (const [id, name] of Object.entries(METRICS)) {
        const value = report.audits[id]?.numericValue;
        if (value !== undefined) judgement.metrics[name] = value;
      }
      return judgement;
    },
  };
}
