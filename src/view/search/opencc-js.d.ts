// The package declares types for its entry points, not for its dictionaries: "鐘 钟|鍾 锺 钟|…".
declare module "opencc-js/dict/*" {
  const dictionary: string;
  export default dictionary;
}
