import { appendFileSync, createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type {
  Browser,
  BrowserContext,
  Response as PageResponse,
} from '@playwright/test';
import { portalAddresses } from './addresses';

/** Something that left the portal, or was asked of it. */
export interface Heard {
  /** `granted` is the answer of a granted reveal: the one place where an address may be. */
  kind: 'url' | 'response' | 'granted' | 'console' | 'frame';
  /** Where it was heard, for who reads a failure. */
  of: string;
  text: string;
}

const fileOf = () => join(portalAddresses().dataDir, 'heard.jsonl');

/** What all tests so far heard: the addresses that browsers asked for, and all that the backend answered. */
export async function* everythingHeard(): AsyncGenerator<Heard> {
  for await (const line of createInterface(createReadStream(fileOf()))) {
    yield JSON.parse(line) as Heard;
  }
}

/** Keeps an answer of the backend. */
export function hearResponse(answer: {
  method: string;
  url: string;
  status: number;
  text: string;
}): void {
  const { method, url, status, text } = answer;
  const isGranted =
    method === 'POST' && url.endsWith('/reveals') && status === 200;
  hear({
    kind: isGranted ? 'granted' : 'response',
    of: `${method} ${url} ${status}`,
    text,
  });
}

/**
 * Hears what the pages of a browser ask for, are answered, and say to the console.
 *
 * @returns waits until the answers that have come so far are kept
 */
export function hearBrowser(browser: Browser): () => Promise<void> {
  const pending = new Set<Promise<void>>();
  const { backendUrl } = portalAddresses();
  browser.on('context', context => {
    hearPages(context);
    context.on('response', response => {
      if (response.url().startsWith(backendUrl)) {
        const reading = keep(response).finally(() => pending.delete(reading));
        pending.add(reading);
      }
    });
  });
  return async () => {
    await Promise.all(pending);
  };
}

async function keep(response: PageResponse): Promise<void> {
  hearResponse({
    method: response.request().method(),
    url: response.url(),
    status: response.status(),
    // What a page left before it came was shown to nobody.
    text: await response.text().catch(() => ''),
  });
}

function hearPages(context: BrowserContext): void {
  context.on('request', request =>
    hear({ kind: 'url', of: request.method(), text: request.url() }),
  );
  context.on('console', message =>
    hear({ kind: 'console', of: message.type(), text: message.text() }),
  );
  context.on('page', page => {
    page.on('framenavigated', frame =>
      hear({ kind: 'url', of: 'shown', text: frame.url() }),
    );
    page.on('websocket', socket =>
      socket.on('framereceived', ({ payload }) =>
        hear({ kind: 'frame', of: socket.url(), text: String(payload) }),
      ),
    );
  });
}

function hear(heard: Heard): void {
  appendFileSync(fileOf(), `${JSON.stringify(heard)}\n`);
}
