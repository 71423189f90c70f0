// What every JavaScript runtime has of the URL standard, for rooms that are checked without Node.
declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly hash: string;
}
