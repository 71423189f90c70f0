import { defineConfig } from "vitest/config";

/**
 * Unit tests that mock modules, or measure how long code takes that earlier tests would have had
 * compiled for other types: each of these has a process to itself.
 */
const APART = [
  "test/**/growth.test.ts",
  "test/article/headings/series.test.ts",
  "test/cli/commands/read.test.ts",
  "test/cli/host/briefly.test.ts",
  "test/expressions/**/*.test.ts",
  "test/source/pictures/pictures.test.ts",
  "test/source/web/http.test.ts",
  "test/source/web/rebinding.test.ts",
  "test/typeset/columns.test.ts",
];

const setupFiles = ["test/support/seed.ts"];

export default defineConfig({
  test: {
    // Half of the time is waiting for child processes: two workers use two cores well.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", ...APART],
          setupFiles,
          testTimeout: 60_000,
          // Files share a process, and import the modules once instead of once each.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: "apart", include: APART, setupFiles, testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          setupFiles,
          globalSetup: ["test/e2e/support/build.ts"],
          // A child process starts for every case; a loaded machine with two cores is slow at that.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
