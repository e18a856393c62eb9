import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";

/** One line of the browser's console. */
export interface ConsoleEntry {
  readonly level: string;
  readonly message: string;
}

/** A headless Chromium that is driven over the WebDriver protocol. */
export interface Browser {
  readonly open: (url: string) => Promise<void>;
  /** Runs a function body in the page; what it returns is what it gave, as JSON. */
  readonly run: (body: string, ...args: readonly unknown[]) => Promise<unknown>;
  /** Presses keys one after the other, as a user would; names such as Tab or Enter, or single letters. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** What the console has said since the last time it was asked. */
  readonly console: () => Promise<readonly ConsoleEntry[]>;
  /** A command of the DevTools protocol. */
  readonly devTools: (command: string, params: object) => Promise<unknown>;
  readonly screenshot: () => Promise<Buffer>;
  readonly printToPdf: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** Starts a browser. Throws where there is none and none can be installed. */
export async function startBrowser(...flags: readonly string[]): Promise<Browser> {
  const { browser, driver } = findChromium();
  const child = spawn(driver, ["--port=0"], { stdio: ["ignore", "pipe", "pipe"] });
  try {
    const server = await listeningServer(child);
    const session = await openSession(server, browser, flags);
    return connect(child, session);
  } catch (error) {
    child.kill();
    throw error;
  }
}

const found = z.object({ browser: z.string(), driver: z.string() });

function findChromium(): z.infer<typeof found> {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(__dirname, "../../scripts/chromium.mjs")], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`No browser to test the page in. ${stderr}`);
  return found.parse(JSON.parse(stdout));
}

async function listeningServer(child: ChildProcess): Promise<string> {
  let said = "";
  const port = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString("utf8");
      const match = /started successfully on port (\d+)/.exec(said);
      if (match?.[1] !== undefined) resolve(match[1]);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("error", reject);
    child.once("exit", () => reject(new Error(`chromedriver ended: ${said}`)));
  });
  const late = wait(60_000, undefined, { ref: false }).then(() => {
    throw new Error(`chromedriver does not answer: ${said}`);
  });
  return `http://127.0.0.1:${await Promise.race([port, late])}`;
}

async function openSession(server: string, binary: string, flags: readonly string[]): Promise<string> {
  const args = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--window-size=1280,900",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    ...flags,
  ];
  const alwaysMatch = {
    browserName: "chrome",
    "goog:chromeOptions": { binary, args },
    "goog:loggingPrefs": { browser: "ALL" },
  };
  const { sessionId } = z
    .object({ sessionId: z.string() })
    .parse(await ask("POST", `${server}/session`, { capabilities: { alwaysMatch } }));
  return `${server}/session/${sessionId}`;
}

function connect(child: ChildProcess, session: string): Browser {
  const post = (path: string, body: object): Promise<unknown> => ask("POST", `${session}/${path}`, body);
  return {
    open: async (url) => {
      await post("url", { url });
    },
    run: (script, ...args) => post("execute/sync", { script, args }),
    press: async (...keys) => {
      const strokes = keys.map((key) => KEYS.get(key) ?? key);
      const actions = strokes.flatMap((value) => [
        { type: "keyDown", value },
        { type: "keyUp", value },
      ]);
      await post("actions", { actions: [{ type: "key", id: "keyboard", actions }] });
    },
    console: async () =>
      z.array(z.object({ level: z.string(), message: z.string() })).parse(await post("se/log", { type: "browser" })),
    devTools: (cmd, params) => post("goog/cdp/execute", { cmd, params }),
    screenshot: async () => bytesOf(await ask("GET", `${session}/screenshot`)),
    printToPdf: async () => bytesOf(await post("print", { background: true })),
    close: async () => {
      try {
        await ask("DELETE", session);
      } finally {
        child.kill();
      }
    },
  };
}

/** The code points that WebDriver gives keys without a letter. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ["Backspace", "\ue003"],
  ["Tab", "\ue004"],
  ["Enter", "\ue007"],
  ["Shift", "\ue008"],
  ["Escape", "\ue00c"],
  ["Space", " "],
  ["ArrowDown", "\ue015"],
]);

function bytesOf(encoded: unknown): Buffer {
  return Buffer.from(z.string().parse(encoded), "base64");
}

async function ask(method: "GET" | "POST" | "DELETE", url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const { value } = z.object({ value: z.unknown() }).parse(await response.json());
  if (!response.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value)}`);
  return value;
}
