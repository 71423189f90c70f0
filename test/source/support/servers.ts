import { createServer, type RequestListener } from "node:http";
import {
  type AddressInfo,
  createServer as createRawServer,
  type Server,
  type Socket,
} from "node:net";
import { onTestFinished } from "vitest";

/** Variables that name proxies, which tests do without. */
const PROXIES = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy"];

/** Starts an HTTP server on the loopback address until the test ends; returns its origin. */
export async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  onTestFinished(() => server.closeAllConnections());
  return `http://${await listening(server)}`;
}

/** The same of a server that speaks no HTTP by itself: `answer` is called after each request. */
export async function serveRaw(answer: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createRawServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("data", () => answer(socket));
  });
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  return `http://${await listening(server)}`;
}

/** Returns an origin at which no server listens any more. */
export async function serveNothing(): Promise<string> {
  const server = createRawServer();
  const origin = `http://${await listening(server)}`;
  await new Promise((resolve) => server.close(resolve));
  return origin;
}

/** Starts a server until the test ends; returns its address and port. */
export async function listening(server: Server): Promise<string> {
  const kept = PROXIES.map((name) => [name, process.env[name]] as const);
  for (const name of PROXIES) delete process.env[name];
  onTestFinished(() => {
    server.close();
    for (const [name, value] of kept) if (value !== undefined) process.env[name] = value;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
