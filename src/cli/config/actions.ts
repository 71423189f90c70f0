/** What `yuedu config` can do besides showing the settings. */
export const CONFIG_ACTIONS = ["path", "edit", "init"] as const;
