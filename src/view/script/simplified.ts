import { ConverterFactory } from "opencc-js/core";
import fromTaiwan from "opencc-js/from/tw";
import toChina from "opencc-js/to/cn";
import { sameLength } from "./same-length.ts";

/** Converts traditional characters to simplified ones, by words where they decide (乾杯, 乾隆). */
export const simplified = sameLength(ConverterFactory(fromTaiwan, toChina));
