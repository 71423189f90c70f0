import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import manifest from "../../../package.json" with { type: "json" };
import type { Article } from "../../article/model.ts";
import { Failure } from "../../failure/failure.ts";
import { asFailure, STANDARD_INPUT } from "../../source/bytes.ts";
import type { Context } from "../context.ts";
import { outputFailure } from "../host/host.ts";
import { loadMessages } from "../messages/load.ts";
import { openArticles } from "../open-article.ts";
import { describeFailure } from "../report.ts";
import type { Settings } from "../settings/table.ts";
import { highlightsJson, hitsJson, readArticle, TOOLS } from "./tools.ts";

/** What a call of a tool gives (Model Context Protocol, tools/call). */
type Result = { content: { type: "text"; text: string }[]; isError?: true };

/**
 * `yuedu mcp`: a server of the Model Context Protocol on standard input and output, for programs that
 * want articles as clean text. Ends when its input does, after the calls that are under way.
 */
export async function mcp(context: Context, settings: Settings): Promise<void> {
  const calls = new Set<Promise<Result>>();
  const ended = new Promise<void>((resolve, reject) => {
    process.stdin.once("close", resolve);
    process.stdin.once("error", (error) => reject(asFailure(error, STANDARD_INPUT)));
    process.stdout.on("error", (error) => reject(outputFailure(error)));
  });
  const server = createServer(context, settings, calls);
  await server.connect(new StdioServerTransport());
  await ended;
  await Promise.all(calls);
  await server.close();
}

/** A server that keeps in `calls` those under way. */
function createServer(
  context: Context,
  settings: Settings,
  calls: Set<Promise<Result>>,
): McpServer {
  const server = new McpServer({ name: "yuedu", title: "阅读", version: manifest.version });
  const answer = (source: string, write: (article: Article) => string): Promise<Result> => {
    const call = attempt(context, async () => {
      const [opened] = await openArticles(context, [source], settings);
      return opened === undefined ? "" : write(opened.article);
    });
    calls.add(call);
    return call.finally(() => calls.delete(call));
  };
  server.registerTool("read_article", TOOLS.read_article, ({ source, highlight }) =>
    answer(source, (article) => readArticle(article, highlight)),
  );
  server.registerTool("list_highlights", TOOLS.list_highlights, ({ source }) =>
    answer(source, highlightsJson),
  );
  server.registerTool("search_article", TOOLS.search_article, ({ source, text }) =>
    answer(source, (article) => hitsJson(article, text)),
  );
  return server;
}

/** A failure is an answer, too: it tells the model what is wrong with its call. */
async function attempt(context: Context, work: () => Promise<string>): Promise<Result> {
  try {
    return { content: [{ type: "text", text: await work() }] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { failures } = await loadMessages(context.language);
    const text = describeFailure(error, failures);
    return { content: [{ type: "text", text }], isError: true };
  }
}
