import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**"],
          setupFiles: ["test/support/seed.ts"],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          setupFiles: ["test/support/seed.ts"],
          globalSetup: ["test/e2e/support/build.ts"],
          // A child process starts for every case; a loaded machine with two cores is slow at that.
          testTimeout: 30_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
