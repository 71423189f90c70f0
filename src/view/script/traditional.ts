import { ConverterFactory } from "opencc-js/core";
import fromChina from "opencc-js/from/cn";
import toTaiwan from "opencc-js/to/tw";
import { sameLength } from "./same-length.ts";

/** Converts simplified characters to those of Taiwan's standard, by words where they decide (头发). */
export const traditional = sameLength(ConverterFactory(fromChina, toTaiwan));
