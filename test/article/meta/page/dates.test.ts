import { describe, expect, it } from "vitest";
import { dateInAddress } from "../../../../src/article/meta/page/address.ts";
import { findDate, statedDate } from "../../../../src/article/meta/page/dates.ts";

describe("dates in lines", () => {
  it.each([
    ["Posted on March 9, 2031 by Jane", "2031-03-09", "March 9, 2031"],
    ["9 March 2031", "2031-03-09", "9 March 2031"],
    ["9. März 2031, 07:05 Uhr", "2031-03-09", "9. März 2031"],
    ["Mar 9th, 2031", "2031-03-09", "Mar 9th, 2031"],
    ["le 1er août 2031", "2031-08-01", "1er août 2031"],
    ["9 de marzo de 2031", "2031-03-09", "9 de marzo de 2031"],
    ["Stand 09.03.2031", "2031-03-09", "09.03.2031"],
    ["09.03.31", "2031-03-09", "09.03.31"],
    ["13/3/2031", "2031-03-13", "13/3/2031"],
    ["3/13/2031", "2031-03-13", "3/13/2031"],
    ["Tue Mar 9 07:05:00 CET 2031", "2031-03-09", "Mar 9 07:05:00 CET 2031"],
    ["发布时间：2031年3月9日", "2031-03-09", "2031年3月9日"],
  ])("in %j: %s", (line, iso, text) => {
    expect(findDate(line)?.published).toEqual({ text, iso });
  });

  it.each(["31.02.2031", "version 1.2.3.4", "March 9", "12 monkeys 2031", "2031", ""])(
    "none in %j",
    (line) => {
      expect(findDate(line)).toBeNull();
    },
  );

  it("begin with the month in American English alone", () => {
    expect(findDate("3/9/2031", true)?.published.iso).toBe("2031-03-09");
    expect(findDate("3/9/2031", false)?.published.iso).toBe("2031-09-03");
  });
});

describe("dates stated for programs", () => {
  it.each([
    ["2031-03-09T07:05:00+08:00", "2031-03-09T07:05:00+08:00"],
    ["20310309", "2031-03-09"],
    ["20310309T070500Z", "2031-03-09"],
    ["Mo., 09.03.2031 - 07:05", "2031-03-09"],
    ["yesterday", null],
  ])("as %s: %s", (text, iso) => {
    expect(statedDate(text, false).iso).toBe(iso);
  });
});

describe("dates in addresses", () => {
  it.each([
    ["https://a.example/2031/03/09/bridge", "2031-03-09"],
    ["https://a.example/2031-03/09/c_1.htm", "2031-03-09"],
    ["https://a.example/n1/2031/0309/c1-2.html", "2031-03-09"],
    ["https://a.example/news/t20310309_1.htm", "2031-03-09"],
    ["https://a.example/09-03-2031-bridge", "2031-03-09"],
  ])("%s: %s", (address, iso) => {
    expect(dateInAddress(address)).toBe(iso);
  });

  it.each([
    "https://a.example/2031/13/09/",
    "https://a.example/203103091.html",
    "https://a.example/",
  ])("none in %s", (address) => {
    expect(dateInAddress(address)).toBeNull();
  });
});
