// Loaded into the program by NODE_OPTIONS: counts its calls of the file system, the network and the
// terminal, and makes one of them fail, or ends the program by a signal there. TORTURE is
// "ACTION@NUMBER"; ACTION is an error code or a signal. TORTURE_LOG gets the names of the calls.
const fs = require("node:fs");
const net = require("node:net");
const { join } = require("node:path");
const tty = require("node:tty");

const [action, number] = (process.env.TORTURE ?? "none@0").split("@");
const own = join(__dirname, "..", "..", "..", "dist");
const names = [];

/** Whether a call is about the program's own code, without which nothing works. */
const isOwn = ([path]) =>
  typeof path === "string" && (path.startsWith(own) || path === "/dev/null");

/** Notes a call; throws, or ends the program, if it is the one. */
function strike(name) {
  names.push(name);
  if (names.length !== Number(number)) return;
  if (action.startsWith("SIG")) process.kill(process.pid, action);
  else throw Object.assign(new Error(`${action}: ${name}`), { code: action, syscall: name });
}

/** Greater than 0 within a call: Node makes some of them by means of others. */
let depth = 0;

function wrap(owner, name) {
  const original = owner[name];
  owner[name] = function (...args) {
    if (depth === 0 && !isOwn(args)) strike(name);
    depth += 1;
    try {
      return original.apply(this, args);
    } finally {
      depth -= 1;
    }
  };
}

function wrapGetter(owner, name) {
  const { get } = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, {
    configurable: true,
    get() {
      if (depth === 0) strike(name);
      return get.call(owner);
    },
  });
}

function wrapAsync(owner, name, after = (value) => value) {
  const original = owner[name];
  owner[name] = async function (...args) {
    if (!isOwn(args)) strike(name);
    return after(await original.apply(this, args));
  };
}

const { appendFileSync } = fs;
const SYNC = "openSync readSync readFileSync writeSync fstatSync statSync closeSync";
const ASYNC = "stat lstat access realpath rename link rm mkdir chmod readdir readFile";
for (const name of SYNC.split(" ")) wrap(fs, name);
for (const name of ASYNC.split(" ")) wrapAsync(fs.promises, name);
wrapAsync(fs.promises, "open", (file) => {
  for (const name of ["writeFile", "readFile", "sync", "chmod", "stat"]) wrapAsync(file, name);
  return file;
});

const { connect, write } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  return attempt(this, "connect", () => connect.apply(this, args));
};
net.Socket.prototype.write = function (...args) {
  return attempt(this, "write", () => write.apply(this, args));
};
wrap(tty.ReadStream.prototype, "setRawMode");
wrap(tty.WriteStream.prototype, "getWindowSize");
const { resume } = tty.ReadStream.prototype;
tty.ReadStream.prototype.resume = function () {
  return attempt(this, "resume", () => resume.call(this));
};
/** The size of the terminal is measured for each stream of its own. */
for (const name of ["stdin", "stdout"]) wrapGetter(process, name);

/** Streams do not throw: they end with an error. */
function attempt(stream, name, work) {
  try {
    strike(name);
  } catch (error) {
    process.nextTick(() => stream.destroy(error));
    return stream;
  }
  return work();
}

process.on("exit", () => appendFileSync(process.env.TORTURE_LOG, names.join("\n")));
