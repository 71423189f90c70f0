// What import.ts compares with.
export {};
